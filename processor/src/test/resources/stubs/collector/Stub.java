package acme;

import io.prometheus.client.Counter;
import org.metricdef.MetricDef;

class Server {

  @MetricDef(labels = {"path", "code"}) Counter requests();

  void serve(@MetricDef(labels = "path") Counter served);
}
