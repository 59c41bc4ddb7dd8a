package adopted;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** A label is added only if there is a value for it. */
class KeyIfPresent {

  @MetricSet
  interface Lookups {
    @MetricDef(help = "Lookups", labels = {"zone", "failure"})
    Histogram lookupSeconds();
  }

  record Buggy(Lookups metrics) {
    void looked(String zone, Optional<String> failure, double seconds) {
      Map<String, String> labels = new HashMap<>(Map.of("zone", zone));
      failure.ifPresent(kind -> labels.put("failure", kind));
      metrics.lookupSeconds().observe(Labels.copyOf(labels), seconds); // error: 'failure' is missing on some paths
    }
  }

  record Fixed(Lookups metrics) {
    void looked(String zone, Optional<String> failure, double seconds) {
      Map<String, String> labels = new HashMap<>(Map.of("zone", zone));
      labels.put("failure", failure.orElse(""));
      metrics.lookupSeconds().observe(Labels.copyOf(labels), seconds);
    }
  }

  record FixedBefore(Lookups metrics) {
    void looked(String zone, Optional<String> failure, double seconds) {
      Map<String, String> labels = new HashMap<>(Map.of("zone", zone, "failure", "none"));
      failure.ifPresent(kind -> labels.put("failure", kind));
      metrics.lookupSeconds().observe(Labels.copyOf(labels), seconds);
    }
  }

  /** The fix of the message, with a value for its dots. */
  record FixedByMerge(Lookups metrics) {
    void looked(String zone, Optional<String> failure, double seconds) {
      Map<String, String> labels = new HashMap<>(Map.of("zone", zone));
      failure.ifPresent(kind -> labels.put("failure", kind));
      metrics.lookupSeconds().observe(Labels.of("failure", "none").merge(Labels.copyOf(labels)), seconds);
    }
  }
}
