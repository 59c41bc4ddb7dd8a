package contracts;

import io.prometheus.client.CollectorRegistry;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** What could stand in for a promise without keeping it. */
class Implementations {

  @MetricSet
  interface Two {
    @MetricDef(help = "a", labels = "a")
    Counter aTotal();

    @MetricDef(help = "b", labels = "b")
    Counter bTotal();
  }

  record Swapped(Two real) implements Two {
    @Override
    public Counter aTotal() { // error: cannot prove that 'aTotal()' returns its own metric
      return real.bTotal();
    }

    @Override
    public Counter bTotal() { // error: cannot prove that 'bTotal()' returns its own metric
      return real.aTotal();
    }
  }

  record Kept(Counter aTotal) implements Two { // error: 'Two.aTotal()' and 'Kept.aTotal()' declare different contracts for their metric
    @Override
    public Counter bTotal() { // error: cannot prove that 'bTotal()' returns its own metric
      return aTotal;
    }
  }

  @LabelKeys("symbol")
  private Labels late; // error: @LabelKeys of 'late' does not hold until the field is assigned

  @LabelKeys("symbol")
  private final Labels early;

  Implementations() {
    early = Labels.of("symbol", "x");
  }

  void calls(K2Metrics metrics) {
    metrics.binanceMessagesReceivedTotal().increment(early);
    Two two = PrometheusImplementations_Two.register(new CollectorRegistry());
    two.aTotal().increment(Labels.of("a", "x"));
    PrometheusImplementations_Two.register(new CollectorRegistry()).bTotal().increment(Labels.of("a", "x")); // error: b_total takes b; 'a' is not one of them, and 'b' is missing
  }
}
