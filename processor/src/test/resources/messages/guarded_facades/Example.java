package messages.guarded_facades;

import java.util.Map;
import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

class Example {

  interface Table {
    void init(@MetricName String key, String help, @LabelNames String... names);

    void inc(@MetricName String key, @LabelValues String... values);

    void tagged(@MetricName String key, @MetricLabels Map<String, String> labels);
  }

  void count(Table table, String key, Map<String, String> labels) {
    table.init("requests", "Requests.", "path", "code");
    table.inc(key, "/");
    table.tagged("requests", labels);
  }
}
