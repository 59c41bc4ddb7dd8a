package calls;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A loop over an {@code Iterable} runs methods without parameters. Their bodies are checked. */
class LoopsAndFacades implements Iterable<String> {

  private final K2Facade facade;

  LoopsAndFacades(K2Facade facade) {
    this.facade = facade;
  }

  List<String> counted(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {
    facade.increment(name, labels);
    return List.of();
  }

  @Override
  public Iterator<String> iterator() {
    facade.increment("binance_reconnects_total", Map.of("reason", "x"));
    facade.increment("binance_reconnects_total", Map.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    return List.of("a").iterator();
  }

  void loops() {
    for (String each : this) {
      facade.increment("binance_reconnects_total", Map.of("reason", each));
    }
    for (String each : counted("binance_reconnects_total", Map.of("reason", "x"))) {
      facade.increment("binance_reconnects_total", Map.of("symbol", each)); // error: 'symbol' is not one of them, and 'reason' is missing
    }
    for (String each : counted("binance_reconnects_total", Map.of())) {} // error: 'reason' is missing
  }
}

class LoopsAndContracts {

  static class Tags implements Iterable<Labels> {
    @Override
    public Iterator<Labels> iterator() {
      return List.of(Labels.of("symbol", "x")).iterator();
    }
  }

  void loops(K2Metrics metrics, @LabelKeys("symbol") Iterable<Labels> all, Tags unknown) {
    for (Labels each : all) {
      metrics.binanceMessagesReceivedTotal().increment(each);
      metrics.binanceReconnectsTotal().increment(each); // error: 'symbol' is not one of them, and 'reason' is missing
    }
    for (Labels each : unknown) {
      metrics.binanceMessagesReceivedTotal().increment(each); // error: cannot prove that k2_binance_messages_received_total
    }
  }
}

class LoopsAndHandles implements Iterable<String> {

  private final K2Metrics metrics;

  LoopsAndHandles(K2Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Iterator<String> iterator() {
    metrics.binanceReconnectsTotal().increment(Labels.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    return List.of("a").iterator();
  }

  void loops() {
    for (String each : this) {
      metrics.binanceReconnectsTotal().increment(Labels.of("reason", each));
    }
    for (Counter each : List.of(metrics.binanceReconnectsTotal())) {
      each.increment(Labels.of("reason", "x"));
      each.increment(Labels.of("symbol", "x")); // error: 'symbol' is not one of them, and 'reason' is missing
    }
  }
}
