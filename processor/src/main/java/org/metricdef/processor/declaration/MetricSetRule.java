package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.ruleset.Rule;

/** {@code metric-set}: reasons for which a set cannot be implemented. */
final class MetricSetRule implements DeclarationRule {

  @Override
  public List<Problem> checkSet(TypeElement set) {
    List<String> messages = new ArrayList<>();
    if (set.getKind() != ElementKind.INTERFACE) {
      messages.add("@MetricSet belongs on an interface; " + set + " is not one");
    }
    if (!set.getInterfaces().isEmpty()) {
      messages.add("a @MetricSet cannot extend another interface; declare all its metrics in it");
    }
    if (!set.getTypeParameters().isEmpty()) {
      messages.add("a @MetricSet cannot have type parameters");
    }
    for (TypeElement type = set; type != null; type = enclosing(type)) {
      if (type.getModifiers().contains(Modifier.PRIVATE)) {
        messages.add("the generated class cannot access the private " + type);
      }
    }
    return messages.stream()
        .map(message -> Problem.at(set, METRIC_SET, Rule.METRIC_SET, message))
        .toList();
  }

  private static @Nullable TypeElement enclosing(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
  }
}
