import java.util.Map;
import k2.K2Facade;

class Wrong {
  @SuppressWarnings("label-keys") // warning: [unused-suppression] @SuppressWarnings("label-keys") suppresses nothing here; remove it
  void retry(K2Facade metrics) {
    metrics.increment("binance_reconnects_total", Map.of("reason", "pong"));
  }
}
