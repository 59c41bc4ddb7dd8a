import java.util.List;
import java.util.Map;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

interface Right {
  void increment(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels);

  void gauge(
      @MetricName(value = K2Metrics.class, kinds = Gauge.class) String name,
      double value,
      @MetricLabels Map<String, String> labels);

  enum Event {
    BINANCE_RECONNECTS_TOTAL,
    BINANCE_MESSAGES_RECEIVED_TOTAL
  }

  void event(@MetricName(K2Metrics.class) Event event, @MetricLabels Map<String, String> labels);

  enum Named {
    RECONNECTS("binance_reconnects_total");

    @MetricName(K2Metrics.class)
    final String key;

    Named(String key) {
      this.key = key;
    }
  }

  void named(@MetricName(K2Metrics.class) Named name, @MetricLabels Map<String, String> labels);

  void pairs(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs);

  void entries(
      @MetricName(K2Metrics.class) String name, @MetricLabels List<Map.Entry<String, String>> entries);
}
