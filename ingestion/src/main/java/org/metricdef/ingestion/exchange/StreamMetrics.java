package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.trade.RefusalReason;

/** What is measured of the connection and its frames. Nothing here throws. */
final class StreamMetrics {

  /** Stands for every symbol that was not asked for, which bounds the label's values. */
  private static final String OTHER_SYMBOL = "other";

  private final IngestionMetrics metrics;
  private final TimeSource time;
  private final Set<String> symbols;
  private final Map<String, Counter.Bound> received = new ConcurrentHashMap<>();

  StreamMetrics(IngestionMetrics metrics, TimeSource time, Set<String> symbols) {
    this.metrics = metrics;
    this.time = time;
    this.symbols = Set.copyOf(symbols);
  }

  void trade(String symbol, long receivedMicros) {
    Recording.record(() -> {
      String label = symbols.contains(symbol) ? symbol : OTHER_SYMBOL;
      received.computeIfAbsent(label, this::boundReceived).increment();
      metrics.binanceLastMessageTimestampSeconds().set(receivedMicros / 1e6);
    });
  }

  void refused(RefusalReason reason) {
    Recording.record(() ->
        metrics.binanceMessageErrorsTotal().increment(Labels.of("error_type", reason.label())));
  }

  void connected() {
    Recording.record(() -> {
      metrics.binanceConnectionStatus().set(1);
      metrics.binanceReconnectDelaySeconds().set(0);
    });
  }

  void disconnected() {
    Recording.record(() -> {
      metrics.binanceConnectionStatus().set(0);
      metrics.binanceConnectionLifetimeSeconds().set(0);
    });
  }

  void failed(Throwable error) {
    Recording.record(() -> metrics
        .binanceConnectionErrorsTotal()
        .increment(Labels.of("error_type", ErrorType.of(error).label())));
  }

  void age(Duration age) {
    Recording.record(() -> metrics.binanceConnectionLifetimeSeconds().set(seconds(age)));
  }

  void pong() {
    Recording.record(() -> metrics.binanceLastPongTimestampSeconds().set(time.epochMicros() / 1e6));
  }

  /** A connection has ended, and another is to follow after a pause. */
  void reconnecting(DisconnectReason reason, Duration pause) {
    Recording.record(() -> {
      Labels why = Labels.of("reason", reason.label());
      metrics.binanceReconnectsTotal().increment(why);
      metrics.binanceReconnectDelaySeconds().set(seconds(pause));
      if (reason.isPlanned()) {
        metrics.binanceConnectionRotationsTotal().increment(why);
      }
    });
  }

  void pongTimeout() {
    Recording.record(() -> metrics.binancePongTimeoutsTotal().increment());
  }

  private Counter.Bound boundReceived(String symbol) {
    return metrics.binanceMessagesReceivedTotal().with(Labels.of("symbol", symbol));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
