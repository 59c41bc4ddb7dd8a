import k2.K2Metrics;
import org.metricdef.Labels;

class Wrong {
  void reconnected(K2Metrics metrics) {
    metrics.binanceReconnectsTotal().with(Labels.of("reason", "pong")); // warning: [discarded-handle] nothing is counted: this only looks up a series of k2_binance_reconnects_total
  }
}
