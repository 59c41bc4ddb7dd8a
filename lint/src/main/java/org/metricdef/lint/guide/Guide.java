package org.metricdef.lint.guide;

import java.util.List;

/**
 * A guide to the metrics of a build.
 *
 * @param modules the names of the modules, in their order
 * @param metrics the metrics by their names; of one name, by their modules
 * @param isAskedFor whether rules or dashboards were given, so that it is known what uses a metric
 * @param calls all calls, each once, however many metrics it may change
 * @param unnamed calls of which it is not known which metrics they change
 */
public record Guide(
    List<String> modules,
    List<GuideMetric> metrics,
    boolean isAskedFor,
    List<Emission> calls,
    List<Emission> unnamed) {

  public Guide {
    modules = List.copyOf(modules);
    metrics = List.copyOf(metrics);
    calls = List.copyOf(calls);
    unnamed = List.copyOf(unnamed);
  }

  /** Whether another metric has the name of this one. */
  public boolean isShared(GuideMetric metric) {
    return metrics.stream().filter(each -> each.name().equals(metric.name())).count() > 1;
  }

  /** The same guide without line numbers, so that it changes only when a metric does. */
  public Guide withoutLines() {
    return new Guide(
        modules,
        metrics.stream().map(GuideMetric::withoutLines).toList(),
        isAskedFor,
        calls.stream().map(Emission::withoutLine).toList(),
        unnamed.stream().map(Emission::withoutLine).toList());
  }
}
