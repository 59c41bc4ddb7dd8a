package k2;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** K2 F1: a base map in a field, merged into every call of a class, some in exception handlers. */
public final class Buggy {

  private final K2Metrics metrics;
  private final Labels base;

  private Buggy(K2Metrics metrics, String symbols) {
    this.metrics = metrics;
    this.base = Labels.of("symbols", symbols);
  }

  void onMessage(String symbol) {
    try {
      metrics.binanceMessagesReceivedTotal().increment(base.with("symbol", symbol)); // error: [label-keys] k2_binance_messages_received_total takes symbol; 'symbols' is not one of them
      Integer.parseInt(symbol);
    } catch (NumberFormatException e) {
      metrics.binanceMessageErrorsTotal().increment(base.with("error_type", "parse")); // error: [label-keys] k2_binance_message_errors_total takes error_type; 'symbols' is not one of them
    }
  }

  void onClose() {
    metrics.binanceReconnectsTotal().increment(base.with("reason", "closed")); // error: [label-keys] k2_binance_reconnects_total takes reason; 'symbols' is not one of them
    metrics.binanceConnectionErrorsTotal().increment(base.merge(Labels.of("error_type", "closed"))); // error: [label-keys] k2_binance_connection_errors_total takes error_type; 'symbols' is not one of them
    metrics.binanceReconnectDelaySeconds().set(base, 5); // error: [label-keys] k2_binance_reconnect_delay_seconds takes no labels; 'symbols' is not one of them
  }

  public static void run(CollectorRegistry registry) {
    Buggy client =
        new Buggy(
            PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion"), "BTC,ETH");
    client.onMessage("BTC");
    client.onClose();
  }
}
