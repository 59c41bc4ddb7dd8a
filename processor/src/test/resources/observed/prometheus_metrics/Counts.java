import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.core.metrics.StateSet;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.Unit;

/** Collectors in fields, and the values at the call. */
class Counts {
  private static final String STATUS = "status";

  private final PrometheusRegistry registry = new PrometheusRegistry();

  private final Counter requests = Counter.builder()
      .name("requests_total")
      .help("Requests.")
      .constLabels(Labels.of("region", "eu"))
      .labelNames("method", STATUS)
      .withoutExemplars()
      .register(registry);

  private final Gauge size = Gauge.builder().name("size").unit(Unit.BYTES).build();

  private final Info info = Info.builder().name("app_info").labelNames("version").build();

  private final StateSet states =
      StateSet.builder().name("state").labelNames("part").states("on", "off").build();

  void failsWithTooFew() {
    requests.labelValues("GET").inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed: 'labelValues' throws
  }

  void failsToBegin() {
    requests.initLabelValues("GET", "200", "eu"); // error: [label-count] requests_total takes 2 label values (method, status), and 3 are passed: 'initLabelValues' throws
  }

  void failsWithout() {
    size.labelValues("x").set(1); // error: [label-count] size takes no label value, and 1 is passed
  }

  void failsToSetInfo() {
    info.setLabelValues("1", "2"); // error: [label-count] app_info takes 1 label value (version), and 2 are passed
  }

  void failsToAddInfo() {
    info.addLabelValues(); // error: [label-count] app_info takes 1 label value (version), and none is passed
  }

  void failsToRemoveInfo() {
    info.remove("1", "2"); // error: [label-count] app_info takes 1 label value (version), and 2 are passed: 'remove' throws
  }

  void doesNothing() {
    requests.remove("GET"); // warning: [label-count] requests_total takes 2 label values (method, status), and 1 is passed: 'remove' does nothing
  }

  void works() {
    requests.labelValues("GET", "200").incWithExemplar(Labels.of("trace_id", "1"));
    requests.initLabelValues("GET", "200");
    requests.remove("GET", "200");
    size.set(1);
    size.labelValues().inc();
    info.setLabelValues("1");
    info.remove("1");
    states.labelValues("door").setTrue("on");
  }
}
