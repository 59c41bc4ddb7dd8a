package k2;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** K2 F1: a base map in a field, merged into every call of a class, some in exception handlers. Fixed. */
public final class Fixed {

  private final K2Metrics metrics;
  private final Labels base;

  private Fixed(K2Metrics metrics, String symbols) {
    this.metrics = metrics;
    this.base = Labels.empty();
  }

  void onMessage(String symbol) {
    try {
      metrics.binanceMessagesReceivedTotal().increment(base.with("symbol", symbol));
      // records: k2_binance_messages_received_total{symbol=BTC} = 1.0
      Integer.parseInt(symbol);
    } catch (NumberFormatException e) {
      metrics.binanceMessageErrorsTotal().increment(base.with("error_type", "parse"));
      // records: k2_binance_message_errors_total{error_type=parse} = 1.0
    }
  }

  void onClose() {
    metrics.binanceReconnectsTotal().increment(base.with("reason", "closed"));
    metrics.binanceConnectionErrorsTotal().increment(base.merge(Labels.of("error_type", "closed")));
    metrics.binanceReconnectDelaySeconds().set(base, 5);
    // records: k2_binance_reconnects_total{reason=closed} = 1.0
    // records: k2_binance_connection_errors_total{error_type=closed} = 1.0
    // records: k2_binance_reconnect_delay_seconds{} = 5.0
  }

  public static void run(CollectorRegistry registry) {
    Fixed client =
        new Fixed(
            PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion"), "BTC,ETH");
    client.onMessage("BTC");
    client.onClose();
  }
}
