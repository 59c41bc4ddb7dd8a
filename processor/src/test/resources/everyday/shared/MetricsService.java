package everyday.shared;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** The facade that services get injected. */
public interface MetricsService {

  void increment(
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
      @MetricLabels Map<String, String> labels);

  void record(
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
      @MetricLabels Map<String, String> labels);

  void gauge(
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
      @MetricLabels Map<String, String> labels);
}
