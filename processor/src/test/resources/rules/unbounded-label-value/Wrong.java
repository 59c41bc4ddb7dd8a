import java.util.Map;
import k2.K2Facade;

class Wrong {
  void failed(K2Facade metrics, Exception exception) {
    String error = "failed: " + exception;
    metrics.increment("binance_message_errors_total", Map.of("error_type", error)); // warning: [unbounded-label-value] k2_binance_message_errors_total: 'error_type' gets the free text of an exception
  }
}
