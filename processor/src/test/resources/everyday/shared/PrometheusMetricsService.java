package everyday.shared;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

public final class PrometheusMetricsService implements MetricsService {

  private final HandlesByName handles;

  public PrometheusMetricsService(CollectorRegistry registry) {
    this.handles = new HandlesByName(registry);
  }

  @Override
  public void increment(
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
      @MetricLabels Map<String, String> labels) {
    handles.count(name, Labels.copyOf(labels), 1);
  }

  @Override
  public void record(
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
      double value,
      @MetricLabels Map<String, String> labels) {
    handles.observe(name, Labels.copyOf(labels), value);
  }

  @Override
  public void gauge(
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
              kinds = Gauge.class)
          String name,
      double value,
      @MetricLabels Map<String, String> labels) {
    handles.set(name, Labels.copyOf(labels), value);
  }
}
