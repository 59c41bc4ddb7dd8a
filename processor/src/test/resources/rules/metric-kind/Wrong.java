import java.util.Map;
import k2.K2Facade;

class Wrong {
  void reconnected(K2Facade metrics) {
    metrics.gauge("binance_reconnects_total", 1, Map.of("reason", "pong")); // error: [metric-kind] k2_binance_reconnects_total is a counter, but 'gauge' is for gauges
  }
}
