package org.metricdef.processor.stub;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.client.LabelTypes;
import org.metricdef.processor.client.StatedAnnotations;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.declaration.MetricSetValidator;
import org.metricdef.processor.declaration.Problem;

/** Whether the annotations of a stub mean something where they stand. */
final class StubPlacement {

  /** An annotation, where it stands. */
  private record Placed(Element element, AnnotationMirror annotation, AnnotationTree tree) {}

  private final StatedAnnotations stated;
  private final CompilationUnitTree unit;
  private final StubProblems problems;
  private final List<Placed> all = new ArrayList<>();

  StubPlacement(StatedAnnotations stated, CompilationUnitTree unit, StubProblems problems) {
    this.stated = stated;
    this.unit = unit;
    this.problems = problems;
  }

  void add(Element element, AnnotationMirror annotation, AnnotationTree tree) {
    all.add(new Placed(element, annotation, tree));
  }

  /** Asks the rules about declarations, once everything that the file states is known. */
  void check() {
    for (Placed each : all) {
      String kind = each.element().getKind().name();
      TypeElement type = Annotations.typeOf(each.annotation());
      if (!targets(type).contains(kind)) {
        refuse(each, "belongs on no %s".formatted(kind.toLowerCase(Locale.ROOT)));
      } else if (isOfKeys(each) && !holdsLabels(each.element())) {
        refuse(each, "belongs on what is or holds label maps, keys and values, or entries");
      } else {
        for (Problem problem : MetricSetValidator.validateMember(
            each.element(), type.getQualifiedName().toString(), stated)) {
          problems.breach(unit, each.tree(), problem.rule(), problem.message());
        }
      }
    }
  }

  private void refuse(Placed placed, String why) {
    problems.error(
        unit,
        placed.tree(),
        "%s %s; '%s' cannot have it"
            .formatted(placed.annotation(), why, stated.nameOf(placed.element())));
  }

  private static boolean isOfKeys(Placed placed) {
    return Annotations.findMeta(List.of(placed.annotation()), AnnotationNames.LABEL_KEYS)
        .isPresent();
  }

  private static boolean holdsLabels(Element element) {
    return LabelTypes.holdsLabelMaps(element)
        || LabelForm.of(
                element instanceof ExecutableElement method
                    ? method.getReturnType()
                    : element.asType())
            .isPresent();
  }

  /** The kinds of elements that an annotation may stand on; all where it does not say. */
  private static List<String> targets(TypeElement annotation) {
    Optional<AnnotationMirror> target = Annotations.find(annotation, "java.lang.annotation.Target");
    return target.isEmpty()
        ? List.of("METHOD", "CONSTRUCTOR", "PARAMETER")
        : Annotations.constants(target.get(), "value").stream()
            .map(VariableElement::getSimpleName)
            .map(Object::toString)
            .toList();
  }
}
