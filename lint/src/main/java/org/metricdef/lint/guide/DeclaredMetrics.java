package org.metricdef.lint.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClosedLabel;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;
import org.metricdef.processor.report.MetricDeclaration;

/** The metrics that sets declare. A catalogue has each once for each of its clients. */
final class DeclaredMetrics {

  /** One metric: an old catalogue tells no method, so the name tells them apart too. */
  private record Key(String set, String method, String name) {}

  private DeclaredMetrics() {}

  /** The metrics of a module, without what changes them and what uses them. */
  static List<GuideMetric> of(GuideModule module) {
    List<GuideMetric> metrics = new ArrayList<>();
    for (ClassVerdicts type : module.catalogue().classes()) {
      Map<Key, List<ExposedMetric>> byMethod = new LinkedHashMap<>();
      for (ExposedMetric each : type.metrics()) {
        byMethod.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each);
      }
      byMethod.values().forEach(each -> metrics.add(metric(module.module(), type.name(), each)));
    }
    return metrics;
  }

  private static Key key(ExposedMetric metric) {
    return new Key(
        metric.declaration().map(MetricDeclaration::set).orElse(""),
        metric.declaration().map(MetricDeclaration::method).orElse(""),
        metric.name());
  }

  private static GuideMetric metric(String module, String type, List<ExposedMetric> implemented) {
    ExposedMetric first = implemented.get(0);
    Optional<MetricDeclaration> declaration = first.declaration();
    return new GuideMetric(
        new DeclarationState.Declared(
            new GuidePlace(
                module, type, declaration.map(MetricDeclaration::line).orElse(0L)),
            declaration.map(MetricDeclaration::set).orElse(""),
            declaration.map(MetricDeclaration::method).orElse(""),
            first.hasLabelRecord()),
        module,
        first.name(),
        first.kind(),
        declaration.map(MetricDeclaration::help).orElse(""),
        declaration.map(MetricDeclaration::unit).orElse(""),
        labels(first),
        exposed(implemented),
        Samples.of(implemented, labelsOfCalls(first)),
        List.of(),
        List.of());
  }

  private static List<String> labelsOfCalls(ExposedMetric metric) {
    return metric.declaration().map(MetricDeclaration::labels).orElse(List.of());
  }

  private static List<GuideLabel> labels(ExposedMetric metric) {
    Map<String, List<String>> closed = new LinkedHashMap<>();
    for (ClosedLabel each : metric.closedLabels()) {
      closed.put(each.label(), each.values());
    }
    List<GuideLabel> labels = new ArrayList<>();
    for (String each : labelsOfCalls(metric)) {
      labels.add(new GuideLabel(each, false, closed.getOrDefault(each, List.of())));
    }
    for (String each : metric.declaration().map(MetricDeclaration::baseLabels).orElse(List.of())) {
      labels.add(new GuideLabel(each, true, closed.getOrDefault(each, List.of())));
    }
    return labels;
  }

  private static List<ExposedNames> exposed(List<ExposedMetric> implemented) {
    Map<List<ExposedSeries>, List<String>> bySeries = new LinkedHashMap<>();
    for (ExposedMetric each : implemented) {
      bySeries.computeIfAbsent(each.series(), series -> new ArrayList<>()).add(each.client());
    }
    List<ExposedNames> exposed = new ArrayList<>();
    bySeries.forEach((series, clients) -> exposed.add(new ExposedNames(clients, series)));
    return exposed;
  }
}
