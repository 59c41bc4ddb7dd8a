package adopted;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** A set is registered for each request, with what the request says. The next one throws. */
class RegisteredPerCall {

  @MetricSet(baseLabels = "program")
  interface Grants {
    @MetricDef(help = "Grants", labels = "kind")
    Counter grantsTotal();
  }

  static class Buggy {
    String granted(String program, String kind) {
      Grants metrics = PrometheusRegisteredPerCall_Grants.register(CollectorRegistry.defaultRegistry, program); // warning: [registered-twice] Grants is registered in `CollectorRegistry.defaultRegistry` whenever 'granted' runs, which throws once `program` is another one
      metrics.grantsTotal().increment(Labels.of("kind", kind));
      return "ok";
    }
  }

  static class Fixed {
    String granted(String kind) {
      Grants metrics = PrometheusRegisteredPerCall_Grants.register(CollectorRegistry.defaultRegistry, "loans");
      metrics.grantsTotal().increment(Labels.of("kind", kind));
      return "ok";
    }
  }
}
