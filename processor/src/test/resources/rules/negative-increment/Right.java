import k2.K2Metrics;

class Right {
  void closed(K2Metrics metrics) {
    metrics.binanceReconnectDelaySeconds().add(-1);
  }
}
