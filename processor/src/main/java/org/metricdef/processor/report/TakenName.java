package org.metricdef.processor.report;

import java.util.List;
import java.util.Optional;

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

  public TakenName {
    labels = labels.map(List::copyOf);
  }
}
