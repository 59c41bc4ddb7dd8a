package org.metricdef.processor.report;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.metricdef.processor.observed.RegisteredCollector;

/**
 * A name that a collector takes in the default registry of its client, when the class that declares
 * it is initialized.
 *
 * @param line the line number; 0 if it is unknown
 * @param client {@code simpleclient} or {@code prometheus-metrics}
 * @param kind the kind as the client calls it: {@code Counter}, {@code Gauge}, {@code Histogram},
 *     {@code Summary}, {@code Info} and others
 * @param help its help text; empty if it is not known
 * @param labels its label names; empty if some are not known
 */
public record TakenName(
    long line,
    String client,
    String kind,
    String name,
    Optional<String> help,
    Optional<List<String>> labels) {

  /** The client that takes each name once. */
  public static final String SIMPLECLIENT = "simpleclient";

  public TakenName {
    labels = labels.map(List::copyOf);
  }

  /** The name that a collector of the source takes. */
  public static TakenName of(long line, RegisteredCollector collector) {
    return new TakenName(
        line,
        collector.isSimple() ? SIMPLECLIENT : "prometheus-metrics",
        collector.kind(),
        collector.name(),
        collector.help(),
        collector.labels().map(List::copyOf));
  }

  /** Why one registry surely refuses both; empty if it may take them. */
  public Optional<String> conflictWith(TakenName other) {
    return client.equals(other.client)
        ? collector().conflictWith(other.collector())
        : Optional.empty();
  }

  private RegisteredCollector collector() {
    return new RegisteredCollector(
        client.equals(SIMPLECLIENT), kind, name, help, labels.map(TreeSet::new));
  }
}
