package org.metricdef.ingestion.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How to stay connected to the exchange.
 *
 * @param urls combined trade streams, as {@link StreamUrls#combined} makes them, tried in turn
 * @param symbols what those streams are of
 * @param connectTimeout for TCP, TLS and the handshake together
 * @param staleAfter the longest silence of trades on a connection
 * @param rotateAfter the age at which a connection is replaced; the exchange ends it at 24 hours
 * @param reconnect when to connect again
 */
public record StreamSettings(
    List<URI> urls,
    Set<String> symbols,
    Duration connectTimeout,
    Duration staleAfter,
    Duration rotateAfter,
    ReconnectPolicy.Settings reconnect) {

  /** The exchange allows five incoming messages a second; this is one in twenty. */
  private static final Duration PING_EVERY = Duration.ofSeconds(20);

  private static final Duration PONG_WITHIN = Duration.ofSeconds(10);

  public StreamSettings {
    urls = List.copyOf(urls);
    symbols = Set.copyOf(symbols);
  }

  ConnectionMonitor.Limits limits() {
    return new ConnectionMonitor.Limits(staleAfter, PING_EVERY, PONG_WITHIN, rotateAfter);
  }
}
