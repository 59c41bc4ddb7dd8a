package org.metricdef.bench.handles;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

/** What is measured on each client: a counter and a timer with four labels. */
@MetricSet(
    clients = {
      Client.SIMPLECLIENT,
      Client.PROMETHEUS_METRICS,
      Client.MICROMETER,
      Client.OPENTELEMETRY
    })
public interface ServiceMetrics {

  @MetricDef(
      help = "Requests answered",
      labels = {"method", "route", "status", "region"})
  Counter requestsTotal();

  @MetricDef(
      help = "Time to answer a request",
      labels = {"method", "route", "status", "region"})
  Timer requestSeconds();
}
