import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.metricdef.LabelNames;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A facade that takes OpenTelemetry's attributes. */
class OtelAttributes {

  static final AttributeKey<String> COUNTRY = AttributeKey.stringKey("country");

  interface Table {
    void declare(@MetricName String name, @LabelNames String... names);

    void add(@MetricName String name, long by, @MetricLabels Attributes attributes);
  }

  interface Plain {
    void add(@MetricName String name, @MetricLabels Attributes attributes);
  }

  void calls(Table table, Attributes unknown) {
    table.declare("orders", "country");
    table.add("orders", 1, Attributes.of(COUNTRY, "DE"));
    table.add("orders", 1, Attributes.builder().put("country", "DE").build());
    table.add("orders", 1, Attributes.builder().put("land", "DE").build()); // warning: [keys-differ] orders is declared with the key country, and 'add' passes the key land
    table.add("orders", 1, Attributes.empty()); // warning: 'add' passes no keys
    table.add("orders", 1, unknown);
  }

  /** Attributes may be left out. */
  void optional(Plain plain) {
    plain.add("orders", Attributes.of(COUNTRY, "DE"));
    plain.add("orders", Attributes.empty());
  }
}
