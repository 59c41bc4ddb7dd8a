package payment;

import io.micrometer.core.instrument.MeterRegistry;
import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

class Payment {

  @MetricSet(prefix = "shop_", clients = Client.MICROMETER)
  interface PaymentMetrics {

    @MetricDef(help = "Orders that were paid")
    Counter ordersTotal();
  }

  void pay(PaymentMetrics metrics, MeterRegistry registry, String country) {
    metrics.ordersTotal().increment();
    registry.counter("shop.visits", "country", country).increment();
  }
}
