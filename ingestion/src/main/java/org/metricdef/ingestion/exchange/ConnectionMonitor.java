package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Watches one connection: when a ping is due, and whether it is time to give the connection up. All
 * times are those of {@code TimeSource.nanoTime()}. Marks may come from another thread than
 * questions.
 */
final class ConnectionMonitor {

  /** Trades that came within this time are a sign of life. */
  private static final long FLOWING_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Limits limits;
  private final long openedNanos;
  private volatile long tradeNanos;
  private volatile boolean sawTrade;
  private volatile long pongNanos;
  private long pingNanos;
  private boolean pinged;

  /**
   * What a connection has to keep to.
   *
   * @param staleAfter the longest silence of trades
   * @param pingEvery how often it is pinged
   * @param pongWithin how long the answer to a ping may take
   * @param rotateAfter the age at which it is replaced
   */
  record Limits(
      Duration staleAfter, Duration pingEvery, Duration pongWithin, Duration rotateAfter) {

    /** Longer than any connection lasts. */
    static final Duration ANY_SILENCE = Duration.ofDays(365);

    /** The same with another age. */
    Limits rotatedAfter(Duration age) {
      return new Limits(staleAfter, pingEvery, pongWithin, age);
    }
  }

  ConnectionMonitor(Limits limits, long openedNanos) {
    this.limits = limits;
    this.openedNanos = openedNanos;
    this.tradeNanos = openedNanos;
    this.pongNanos = openedNanos;
    this.pingNanos = openedNanos;
  }

  void markTrade(long now) {
    tradeNanos = now;
    sawTrade = true;
  }

  void markPong(long now) {
    pongNanos = now;
  }

  void markPing(long now) {
    pingNanos = now;
    pinged = true;
  }

  /** Whether a trade came over this connection. */
  boolean sawTrade() {
    return sawTrade;
  }

  Duration age(long now) {
    return Duration.ofNanos(now - openedNanos);
  }

  /** Whether to send a ping: the last is long enough ago, and answered. */
  boolean isPingDue(long now) {
    return now - pingNanos >= limits.pingEvery().toNanos() && !isPongMissing();
  }

  /** Why the connection is to be given up; empty while all is well. */
  Optional<DisconnectReason> verdict(long now) {
    if (isPongMissing() && now - pingNanos >= limits.pongWithin().toNanos()) {
      // While trades come, the answer is on its way behind them: reading is what is too slow.
      boolean behind = sawTrade && now - tradeNanos < FLOWING_NANOS;
      return Optional.of(behind ? DisconnectReason.OVERRUN : DisconnectReason.PONG_TIMEOUT);
    }
    if (now - tradeNanos >= limits.staleAfter().toNanos()) {
      return Optional.of(DisconnectReason.STALE_DATA);
    }
    return Optional.empty();
  }

  /** Whether it has the age at which it is to be replaced. */
  boolean isAged(long now) {
    return now - openedNanos >= limits.rotateAfter().toNanos();
  }

  /** Whether the last ping is not answered yet. */
  boolean isPongMissing() {
    return pinged && pongNanos - pingNanos < 0;
  }
}
