import java.time.Duration;
import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Exemplar;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

/** A call with an exemplar is guarded as one without; the exemplar's own labels are free. */
class Exemplars {

  @MetricSet(prefix = "mall_", clients = Client.SIMPLECLIENT)
  interface TracedMetrics {

    @MetricDef(help = "Orders placed", labels = "country")
    Counter.WithExemplars ordersTotal();

    @MetricDef(help = "Time to pay", labels = "outcome")
    Timer.WithExemplars checkoutSeconds();

    @MetricDef(help = "Starts")
    Counter.WithExemplars startsTotal();
  }

  void right(TracedMetrics metrics, String trace, String span, Duration took) {
    Exemplar exemplar = Exemplar.ofTrace(trace, span);
    metrics.ordersTotal().increment(Labels.of("country", "NL"), 1, exemplar);
    metrics.checkoutSeconds().record(Labels.of("outcome", "paid"), took, exemplar);
    metrics.startsTotal().increment(1, new Exemplar(Labels.of("order", trace)));
    Counter plain = metrics.ordersTotal();
    plain.increment(Labels.of("country", "NL"));
  }

  void wrong(TracedMetrics metrics, Exemplar exemplar, Duration took) {
    metrics.ordersTotal().increment(Labels.of("region", "NL"), 1, exemplar); // error: 'region' is not one of them
    metrics.checkoutSeconds().record(exemplar.labels(), took, exemplar); // error: [label-keys-unproven]
    metrics.ordersTotal().increment(1, exemplar); // error: 'country' is missing
  }
}
