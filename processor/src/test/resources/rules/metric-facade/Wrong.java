import java.util.List;
import java.util.Map;
import k2.K2Metrics;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

interface Wrong {
  void increment(
      @MetricName(String.class) String name, // error: [metric-facade] String is not a @MetricSet interface
      @MetricLabels Map<String, String> labels);

  void gauge(
      @MetricName(value = K2Metrics.class, kinds = Double.class) String name, // error: [metric-facade] Double is not a metric type
      double value);

  void count(@MetricLabels Map<String, String> labels); // error: [metric-facade] the metric that 'labels' belongs to cannot be determined, so calls are not checked

  void copy(
      @MetricName(K2Metrics.class) String from,
      @MetricName(K2Metrics.class) String to); // error: [metric-facade] a method can have only one @MetricName parameter, and this is the second

  void all(@MetricName(K2Metrics.class) String... names); // error: [metric-facade] 'names' takes any number of names, and a call is checked for one

  void add(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels int labels); // error: [metric-facade] 'labels' has the type int, which takes no labels

  void observe(
      @MetricName(K2Metrics.class) int code, // error: [metric-facade] 'code' has the type int, which takes no metric's name
      double value);

  enum Event {
    BINANCE_RECONNECTS_TOTAL,
    NO_SUCH_TOTAL // error: [metric-facade] no metric is named 'no_such_total', as this constant says
  }

  void event(@MetricName(K2Metrics.class) Event event);

  enum Named {
    RECONNECTS("binance_reconnects_total");

    @MetricName(K2Metrics.class) String name; // error: [metric-facade] 'name' names no metric: only a final String field of an enum's constants can

    Named(String name) {
      this.name = name;
    }
  }

  void tag(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<String> tags); // error: [metric-facade] 'tags' has the type List<String>, which takes no labels

  record Copy(
      @MetricName(K2Metrics.class) String from,
      @MetricName(K2Metrics.class) String to) {} // error: [metric-facade] a constructor can have only one @MetricName parameter, and this is the second
}
