import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.SummaryWithCallback;
import io.prometheus.metrics.model.snapshots.Quantiles;
import java.util.Map;
import java.util.TreeMap;

/** Functions that report values when the metrics are read. */
class Callbacks {
  private final Map<String, Integer> sizes = new TreeMap<>(Map.of("a", 1));

  void failsInAField() {
    size.collect();
  }

  private final GaugeWithCallback size = GaugeWithCallback.builder()
      .name("size")
      .labelNames("part", "unit")
      .callback(callback -> {
        callback.call(1, "a"); // error: [label-count] size takes 2 label values (part, unit), and 1 is passed: 'call' throws, so that every scrape fails
      })
      .build();

  void failsWithout() {
    CounterWithCallback.builder()
        .name("calls_total")
        .labelNames("part")
        .callback(callback -> callback.call(1)) // error: [label-count] calls_total takes 1 label value (part), and none is passed
        .build()
        .collect();
  }

  void failsWithTooMany() {
    GaugeWithCallback.builder()
        .name("age")
        .callback(callback -> callback.call(1, "a")) // error: [label-count] age takes no label value, and 1 is passed
        .build()
        .collect();
  }

  void failsInASummary() {
    SummaryWithCallback.builder()
        .name("took")
        .labelNames("part")
        .callback(callback -> callback.call(1, 2, Quantiles.EMPTY, "a", "b")) // error: [label-count] took takes 1 label value (part), and 2 are passed
        .build()
        .collect();
  }

  void failsInAMethod() {
    GaugeWithCallback.builder()
        .name("refer")
        .labelNames("part")
        .callback(Callbacks::report)
        .build()
        .collect();
  }

  private static void report(GaugeWithCallback.Callback callback) {
    callback.call(1, "a", "b"); // error: [label-count] refer takes 1 label value (part), and 2 are passed
  }

  void failsInALoop() {
    GaugeWithCallback.builder()
        .name("loop")
        .labelNames("part", "unit")
        .callback(callback ->
            sizes.forEach((part, value) -> callback.call(value, part))) // error: [label-count] loop takes 2 label values (part, unit), and 1 is passed
        .build()
        .collect();
  }

  void works() {
    GaugeWithCallback.builder()
        .name("right")
        .labelNames("part")
        .callback(callback -> sizes.forEach((part, value) -> callback.call(value, part)))
        .build()
        .collect();
    SummaryWithCallback.builder()
        .name("took")
        .callback(callback -> callback.call(1, 2, Quantiles.EMPTY))
        .build()
        .collect();
  }

  void worksWithNamesToldLater() {
    GaugeWithCallback.builder()
        .name("later")
        .callback(callback -> callback.call(1, "a"))
        .labelNames("part")
        .build()
        .collect();
  }

  void worksWithNamesToldToAVariable() {
    GaugeWithCallback.Builder builder =
        GaugeWithCallback.builder().name("told").callback(callback -> callback.call(1, "a"));
    builder.labelNames("part").build().collect();
  }

  void worksWithRemoval() {
    Counter counter = Counter.builder().name("removed_total").labelNames("part").build();
    counter.labelValues("a").inc();
    counter.removeIf(values -> values.get(0).equals("a"));
    counter.clear();
  }
}
