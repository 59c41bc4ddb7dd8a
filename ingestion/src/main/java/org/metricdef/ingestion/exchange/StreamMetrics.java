package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.trade.RefusalReason;

/** What is measured of the connections and their frames. Nothing here throws. */
final class StreamMetrics {

  /** Stands for every symbol that was never asked for, which bounds the label's values. */
  private static final String OTHER_SYMBOL = "other";

  private final IngestionMetrics metrics;
  private final TimeSource time;

  /** Counts a trade, by symbol: made once, so that nothing is made for each trade. */
  private final Map<String, Runnable> received = new ConcurrentHashMap<>();

  private final Runnable receivedOther = () -> countReceived(OTHER_SYMBOL);

  StreamMetrics(IngestionMetrics metrics, TimeSource time) {
    this.metrics = metrics;
    this.time = time;
  }

  /** Symbols that are asked for from now on, and get a label value of their own. */
  void symbols(Set<String> wanted) {
    for (String symbol : wanted) {
      Recording.record(() -> received.computeIfAbsent(symbol, this::counting));
    }
  }

  void trade(String symbol) {
    Recording.record(received.getOrDefault(symbol, receivedOther));
  }

  void refused(RefusalReason reason) {
    Recording.record(() ->
        metrics.binanceMessageErrorsTotal().increment(Labels.of("error_type", reason.label())));
  }

  /**
   * How the connections stand.
   *
   * @param connected whether every one that is needed is open
   * @param age of the oldest
   * @param pause the longest that is waited before an attempt
   */
  void connection(boolean connected, Duration age, Duration pause) {
    Recording.record(() -> {
      metrics.binanceConnectionStatus().set(connected ? 1 : 0);
      metrics.binanceConnectionLifetimeSeconds().set(seconds(age));
      metrics.binanceReconnectDelaySeconds().set(seconds(pause));
    });
  }

  /** How many streams the exchange has confirmed. */
  void subscribed(int streams) {
    Recording.record(() -> metrics.binanceSubscribedStreams().set(streams));
  }

  void freshness(FrameHandler.Freshness newest) {
    Recording.record(() -> {
      metrics.binanceLastMessageTimestampSeconds().set(newest.receivedMicros() / 1e6);
      metrics.binanceLagSeconds().set(newest.lagMicros() / 1e6);
    });
  }

  void failed(@Nullable Throwable error) {
    Recording.record(() -> metrics
        .binanceConnectionErrorsTotal()
        .increment(Labels.of("error_type", ErrorType.of(error).label())));
  }

  void pong() {
    Recording.record(() -> metrics.binanceLastPongTimestampSeconds().set(time.epochMicros() / 1e6));
  }

  /** A connection has ended, and another follows. */
  void reconnecting(DisconnectReason reason) {
    Recording.record(() -> {
      Labels why = Labels.of("reason", reason.label());
      metrics.binanceReconnectsTotal().increment(why);
      if (reason.isPlanned()) {
        metrics.binanceConnectionRotationsTotal().increment(why);
      }
    });
  }

  void pongTimeout() {
    Recording.record(() -> metrics.binancePongTimeoutsTotal().increment());
  }

  /** A connection was cut, because what came over it could not be taken. */
  void cut() {
    Recording.record(() -> metrics.backpressureEventsTotal().increment(Labels.of("level", "cut")));
  }

  private Runnable counting(String symbol) {
    Counter.Bound counter =
        metrics.binanceMessagesReceivedTotal().with(Labels.of("symbol", symbol));
    return counter::increment;
  }

  private void countReceived(String symbol) {
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
