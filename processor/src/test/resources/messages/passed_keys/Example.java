package passed_keys;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.AddedKey;
import org.metricdef.Labels;
import org.metricdef.PassedLabels;
import org.metricdef.PassesKeys;
import shop.ShopMetrics;

/** Methods that pass labels through. */
class Example {

  @PassesKeys(minus = "detail", plus = "status")
  static Labels other(@PassedLabels Labels labels, @AddedKey String key) {
    return labels.with(key, "x").with("status", "x");
  }

  @PassesKeys
  static Map<String, String> same(@PassedLabels Map<String, String> labels) {
    return labels;
  }

  @PassesKeys(minus = "detail")
  static Labels right(@PassedLabels Labels labels, @AddedKey String key) {
    return labels.without("detail").with(key, "x");
  }

  @PassesKeys
  static Labels counting(@PassedLabels Labels labels, ShopMetrics metrics) {
    metrics.ordersTotal().increment(labels);
    return labels;
  }

  static void use(ShopMetrics metrics, String text) {
    metrics.ordersTotal().increment(right(Labels.of("city", text), "colour"));
    metrics.ordersTotal().increment(right(Labels.empty(), text));
    Map<String, String> more = same(new HashMap<>());
    more.put("status", text);
  }
}
