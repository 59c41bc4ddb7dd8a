import io.prometheus.client.Counter;
import io.prometheus.client.Enumeration;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.Info;
import io.prometheus.client.Summary;

/** Collectors that have labels, used without values. */
class Bare {
  private final Counter counter = Counter.build("c_total", "C.").labelNames("a").create();
  private final Gauge gauge = Gauge.build("g", "G.").labelNames("a").create();
  private final Histogram histogram = Histogram.build("h", "H.").labelNames("a").create();
  private final Summary summary = Summary.build("s", "S.").labelNames("a").create();
  private final Info info = Info.build("i", "I.").labelNames("a").create();
  private final Enumeration state =
      Enumeration.build("e", "E.").labelNames("a").states("on", "off").create();

  void failsToCount() {
    counter.inc(); // error: [labels-missing] c_total takes 1 label value (a), and none is passed: 'inc' throws
  }

  void failsToAdd() {
    counter.inc(2); // error: [labels-missing]
  }

  void failsToGet() {
    counter.get(); // error: [labels-missing]
  }

  void failsToSet() {
    gauge.set(1); // error: [labels-missing]
  }

  void failsToSubtract() {
    gauge.dec(); // error: [labels-missing]
  }

  void failsToSetTime() {
    gauge.setToCurrentTime(); // error: [labels-missing]
  }

  void failsToObserve() {
    histogram.observe(1); // error: [labels-missing]
  }

  void failsToStart() {
    histogram.startTimer(); // error: [labels-missing] h takes 1 label value (a), and none is passed: 'startTimer' throws
  }

  void failsToTime() {
    histogram.time(() -> {}); // error: [labels-missing]
  }

  void failsToSummarize() {
    summary.observe(1); // error: [labels-missing]
  }

  void failsToTellInfo() {
    info.info("k", "v"); // error: [labels-missing]
  }

  void failsToTellState() {
    state.state("on"); // error: [labels-missing]
  }

  void works() {
    counter.labels("x").inc();
    gauge.labels("x").set(1);
    histogram.labels("x").startTimer().observeDuration();
    summary.labels("x").observe(1);
    info.labels("x").info("k", "v");
    state.labels("x").state("on");
  }
}
