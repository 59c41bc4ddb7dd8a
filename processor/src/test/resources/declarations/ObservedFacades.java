package declarations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import k2.K2Metrics;
import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricHandle;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Annotations of facades that no metric set stands behind. */
class ObservedFacades {

  interface Fine {
    void init(@MetricName String key, String help, @LabelNames String... names);

    void inc(@MetricName String key, @LabelValues String... values);

    void add(@MetricName String key, @MetricLabels Map<String, String> labels);

    void reset(@MetricName String key);

    @MetricHandle
    Handle handle(@LabelNames Collection<String> names);

    @MetricHandle
    Handle get(@MetricName String key);
  }

  interface Handle {
    void inc(@LabelValues List<String> values);
  }

  static class Own implements Handle {
    Own(@LabelNames String[] names) {}

    @Override
    public void inc(@LabelValues List<String> values) {}
  }

  interface Types {
    void init(@MetricName String key, @LabelNames String name); // error: 'name' has the type String; declare it as String..., String[], List<String> or Collection<String>

    void list(@MetricName String key, @LabelNames List<Integer> names); // error: 'names' has the type List<Integer>

    void set(@MetricName String key, @LabelValues Set<String> values); // error: 'values' has the type Set<String>

    void objects(@MetricName String key, @LabelValues Object... values); // error: 'values' has the type Object[]

    @MetricHandle // error: nothing(String...) returns no handle
    void nothing(@LabelNames String... names);
  }

  interface Places {
    void lost(@LabelNames String... names); // error: no call can use what is declared here

    @MetricHandle // error: the metric of the handle cannot be determined
    Handle of(String key);

    static void inc(@LabelValues String... values) {} // error: the metric that the values belong to cannot be determined

    void twice(@MetricName String key, @LabelNames String[] a, @LabelNames String... b); // error: a method can have only one @LabelNames parameter, and this is the second

    void both(@MetricName String key, @LabelNames String[] names, @LabelValues String... values); // error: a method either declares label names, or takes label values
  }

  interface Sets {
    void inc(@MetricName(K2Metrics.class) String name, @LabelValues String... values); // error: the labels of metric sets have no order; take them with @MetricLabels

    @MetricHandle // error: the handles of metric sets are those of its methods
    Handle get(@MetricName(K2Metrics.class) String name);
  }

  /** Nothing here declares a metric, and no set does. */
  interface Forgotten {
    void inc(@MetricName String name, @MetricLabels Map<String, String> labels); // error: 'name' may take no name; state the @MetricSet interfaces that declare the names
  }
}
