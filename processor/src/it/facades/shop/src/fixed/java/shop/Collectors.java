package shop;

import io.prometheus.client.Counter;
import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricHandle;
import org.metricdef.MetricName;

/** Label values by position. */
final class Collectors {

  @MetricHandle
  Counter counter(@MetricName String name, String help, @LabelNames String... names) {
    return Counter.build(name, help).labelNames(names).register();
  }

  @MetricHandle
  Timings timings(@LabelNames String... names) {
    return (seconds, values) -> System.out.println(seconds);
  }

  /** A handle of our own. */
  interface Timings {
    void observe(double seconds, @LabelValues String... values);
  }
}
