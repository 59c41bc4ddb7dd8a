import java.util.Map;
import k2.K2Facade;

class Right {
  void received(K2Facade metrics, Map<Integer, String> symbols, int id) {
    String symbol = symbols.getOrDefault(id, "unknown");
    metrics.increment("binance_messages_received_total", Map.of("symbol", symbol));
  }
}
