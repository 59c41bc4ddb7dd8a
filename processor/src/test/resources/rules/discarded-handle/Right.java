import k2.K2Metrics;
import org.metricdef.Labels;

class Right {
  void reconnected(K2Metrics metrics) {
    metrics.binanceReconnectsTotal().with(Labels.of("reason", "pong")).increment();
  }

  void started(K2Metrics metrics) {
    metrics.binanceReconnectsTotal().with(Labels.of("reason", "pong")).increment(0);
  }
}
