import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;

class Counts {

  private final Counter sales =
      Counter.builder().name("sales_total").labelNames("country", "payment").build();
  private final Histogram waits = Histogram.builder().name("waits").labelNames("queue").build();

  void failsWithOneValue() {
    sales.labelValues("DE").inc(); // error: [label-count]
  }

  void failsWithoutValues() {
    waits.observe(1); // error: [labels-missing]
  }

  void doesNothing() {
    sales.remove("DE"); // warning: [label-count]
  }

  void countsBoth() {
    sales.labelValues("DE", "card").inc();
    waits.labelValues("mail").observe(1);
  }
}
