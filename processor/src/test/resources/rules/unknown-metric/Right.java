import java.util.Map;
import k2.K2Facade;

class Right {
  void duplicate(K2Facade metrics, String exchange) {
    metrics.increment(
        "duplicate_messages_detected_total",
        Map.of("exchange", exchange, "asset_class", "crypto"));
  }
}
