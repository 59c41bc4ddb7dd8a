import java.util.Map;
import k2.K2Facade;

class Right {
  void reconnected(K2Facade metrics) {
    metrics.increment("binance_reconnects_total", Map.of("reason", "pong"));
  }
}
