package everyday.shared;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** The static facade: one line wherever something is counted. */
public final class Metrics {

  private static volatile HandlesByName handles = new HandlesByName(new CollectorRegistry());

  private Metrics() {}

  /** Starts over with an empty registry. */
  public static void init(CollectorRegistry registry) {
    handles = new HandlesByName(registry);
  }

  public static void count(
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

  public static void gauge(
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
      @MetricLabels Map<String, String> labels,
      double value) {
    handles.set(name, Labels.copyOf(labels), value);
  }

  public static void time(
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
      @MetricLabels Map<String, String> labels,
      double seconds) {
    handles.observe(name, Labels.copyOf(labels), seconds);
  }
}
