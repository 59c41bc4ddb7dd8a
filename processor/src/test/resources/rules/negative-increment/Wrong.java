import k2.K2Metrics;
import org.metricdef.Labels;

class Wrong {
  void closed(K2Metrics metrics, String symbol) {
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol), -1); // error: [negative-increment] the amount is -1.0: the call throws, because a counter only goes up
  }
}
