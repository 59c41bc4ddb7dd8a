package org.metricdef.ingestion.rest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.metricdef.ingestion.TimestampUnit;

/**
 * Where and how the exchange is asked over REST.
 *
 * @param urls servers, for example {@code https://api.binance.com}; the next is used when one fails
 * @param connectTimeout for TCP and TLS
 * @param timeout for a request in all, from connecting to the last byte of the answer
 * @param longestAnswer in bytes
 * @param timestamps in which unit times are asked for
 */
public record RestSettings(
    List<URI> urls,
    Duration connectTimeout,
    Duration timeout,
    int longestAnswer,
    TimestampUnit timestamps) {

  /**
   * Checks the servers.
   *
   * @throws IllegalArgumentException if there is none, or one is no http or https URL of a host
   *     alone
   */
  public RestSettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("no server");
    }
    urls.forEach(RestSettings::requireServer);
  }

  /** The same with times in milliseconds. */
  public RestSettings(
      List<URI> urls, Duration connectTimeout, Duration timeout, int longestAnswer) {
    this(urls, connectTimeout, timeout, longestAnswer, TimestampUnit.MILLISECOND);
  }

  /** The same with times in this unit. */
  public RestSettings withTimestamps(TimestampUnit unit) {
    return new RestSettings(urls, connectTimeout, timeout, longestAnswer, unit);
  }

  /**
   * These servers, with timeouts that suit the internet, for answers of up to a megabyte: 1,000
   * trades are about 170,000 bytes.
   */
  public static RestSettings at(List<URI> urls) {
    return new RestSettings(urls, Duration.ofSeconds(5), Duration.ofSeconds(10), 1 << 20);
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
