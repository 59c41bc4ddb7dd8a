import java.util.Map;
import k2.K2Facade;

class Wrong {
  void retry(K2Facade metrics) {
    metrics.increment("binance_reconnects_total", Map.of("raeson", "pong")); // error: [label-keys] k2_binance_reconnects_total takes reason; 'raeson' is not one of them
  }
}
