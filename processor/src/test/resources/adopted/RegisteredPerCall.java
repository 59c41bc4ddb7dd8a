package adopted;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** A set is registered for each request. The second request throws. */
class RegisteredPerCall {

  @MetricSet
  interface Grants {
    @MetricDef(help = "Grants", labels = "kind")
    Counter grantsTotal();
  }

  static class Buggy {
    String granted(String kind) {
      Grants metrics = PrometheusRegisteredPerCall_Grants.register(CollectorRegistry.defaultRegistry); // warning: [registered-twice] Grants is registered in `CollectorRegistry.defaultRegistry` whenever 'granted' runs, which throws the second time
      metrics.grantsTotal().increment(Labels.of("kind", kind));
      return "ok";
    }
  }

  static class Fixed {
    private final Grants metrics = PrometheusRegisteredPerCall_Grants.register(CollectorRegistry.defaultRegistry);

    String granted(String kind) {
      metrics.grantsTotal().increment(Labels.of("kind", kind));
      return "ok";
    }
  }
}
