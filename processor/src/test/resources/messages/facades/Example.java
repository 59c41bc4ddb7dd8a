package messages.facades;

import java.util.Map;
import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricHandle;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

class Example {

  interface Table {
    void init(@MetricName String key, String help, @LabelNames String... names);

    void inc(@MetricName String key, @LabelValues String... values);

    void tagged(@MetricName String key, @MetricLabels Map<String, String> labels);

    void bare(@MetricName String key);

    @MetricHandle
    Handle handle(@LabelNames String... names);
  }

  interface Handle {
    void inc(@LabelValues String... values);
  }

  void count(Table table) {
    table.init("requests", "Requests.", "path", "code");
    table.init("plain", "Nothing.");
    table.inc("requests", "/");
    table.bare("requests");
    table.tagged("requests", Map.of("path", "/"));
    table.inc("plain", "/");
    table.handle("path").inc();
  }
}
