package contracts;

import java.util.HashMap;
import java.util.Map;
import k2.K2Metrics;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A facade is bound to leave its labels alone; what else it is given, it may change. */
abstract class FacadeArguments {

  abstract void timed(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels,
      Map<String, String> log);

  void labelsAreLeftAlone(Map<String, String> log) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    timed("binance_messages_received_total", labels, log);
    timed("binance_messages_received_total", labels, log);
  }

  void othersAreNot() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map<String, String> log = new HashMap<>(Map.of("symbol", "x"));
    timed("binance_messages_received_total", labels, log);
    timed("binance_messages_received_total", log, labels); // error: [label-keys-unproven]
  }

  void bothAtOnce() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    timed("binance_messages_received_total", labels, labels); // error: [label-keys-unproven]
  }
}
