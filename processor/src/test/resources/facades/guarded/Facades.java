import io.micrometer.core.instrument.Tags;
import java.util.Map;
import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricHandle;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Where the build wants all calls proven, those of facades have to be known. */
class Facades {

  interface Table {
    void init(@MetricName String key, @LabelNames String... names);

    void inc(@MetricName String key, @LabelValues String... values);

    void tagged(@MetricName String key, @MetricLabels Map<String, String> labels);

    @MetricHandle
    Handle handle(String name, @LabelNames String... names);
  }

  interface Handle {
    void inc(@LabelValues String... values);
  }

  interface Tagging {
    void count(@MetricName String name, @MetricLabels Tags tags);
  }

  void table(Table table, String key, String[] values, Map<String, String> unknown) {
    table.init("requests", "path");
    table.init("twice", "a");
    table.init("twice", "a", "b");
    table.inc("requests", "/");
    table.inc("requests", "/", "200"); // error: [label-count]
    table.inc("requests", values); // error: [client-unproven] cannot prove that 'inc' gets a value for each label name: the number of values is not known
    table.inc(key, "/"); // error: [client-unproven] cannot prove that 'inc' gets a value for each label name: its metric is not known
    table.inc("undeclared", "/"); // error: [client-unproven]
    table.inc("twice", "/"); // error: [client-unproven] cannot prove that 'inc' gets a value for each label name: collectors with other label names may get here
    table.tagged("requests", Map.of("path", "/"));
    table.tagged("requests", Map.of("code", "/")); // warning: [keys-differ]
    table.tagged("requests", unknown); // error: [client-unproven] cannot prove the keys of the meter 'requests'
    table.tagged("undeclared", Map.of()); // error: [client-unproven]
  }

  void handles(Table table, Handle unknown, String... names) {
    table.handle("a", "x").inc("1");
    unknown.inc("1"); // error: [client-unproven] cannot prove that 'inc' gets a value for each label name: its metric is not known
    table.handle("b", names).inc("1"); // error: [client-unproven]
  }

  void tags(Tagging tagging, Tags unknown, String name) {
    tagging.count("orders", Tags.of("country", "DE"));
    tagging.count("orders", Tags.of("land", "DE")); // error: [client-unproven] the metric of Tagging 'orders' has the key land here
    tagging.count("orders", unknown); // error: [client-unproven]
    tagging.count(name, Tags.empty()); // error: [client-unproven]
  }
}
