import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;

class Counts {

  private final Counter sales =
      Counter.build("sales_total", "Sales.").labelNames("country", "payment").create();
  private final Histogram waits = Histogram.build("waits", "Waits.").labelNames("queue").create();

  void failsWithOneValue() {
    sales.labels("DE").inc(); // error: [label-count]
  }

  void failsWithoutValues() {
    waits.observe(1); // error: [labels-missing]
  }

  void countsBoth() {
    sales.labels("DE", "card").inc();
    waits.labels("mail").observe(1);
  }
}
