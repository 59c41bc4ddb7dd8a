package org.metricdef.ingestion.sequence.rest;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where and how the exchange's history is asked.
 *
 * @param urls servers, for example {@code https://api.binance.com}; the next is used when one fails
 * @param connectTimeout for TCP and TLS
 * @param timeout for a request in all, from connecting to the last byte of the answer
 * @param longestAnswer in bytes; 1,000 trades are about 170,000
 */
public record HistorySettings(
    List<URI> urls, Duration connectTimeout, Duration timeout, int longestAnswer) {

  /** Binance's spot market. */
  public static final HistorySettings DEFAULTS = at(List.of(URI.create("https://api.binance.com")));

  /**
   * Checks the servers.
   *
   * @throws IllegalArgumentException if there is none, or one is no http or https URL of a host
   *     alone
   */
  public HistorySettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("no server");
    }
    urls.forEach(HistorySettings::requireServer);
  }

  /** These servers, with timeouts that suit the internet. */
  public static HistorySettings at(List<URI> urls) {
    return new HistorySettings(urls, Duration.ofSeconds(5), Duration.ofSeconds(10), 1 << 20);
  }

  private static void requireServer(URI url) {
    boolean isHttp = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    boolean isBare = url.getPath() == null || url.getPath().matches("/?");
    if (!isHttp || url.getHost() == null || !isBare || url.getQuery() != null) {
      throw new IllegalArgumentException(
          "'" + url + "' is not like https://api.binance.com, without a path");
    }
  }
}
