package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.ADDED_KEY;
import static org.metricdef.processor.declaration.AnnotationNames.LABEL_KEYS;
import static org.metricdef.processor.declaration.AnnotationNames.PASSED_LABELS;
import static org.metricdef.processor.declaration.AnnotationNames.PASSES_KEYS;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.text.TypeText;

/** {@code metric-facade}: contracts of methods that pass labels through, which say nothing. */
final class PassedKeysRule {

  private final AnnotationLookup stated;

  PassedKeysRule(AnnotationLookup stated) {
    this.stated = stated;
  }

  /** The problems of a method with {@code @PassesKeys}. */
  List<Problem> checkMethod(Element method) {
    AnnotationMirror passed = Annotations.find(stated.of(method), PASSES_KEYS).orElseThrow();
    List<String> messages = new ArrayList<>();
    if (method instanceof ExecutableElement passing) {
      if (passing.getParameters().stream().noneMatch(each -> has(each, PASSED_LABELS))) {
        messages.add(
            "'%s' does not say whose keys it passes; annotate that parameter with @PassedLabels"
                .formatted(method.getSimpleName()));
      }
      if (isOther(passing.getReturnType())) {
        messages.add(
            "'%s' returns the type %s, which holds no labels; return Labels or Map<String, String>"
                .formatted(method.getSimpleName(), TypeText.of(passing.getReturnType())));
      }
      if (passing.isVarArgs()) {
        messages.add(
            "'%s' takes any number of arguments, and its calls are checked for one of each; declare all parameters"
                .formatted(method.getSimpleName()));
      }
    }
    List<String> both = new ArrayList<>(Annotations.strings(passed, "plus"));
    both.retainAll(Annotations.strings(passed, "minus"));
    both.forEach(key -> messages.add(
        "the result has '%s' and does not have it; state it as plus or as minus".formatted(key)));
    if (Annotations.findMeta(stated.of(method), LABEL_KEYS).isPresent()) {
      messages.add(
          "@LabelKeys states all keys of the result, so @PassesKeys does not count; remove one of them");
    }
    return problems(method, PASSES_KEYS, messages);
  }

  /** The problems of a parameter with {@code @PassedLabels}. */
  List<Problem> checkLabels(Element parameter) {
    List<String> messages = new ArrayList<>(around(parameter, PASSED_LABELS, "@PassedLabels"));
    if (isOther(parameter.asType())) {
      messages.add("'%s' has the type %s; declare it as Labels or as Map<String, String>"
          .formatted(parameter.getSimpleName(), TypeText.of(parameter.asType())));
    }
    return problems(parameter, PASSED_LABELS, messages);
  }

  /** The problems of a parameter with {@code @AddedKey}. */
  List<Problem> checkKey(Element parameter) {
    List<String> messages = new ArrayList<>(around(parameter, ADDED_KEY, "@AddedKey"));
    if (parameter.asType().getKind() != TypeKind.ERROR
        && !parameter.asType().toString().equals("java.lang.String")) {
      messages.add("'%s' has the type %s, which is no key; declare it as String"
          .formatted(parameter.getSimpleName(), TypeText.of(parameter.asType())));
    }
    return problems(parameter, ADDED_KEY, messages);
  }

  /** What is wrong with the method of a parameter. */
  private List<String> around(Element parameter, String annotation, String name) {
    List<String> messages = new ArrayList<>();
    if (parameter.getEnclosingElement() instanceof ExecutableElement method) {
      if (!has(method, PASSES_KEYS) && !has(method, "java.lang.Override")) {
        messages.add("%s says nothing without @PassesKeys; add that to '%s'"
            .formatted(name, method.getSimpleName()));
      }
      boolean isSecond = method.getParameters().stream()
          .takeWhile(each -> !each.equals(parameter))
          .anyMatch(each -> has(each, annotation));
      if (isSecond) {
        messages.add(
            "a method can have only one %s parameter, and this is the second".formatted(name));
      }
    }
    return messages;
  }

  private boolean has(Element element, String annotation) {
    return Annotations.find(stated.of(element), annotation).isPresent();
  }

  /** Javac reports a type that it cannot find. */
  private static boolean isOther(TypeMirror type) {
    return type.getKind() != TypeKind.ERROR
        && LabelForm.of(type).filter(LabelForm.MAP::equals).isEmpty();
  }

  private static List<Problem> problems(Element at, String annotation, List<String> messages) {
    return messages.stream()
        .map(message -> Problem.at(at, annotation, Rule.METRIC_FACADE, message))
        .toList();
  }
}
