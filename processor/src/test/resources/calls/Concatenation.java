package calls;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A concatenation runs {@code toString}, which has no parameters. Its body is checked. */
class ConcatenationsAndFacades {

  private final K2Facade facade;

  ConcatenationsAndFacades(K2Facade facade) {
    this.facade = facade;
  }

  String counted(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {
    facade.increment(name, labels);
    return name;
  }

  @Override
  public String toString() {
    facade.increment("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    return "";
  }

  String texts() {
    String text = "a" + this;
    text += counted("binance_reconnects_total", Map.of("reason", "x"));
    text += counted("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    return text;
  }

  /** The object may change a map that it knows. */
  String changes() {
    Map<String, String> map = new HashMap<>(Map.of("reason", "x"));
    Object changing = new Object() {
      @Override
      public String toString() {
        map.put("detail", "x");
        return "";
      }
    };
    String text = "a" + changing;
    facade.increment("binance_reconnects_total", map); // error: 'detail' may be passed
    return text;
  }
}

class ConcatenationsAndContracts {

  String use(@LabelKeys("symbol") Labels labels) {
    return "a" + labels;
  }

  String texts() {
    return "a" + use(Labels.of("symbol", "x"))
        + use(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
  }
}

class ConcatenationsAndHandles {

  private final K2Metrics metrics;

  ConcatenationsAndHandles(K2Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public String toString() {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "x"));
    return "a" + metrics.binanceReconnectsTotal().with(Labels.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
  }
}
