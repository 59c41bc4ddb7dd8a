
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;

/** Names that the client refuses before 1.4, and ends of names that it refuses before 1.6. */
class Names {

  void failsWithTheEndOfACounter() {
    Gauge.builder().name("jobs_total").build(); // error: [metric-name] 'jobs_total' ends in a suffix that prometheus-metrics writes itself: before 1.6 it throws
  }

  void failsWithTheEndOfABucket() {
    Counter.builder().name("jobs_bucket").build(); // error: [metric-name] 'jobs_bucket' ends in a suffix
  }

  void failsWithTheEndOfAnInfo() {
    Histogram.builder().name("jobs_info").build(); // error: leave _total, _created, _bucket and _info out at the end of a name, or update the client
  }

  void failsWithADash() {
    Counter.builder().name("jobs-done").build(); // error: [metric-name] 'jobs-done' is not a valid metric name: the client throws
  }

  void failsWithADigitInALabel() {
    Counter.builder().name("jobs").labelNames("1z").build(); // error: [label-name] '1z' is not a valid label name: the client throws
  }

  void worksWithItsOwnEnd() {
    Counter.builder().name("jobs_total").labelNames("a.b").build();
    Info.builder().name("build_info").labelNames("version").build();
    Gauge.builder().name("jobs.waiting").build();
    Gauge.builder().name("jobs_count").build();
  }
}
