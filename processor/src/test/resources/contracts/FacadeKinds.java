package contracts;

import java.util.Map;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** A facade's method is for the kinds that it states, whatever way the name comes. */
class FacadeKinds {

  private static final Map<String, String> NONE = Map.of();
  private static final Map<String, String> REASON = Map.of("reason", "x");

  void direct(K2Facade facade) {
    facade.gauge("binance_reconnect_delay_seconds", 1, NONE);
    facade.gauge("k2_binance_reconnects_total", 1, REASON); // error: [metric-kind] k2_binance_reconnects_total is a counter, but 'gauge' is for gauges
    facade.increment("binance_reconnect_delay_seconds", NONE); // error: k2_binance_reconnect_delay_seconds is a gauge, but 'increment' is for counters
  }

  @MetricSet(prefix = "kinds_")
  interface Own {
    @MetricDef(help = "Retries")
    Counter retriesTotal();

    @MetricDef(help = "Delay")
    Gauge delaySeconds();
  }

  static void set(@MetricName(value = Own.class, kinds = Gauge.class) String name, double value) {}

  void oneOfSeveral(boolean first) {
    String name = first ? "retries_total" : "delay_seconds";
    set(name, 1); // error: kinds_retries_total is a counter, but 'set' is for gauges
    set(first ? "kinds_delay_seconds" : "delay_seconds", 1);
  }

  void fromCallers() {
    setOne("delay_seconds");
    setOne("retries_total");
  }

  private void setOne(String name) {
    set(name, 1); // error: kinds_retries_total is a counter, but 'set' is for gauges
  }

  /** For counters and gauges alike: names of both, and of no histogram. */
  static void touch(
      @MetricName(
              value = K2Metrics.class,
              kinds = {Counter.class, Gauge.class})
          String name,
      @MetricLabels Map<String, String> labels) {}

  void both() {
    touch("binance_reconnects_total", REASON);
    touch("binance_reconnect_delay_seconds", NONE);
    touch("iceberg_batch_size", Map.of("exchange", "a", "asset_class", "b", "table", "c")); // error: k2_iceberg_batch_size is a histogram, but 'touch' is for counters and gauges
  }

  /** Its callers may name any kind. */
  void handsOn(
      K2Facade facade,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    facade.increment(name, labels); // error: the metric cannot be determined
  }

  interface Recorder {
    void record(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels);
  }

  /** Callers through the interface may name any kind. */
  static class CounterRecorder implements Recorder {
    @Override
    public void record(@MetricName(value = K2Metrics.class, kinds = Counter.class) String name, @MetricLabels Map<String, String> labels) {} // error: 'Recorder.record
  }
}
