import java.util.Map;
import k2.K2Facade;

class Wrong {
  void received(K2Facade metrics, Map<Integer, String> symbols, int id) {
    String symbol = symbols.get(id);
    metrics.increment("binance_messages_received_total", Map.of("symbol", symbol)); // error: [null-label-value] k2_binance_messages_received_total: 'symbol' may be null if the map has no such key
  }
}
