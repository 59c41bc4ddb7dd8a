package adopted;

import java.util.function.Supplier;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Code that adds a label throws outside of a request, and the call is made without the label. */
class KeyLostInCatch {

  @MetricSet
  interface Replies {
    @MetricDef(help = "Replies", labels = {"outcome", "customer"})
    Counter repliesTotal();
  }

  record Buggy(Replies metrics, Supplier<String> customer) {
    void replied(String outcome) {
      Labels labels = Labels.of("outcome", outcome);
      try {
        labels = labels.with("customer", customer.get());
      } catch (RuntimeException noRequest) {
        // counted without it
      }
      metrics.repliesTotal().increment(labels); // error: [label-keys] replies_total takes outcome, customer; 'customer' is missing on some paths
    }
  }

  record Fixed(Replies metrics, Supplier<String> customer) {
    void replied(String outcome) {
      Labels labels = Labels.of("outcome", outcome);
      try {
        labels = labels.with("customer", customer.get());
      } catch (RuntimeException noRequest) {
        labels = labels.with("customer", "unknown");
      }
      metrics.repliesTotal().increment(labels);
    }
  }
}
