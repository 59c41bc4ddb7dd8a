package org.metricdef.ingestion.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.trade.Dataset;

/**
 * How to stay connected to the exchange.
 *
 * @param urls where the exchange is, as {@link StreamUrls#requireBase} wants them, tried in turn
 * @param connectTimeout for TCP, TLS and the handshake together
 * @param staleAfter the longest silence of trades on a connection, if they are of a kind that comes
 *     steadily
 * @param rotateAfter the age at which a connection is replaced at the latest; the exchange ends it
 *     at 24 hours. Each is replaced up to a tenth earlier, so that not all are at once.
 * @param reconnect when to connect again
 * @param streamsPerLink how many streams share a connection, at most {@link
 *     StreamUrls#MOST_STREAMS}
 * @param attempts how many connections are attempted within five minutes at most; the exchange
 *     allows 300 to all programs of one IP address together
 * @param timestamps in which unit the exchange is to give times
 * @param dataset which trades are wanted
 */
public record StreamSettings(
    List<URI> urls,
    Duration connectTimeout,
    Duration staleAfter,
    Duration rotateAfter,
    ReconnectSettings reconnect,
    int streamsPerLink,
    int attempts,
    TimestampUnit timestamps,
    Dataset dataset) {

  /** Half of what the exchange allows: each connection is read by one thread. */
  private static final int STREAMS_PER_LINK = 512;

  /** Leaves some attempts to other programs. */
  private static final int ATTEMPTS = 200;

  /** The exchange allows five incoming messages a second; this is one in twenty. */
  private static final Duration PING_EVERY = Duration.ofSeconds(20);

  private static final Duration PONG_WITHIN = Duration.ofSeconds(10);

  /**
   * Settings.
   *
   * @throws IllegalArgumentException if a number is beyond what the exchange allows
   */
  public StreamSettings {
    urls = List.copyOf(urls);
    requireWithin("streams on a connection", streamsPerLink, StreamUrls.MOST_STREAMS);
    requireWithin("attempts in five minutes", attempts, AttemptBudget.MOST);
  }

  /** Settings with 512 streams on a connection and 200 attempts in five minutes. */
  public StreamSettings(
      List<URI> urls,
      Duration connectTimeout,
      Duration staleAfter,
      Duration rotateAfter,
      ReconnectSettings reconnect) {
    this(urls, connectTimeout, staleAfter, rotateAfter, reconnect, STREAMS_PER_LINK, ATTEMPTS);
  }

  /** Settings for trades with times in milliseconds. */
  public StreamSettings(
      List<URI> urls,
      Duration connectTimeout,
      Duration staleAfter,
      Duration rotateAfter,
      ReconnectSettings reconnect,
      int streamsPerLink,
      int attempts) {
    this(
        urls,
        connectTimeout,
        staleAfter,
        rotateAfter,
        reconnect,
        streamsPerLink,
        attempts,
        TimestampUnit.MILLISECOND,
        Dataset.BINANCE_TRADES);
  }

  /** The same with times in this unit. */
  public StreamSettings withTimestamps(TimestampUnit unit) {
    return with(unit, dataset);
  }

  /** The same for other trades. */
  public StreamSettings withDataset(Dataset other) {
    return with(timestamps, other);
  }

  private StreamSettings with(TimestampUnit unit, Dataset wanted) {
    return new StreamSettings(
        urls,
        connectTimeout,
        staleAfter,
        rotateAfter,
        reconnect,
        streamsPerLink,
        attempts,
        unit,
        wanted);
  }

  ConnectionMonitor.Limits limits() {
    // Of trades that are rare, silence says nothing. Pings tell whether the connection lives.
    Duration silence =
        dataset.kind().isSteady() ? staleAfter : ConnectionMonitor.Limits.ANY_SILENCE;
    return new ConnectionMonitor.Limits(silence, PING_EVERY, PONG_WITHIN, rotateAfter);
  }

  private static void requireWithin(String what, int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "from 1 to " + most + " " + what + " are possible, not " + number);
    }
  }
}
