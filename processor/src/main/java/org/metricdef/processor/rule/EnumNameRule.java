package org.metricdef.processor.rule;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.metricdef.processor.client.ConstantNames;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.EnumNames;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricSetReader;
import org.metricdef.processor.declaration.NameForm;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.ruleset.Rule;

/** {@code unknown-metric} at an enum: a constant holds the name of no metric. */
public final class EnumNameRule {

  private EnumNameRule() {}

  /** The findings at the constants of an enum whose field states the metric sets. */
  public static List<Finding> check(ClassTree tree, SourceIndex index, ConstantNames names) {
    if (!(index.element(tree) instanceof TypeElement type)) {
      return List.of();
    }
    AnnotationMirror stated = Annotations.find(
            EnumNames.fieldsOf(type).get(0), AnnotationNames.METRIC_NAME)
        .orElseThrow();
    List<MetricDefinition> metrics = metricsOf(stated);
    NameForm form = NameForm.of(stated);
    return metrics.isEmpty()
        ? List.of()
        : tree.getMembers().stream()
            .flatMap(member -> check(member, metrics, form, index, names).stream())
            .toList();
  }

  private static List<MetricDefinition> metricsOf(AnnotationMirror stated) {
    return Annotations.types(stated, "value").stream()
        .filter(DeclaredType.class::isInstance)
        .map(set -> (TypeElement) ((DeclaredType) set).asElement())
        .flatMap(set -> MetricSetReader.metricsOf(set).stream())
        .toList();
  }

  private static Optional<Finding> check(
      Tree member,
      List<MetricDefinition> metrics,
      NameForm form,
      SourceIndex index,
      ConstantNames names) {
    if (!(member instanceof VariableTree)
        || !(index.element(member) instanceof VariableElement constant)
        || constant.getKind() != ElementKind.ENUM_CONSTANT) {
      return Optional.empty();
    }
    return names
        .of(constant, index)
        .filter(name -> metrics.stream().noneMatch(metric -> form.names(metric, name)))
        .map(name -> {
          MessageLines lines = new MessageLines(
              "no metric is named '%s', which '%s' stands for".formatted(name, constant));
          lines.addAdvice("declare it with @MetricDef, or use a declared name");
          return new Finding(Rule.UNKNOWN_METRIC, member, lines);
        });
  }
}
