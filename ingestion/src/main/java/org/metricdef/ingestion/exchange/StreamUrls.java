package org.metricdef.ingestion.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.trade.TradeKind;

/** Where the exchange is: URLs that are tried in turn. Used by one thread. */
public final class StreamUrls {

  /** What the exchange allows on one connection. */
  public static final int MOST_STREAMS = 1024;

  private final List<URI> urls;
  private int current;

  /** The URLs to take in turn; at least one. */
  StreamUrls(List<URI> urls) {
    this.urls = List.copyOf(urls);
  }

  /**
   * The combined trade stream of these symbols at a base URL such as {@code
   * wss://stream.binance.com:9443}.
   *
   * @param base ws or wss, a host, and no path but {@code /stream}
   * @param symbols as the exchange spells them, for example BTCUSDT
   * @throws IllegalArgumentException if the base or the number of symbols is not fit for that
   */
  public static URI combined(URI base, Collection<String> symbols) {
    return combined(base, symbols, TradeKind.TRADE, TimestampUnit.MILLISECOND);
  }

  /**
   * The same of one kind of trade, with times in this unit.
   *
   * @throws IllegalArgumentException if the base or the number of symbols is not fit for that
   */
  public static URI combined(
      URI base, Collection<String> symbols, TradeKind kind, TimestampUnit unit) {
    requireBase(base);
    if (symbols.isEmpty() || symbols.size() > MOST_STREAMS) {
      throw new IllegalArgumentException(
          "from 1 to " + MOST_STREAMS + " symbols fit one connection, not " + symbols.size());
    }
    String streams = symbols.stream()
        .map(symbol -> stream(symbol, kind))
        .map(StreamUrls::encoded)
        .collect(Collectors.joining("/"));
    return URI.create(base.getScheme() + "://" + base.getRawAuthority() + "/stream?streams="
        + streams + (unit == TimestampUnit.MILLISECOND ? "" : "&timeUnit=" + unit));
  }

  /** The name of the stream of a symbol's trades of one kind. */
  static String stream(String symbol, TradeKind kind) {
    return symbol.toLowerCase(Locale.ROOT) + "@" + kind.eventType();
  }

  /** A stream's name as a part of a URL: a symbol may have letters of any script. */
  private static String encoded(String stream) {
    return URLEncoder.encode(stream, StandardCharsets.UTF_8).replace("%40", "@");
  }

  /**
   * Checks that streams can be had at a URL.
   *
   * @return the same URL
   * @throws IllegalArgumentException if it is not ws or wss, a host, and no path but
   *     {@code /stream}
   */
  public static URI requireBase(URI base) {
    String scheme = base.getScheme() == null ? "" : base.getScheme();
    if (!scheme.equals("ws") && !scheme.equals("wss")) {
      throw new IllegalArgumentException("'" + base + "' does not start with ws:// or wss://");
    }
    if (base.getHost() == null) {
      throw new IllegalArgumentException("'" + base + "' names no host");
    }
    String path = base.getRawPath();
    boolean plain = path.isEmpty() || path.equals("/") || path.equals("/stream");
    if (!plain || base.getRawQuery() != null || base.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "'" + base + "' has more than a host and port; the stream is added to it");
    }
    return base;
  }

  URI current() {
    return urls.get(current);
  }

  /** Goes on to the next URL; after the last comes the first. */
  void advance() {
    current = (current + 1) % urls.size();
  }
}
