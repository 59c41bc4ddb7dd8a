import java.util.Map;
import k2.K2Facade;

class Right {
  void failed(K2Facade metrics, Exception exception) {
    String error = exception.getClass().getSimpleName();
    metrics.increment("binance_message_errors_total", Map.of("error_type", error));
  }
}
