package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shipping_")
public interface ShippingMetrics {

  @MetricDef(help = "Parcels handed over", labels = {"carrier", "status"})
  Counter parcelsTotal();

  @MetricDef(help = "Shipping labels that could not be printed", labels = {"carrier", "error_type"})
  Counter labelErrorsTotal();

  @MetricDef(help = "Deliveries by region", labels = {"carrier", "region", "status"})
  Counter deliveriesTotal();

  @MetricDef(help = "Time to get a quote", labels = "carrier")
  Histogram quoteSeconds();

  @MetricDef(help = "Parcels on their way", labels = {"carrier", "region"})
  Gauge openParcels();
}
