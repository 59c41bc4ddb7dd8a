import java.util.Map;
import k2.K2Facade;

class Right {
  void retry(K2Facade metrics) {
    metrics.increment("binance_reconnects_total", Map.of("reason", "pong"));
  }
}
