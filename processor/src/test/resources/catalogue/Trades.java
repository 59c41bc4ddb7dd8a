package shop;

import org.metricdef.Labels;

class Trades {

  void count(Metrics metrics, boolean placed) {
    metrics.tradesTotal().increment(Labels.of("symbol", "BTCUSDT"));
    (placed ? metrics.ordersTotal() : metrics.tradesTotal())
        .increment(Labels.of("symbol", "BTCUSDT"));
  }
}
