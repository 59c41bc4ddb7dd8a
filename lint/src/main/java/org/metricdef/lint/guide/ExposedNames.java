package org.metricdef.lint.guide;

import java.util.List;
import org.metricdef.processor.report.ExposedSeries;

/**
 * The series that clients show of a metric.
 *
 * @param clients the clients that show just these
 */
public record ExposedNames(List<String> clients, List<ExposedSeries> series) {

  public ExposedNames {
    clients = List.copyOf(clients);
    series = List.copyOf(series);
  }
}
