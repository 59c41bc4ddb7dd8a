import io.prometheus.metrics.core.datapoints.Timer;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.StateSet;
import io.prometheus.metrics.core.metrics.Summary;

/** Collectors that have labels, used without values. */
class Bare {
  private static final Counter COUNTER = Counter.builder().name("c_total").labelNames("a").build();
  private static final Gauge GAUGE = Gauge.builder().name("g").labelNames("a").build();
  private static final Histogram HISTOGRAM = Histogram.builder().name("h").labelNames("a").build();
  private static final Summary SUMMARY = Summary.builder().name("s").labelNames("a").build();
  private static final StateSet STATES =
      StateSet.builder().name("e").labelNames("a").states("on", "off").build();

  void failsToCount() {
    COUNTER.inc(); // error: [labels-missing] c_total takes 1 label value (a), and none is passed: 'inc' throws
  }

  void failsToAdd() {
    COUNTER.inc(2.5); // error: [labels-missing]
  }

  void failsToGet() {
    COUNTER.get(); // error: [labels-missing]
  }

  void failsToSet() {
    GAUGE.set(1); // error: [labels-missing]
  }

  void failsToSubtract() {
    GAUGE.dec(); // error: [labels-missing]
  }

  void failsToObserve() {
    HISTOGRAM.observe(1); // error: [labels-missing]
  }

  void failsToTime() {
    HISTOGRAM.time(() -> {}); // error: [labels-missing]
  }

  void failsWithATimer() {
    Timer timer = HISTOGRAM.startTimer(); // error: [labels-missing] h takes 1 label value (a), and none is passed: 'startTimer' returns a timer that throws when it observes
    timer.observeDuration();
  }

  void failsToSummarize() {
    SUMMARY.observe(1); // error: [labels-missing]
  }

  void failsToTellState() {
    STATES.setTrue("on"); // error: [labels-missing]
  }

  void works() {
    COUNTER.labelValues("x").inc();
    GAUGE.labelValues("x").set(1);
    HISTOGRAM.labelValues("x").startTimer().observeDuration();
    HISTOGRAM.labelValues("x").time(() -> {});
    SUMMARY.labelValues("x").observe(1);
    STATES.labelValues("x").setTrue("on");
  }
}
