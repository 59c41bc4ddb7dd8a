package org.metricdef.processor.client;

import static org.metricdef.processor.declaration.AnnotationNames.ADDED_KEY;
import static org.metricdef.processor.declaration.AnnotationNames.PASSED_LABELS;
import static org.metricdef.processor.declaration.AnnotationNames.PASSES_KEYS;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.flow.value.KeyDerivation;

/** What {@code @PassesKeys} states about a method that passes labels through. */
final class PassedKeysContracts {

  private final StatedAnnotations annotations;

  PassedKeysContracts(StatedAnnotations annotations) {
    this.annotations = annotations;
  }

  /** What a method itself states; empty if it states nothing, or names no argument. */
  Optional<KeyDerivation> of(ExecutableElement method) {
    Optional<AnnotationMirror> stated = annotations.find(method, PASSES_KEYS);
    Optional<Integer> labels = position(method, PASSED_LABELS);
    if (stated.isEmpty()
        || labels.isEmpty()
        || method.isVarArgs()
        || !isMap(method.getReturnType())
        || !isMap(method.getParameters().get(labels.get()).asType())) {
      return Optional.empty();
    }
    return Optional.of(new KeyDerivation(
        labels.get(),
        Set.copyOf(Annotations.strings(stated.get(), "minus")),
        Set.copyOf(Annotations.strings(stated.get(), "plus")),
        position(method, ADDED_KEY)));
  }

  /** The position of the parameter with an annotation. */
  private Optional<Integer> position(ExecutableElement method, String annotation) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      if (annotations.find(method.getParameters().get(i), annotation).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isMap(TypeMirror type) {
    return LabelForm.of(type).filter(LabelForm.MAP::equals).isPresent();
  }

  /** Whether a result may be made of what is passed to a parameter. */
  boolean isPart(Element parameter) {
    return annotations.find(parameter, PASSED_LABELS).isPresent()
        // A key of another type may be mutable.
        || annotations.find(parameter, ADDED_KEY).isPresent()
            && LabelTypes.isName(parameter.asType());
  }
}
