package org.metricdef.lint.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.raw.RawClient;

/**
 * A proposed metric set.
 *
 * @param of what its metrics have in common, for its comment
 * @param questions about what is in no metric of it
 */
public record ProposedSet(
    String packageName,
    String name,
    String of,
    RawClient client,
    String prefix,
    List<BaseLabel> baseLabels,
    List<ProposedMetric> metrics,
    List<String> questions) {

  public ProposedSet {
    baseLabels = List.copyOf(baseLabels);
    metrics = List.copyOf(metrics);
    questions = List.copyOf(questions);
  }

  /** The qualified name of the interface. */
  public String qualifiedName() {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** The file of the interface, below the root of its source folder. */
  public String file() {
    return qualifiedName().replace('.', '/') + ".java";
  }

  /** The class that is generated for it. */
  public String implementation() {
    return switch (client) {
          case SIMPLECLIENT -> "Prometheus";
          case PROMETHEUS_METRICS -> "PrometheusMetrics";
          case MICROMETER -> "Micrometer";
          case OPENTELEMETRY -> "OpenTelemetry";
        }
        + name;
  }

  /** The metric that Prometheus sees under a name; empty if the set has none. */
  public Optional<ProposedMetric> metric(String exposed) {
    return metrics.stream().filter(each -> each.exposed().equals(exposed)).findFirst();
  }

  /** The same set with other metrics, and with more questions. */
  public ProposedSet with(List<ProposedMetric> others, List<String> moreQuestions) {
    List<String> asked = new ArrayList<>(questions);
    asked.addAll(moreQuestions);
    return new ProposedSet(packageName, name, of, client, prefix, baseLabels, others, asked);
  }
}
