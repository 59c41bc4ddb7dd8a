import java.util.Map;
import k2.K2Facade;

class Right {
  /** The facade's own test: wrong keys are the point. */
  @SuppressWarnings("label-keys")
  void refusesWrongKeys(K2Facade metrics) {
    metrics.increment("binance_reconnects_total", Map.of("raeson", "pong"));
  }
}
