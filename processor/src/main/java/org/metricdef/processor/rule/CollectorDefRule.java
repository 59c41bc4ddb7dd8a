package org.metricdef.processor.rule;

import java.util.List;
import java.util.Optional;
import org.metricdef.processor.collector.CollectorDeclaration;
import org.metricdef.processor.collector.CollectorUse;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code collector-def}: the {@code @MetricDef} of a variable, parameter or method names another
 * collector than the one that it gets.
 */
public final class CollectorDefRule {

  private CollectorDefRule() {}

  /** The finding about a collector that is surely another than the declared one. */
  public static Finding of(CollectorUse.Assigned assigned, DeclaredCollector given) {
    CollectorDeclaration declaration = assigned.declaration();
    boolean isNameOnly = declaration.labels().equals(known(given));
    MessageLines lines = new MessageLines(
        isNameOnly
            ? "@MetricDef says that '%s' is %s, but the collector is %s"
                .formatted(
                    declaration.variable(),
                    declaration.name().orElse(""),
                    given.metric().orElse(""))
            : "@MetricDef says that '%s' has %s, but the collector has %s"
                .formatted(
                    declaration.variable(),
                    names(declaration.labels()),
                    names(given.labels().stream().map(each -> each.orElse("?")).toList())));
    lines.add("declared", declaration.origin().toString());
    given.declaredAt().ifPresent(origin -> lines.add("built", origin.toString()));
    lines.addAdvice("write the same label names, in the same order, in both places");
    return new Finding(Rule.COLLECTOR_DEF, assigned.at(), lines);
  }

  private static List<String> known(DeclaredCollector given) {
    return given.labels().stream().flatMap(Optional::stream).toList();
  }

  private static String names(List<String> labels) {
    return switch (labels.size()) {
      case 0 -> "no label names";
      case 1 -> "the label name " + labels.get(0);
      default -> "the label names " + String.join(", ", labels);
    };
  }
}
