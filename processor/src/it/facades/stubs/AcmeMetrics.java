package acme.metrics;

import java.util.Map;
import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import shop.ShopMetrics;

class Events {

  void count(
      @MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels);
}

class CounterTable {

  void init(@MetricName String key, String help, @LabelNames String... names);

  void inc(@MetricName String key, @LabelValues String... values);
}
