import org.metricdef.Counter;
import org.metricdef.LabelName;
import org.metricdef.LabelValue;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

class SideBySide {

  @MetricSet(prefix = "store_")
  interface ShopMetrics {

    @MetricDef(
        help = "Orders placed",
        labels = {"country", "paid_by"})
    Counter ordersTotal();
  }

  void placed(ShopMetrics metrics, String country) {
    metrics.ordersTotal().increment(Labels.of("country", country, "paid_by", "card"));
  }

  enum Payment {
    CARD,
    @LabelValue("cash")
    COINS
  }

  record OrderLabels(String country, @LabelName("paid_by") Payment payment) {}

  @MetricSet(prefix = "mall_")
  interface MallMetrics {

    @MetricDef(help = "Orders placed")
    Counter.Of<OrderLabels> ordersTotal();
  }

  void placed(MallMetrics metrics, String country) {
    metrics.ordersTotal().increment(new OrderLabels(country, Payment.CARD));
  }

  @MetricSet(prefix = "web_")
  interface WebMetrics {

    @MetricDef(help = "Time to check out", labels = "outcome")
    Timer checkoutSeconds();
  }

  interface Bank {
    boolean pay(String order) throws java.io.IOException;
  }

  boolean paid(WebMetrics metrics, Bank bank, String order) throws java.io.IOException {
    try (Timer.Sample sample = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"))) {
      boolean paid = bank.pay(order);
      sample.labels(Labels.of("outcome", paid ? "paid" : "refused"));
      return paid;
    }
  }

  boolean timed(WebMetrics metrics, Bank bank, String order) throws java.io.IOException {
    return metrics.checkoutSeconds().time(Labels.of("outcome", "asked"), () -> bank.pay(order));
  }
}
