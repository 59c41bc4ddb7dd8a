package org.metricdef.lint.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.emitted.Scrape;
import picocli.CommandLine.Option;

/** What the Prometheus has that rules and dashboards ask, beside the metrics of this code. */
final class PrometheusOptions {

  @Option(
      names = "--also-exposed",
      paramLabel = "FILE",
      description = "what /metrics of another program shows; may be given several times")
  private List<Path> scrapes = List.of();

  @Option(
      names = "--target-label",
      paramLabel = "LABEL",
      description = {
        "a label that Prometheus adds when it scrapes, beside job and instance; may be given several"
            + " times"
      })
  private List<String> targetLabels = List.of();

  /**
   * The metrics of other programs.
   *
   * @throws CannotRunException if a file cannot be read, or is no scrape
   */
  Set<String> foreign() throws CannotRunException {
    Set<String> foreign = new HashSet<>();
    for (Path each : scrapes) {
      foreign.addAll(Scrape.names(each));
    }
    return foreign;
  }

  /** The labels that Prometheus adds when it scrapes. */
  Set<String> targetLabels() {
    Set<String> labels = new HashSet<>(targetLabels);
    labels.addAll(List.of("job", "instance"));
    return labels;
  }
}
