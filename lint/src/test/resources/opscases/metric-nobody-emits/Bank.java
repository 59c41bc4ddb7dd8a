package bank;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

final class Bank {

  @MetricSet(prefix = "bank_")
  interface Metrics {
    @MetricDef(help = "Sagas begun", labels = "kind")
    Counter sagasBegunTotal();

    @MetricDef(help = "Sagas that are stuck", labels = "kind")
    Gauge sagasStuck();

    @MetricDef(help = "Sagas that were undone", labels = "kind")
    Counter sagasUndoneTotal();
  }

  void begun(Metrics metrics, String kind) {
    metrics.sagasBegunTotal().increment(Labels.of("kind", kind));
  }

  void stuck(Metrics metrics, String kind, int number) {
    metrics.sagasStuck().set(Labels.of("kind", kind), number);
  }
}
