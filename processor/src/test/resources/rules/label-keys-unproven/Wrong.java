import java.util.Map;
import k2.K2Facade;

class Wrong {
  void retry(K2Facade metrics, Map<String, String> labels) {
    metrics.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }
}
