package everyday.shared;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** The facade for immutable labels. */
public final class MetricReporter {

  private final HandlesByName handles;

  public MetricReporter(CollectorRegistry registry) {
    this.handles = new HandlesByName(registry);
  }

  public void count(
      @MetricName(
              value = {
                PaymentMetrics.class,
                ShippingMetrics.class,
                SearchMetrics.class,
                MailMetrics.class,
                AuthMetrics.class,
                JobMetrics.class,
                HttpMetrics.class,
                StreamMetrics.class,
                CacheMetrics.class
              },
              kinds = Counter.class)
          String name,
      @MetricLabels Labels labels) {
    handles.count(name, labels, 1);
  }

  public void observe(
      @MetricName(
              value = {
                PaymentMetrics.class,
                ShippingMetrics.class,
                SearchMetrics.class,
                MailMetrics.class,
                AuthMetrics.class,
                JobMetrics.class,
                HttpMetrics.class,
                StreamMetrics.class,
                CacheMetrics.class
              },
              kinds = Histogram.class)
          String name,
      @MetricLabels Labels labels,
      double value) {
    handles.observe(name, labels, value);
  }
}
