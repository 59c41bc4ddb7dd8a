package contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A facade's own body is held to what its parameters promise. */
class Facades {

  private final K2Facade facade;
  private Labels last = Labels.empty();

  Facades(K2Facade facade) {
    this.facade = facade;
  }

  /** Overloads hand on what they were given. */
  void increment(
      @MetricName(value = K2Metrics.class, kinds = Counter.class) String name,
      @MetricLabels Map<String, String> labels) {
    facade.increment(name, labels);
  }

  void incrementMore(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> more = new HashMap<>(labels);
    more.put("extra", "x");
    facade.increment(name, more); // error: the metric cannot be determined
  }

  void renames(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    name = "binance_reconnects_total";
    facade.increment(name, labels); // error: cannot prove that k2_binance_reconnects_total is given exactly reason
  }

  void lengthens(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    name += "_total";
    facade.increment(name, labels); // error: the metric cannot be determined
  }

  void swaps(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    twoNames("binance_reconnects_total", name, labels);
  }

  private void twoNames(String name, String other, Map<String, String> labels) {
    facade.increment(name, labels); // error: cannot prove that k2_binance_reconnects_total is given exactly reason
  }

  void changes(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    labels.put("service", "k2"); // error: @MetricLabels of parameter 'labels'
  }

  void keeps(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels,
      List<Map<String, String>> all) {
    all.add(labels); // error: must keep its keys, but it is passed to 'List.add', which may change it
  }

  void bare(@MetricName(K2Metrics.class) String name) {}

  void calls() {
    bare("binance_reconnect_delay_seconds");
    bare("binance_reconnects_total"); // error: k2_binance_reconnects_total takes reason; 'reason' is missing
    increment("binance_reconnects_total", Map.of("reason", "x"));
    increment("binance_reconnects_total", Map.of("raeson", "x")); // error: 'raeson' is not one of them, and 'reason' is missing
  }

  /** Calls through the interface would not be checked. */
  static class Hidden implements BiConsumer<String, Labels> {
    @Override
    public void accept(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {} // error: 'BiConsumer.accept(T, U)' and
  }
}
