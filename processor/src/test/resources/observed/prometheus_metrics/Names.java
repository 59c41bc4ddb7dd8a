import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Summary;

/** Names that the client refuses. It takes any character in a name. */
class Names {

  void failsWithAnEmptyLabel() {
    Counter.builder().name("a_total").labelNames("").build(); // error: [label-name] '' is not a valid label name: the client throws
  }

  void failsWithAReservedLabel() {
    Counter.builder().name("a_total").labelNames("__x").build(); // error: [label-name] label '__x' is reserved: the client throws
  }

  void failsWithAReservedDot() {
    Counter.builder().name("a_total").labelNames("._x").build(); // error: [label-name] label '._x' is reserved
  }

  void failsWithTheLabelOfBuckets() {
    Histogram.builder().name("a").labelNames("le").build(); // error: [label-name] label 'le' is written by the client itself, which throws
  }

  void failsWithTheLabelOfQuantiles() {
    Summary.builder().name("a").labelNames("quantile").build(); // error: [label-name] label 'quantile' is written by the client itself
  }

  void failsWithALabelTwice() {
    Counter counter = Counter.builder().name("a_total").labelNames("x", "x").build(); // error: [label-name] label 'x' is declared twice, and every scrape fails
    counter.labelValues("1", "2").inc();
    counter.collect();
  }

  void failsWithoutAName() {
    Gauge.builder().name("").build(); // error: [metric-name] '' is not a valid metric name: the client throws
  }

  void works() {
    Gauge.builder().name("jobs_total").build();
    Histogram.builder().name("jobs-done").build();
    Counter counter = Counter.builder().name("a.b_total").labelNames("x.y", "1z").build();
    counter.labelValues("1", "2").inc();
    counter.collect();
  }
}
