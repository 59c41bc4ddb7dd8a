package org.metricdef.ingestion;

import java.lang.reflect.Proxy;
import org.metricdef.ingestion.metrics.IngestionMetrics;

/** Metrics of which every one fails with an Error, the worst that a metric library can do. */
public final class FailingMetrics {

  private FailingMetrics() {}

  /** Such metrics. */
  public static IngestionMetrics create() {
    return (IngestionMetrics) Proxy.newProxyInstance(
        IngestionMetrics.class.getClassLoader(),
        new Class<?>[] {IngestionMetrics.class},
        (proxy, method, arguments) -> {
          throw new LinkageError("metric " + method.getName() + " is broken");
        });
  }
}
