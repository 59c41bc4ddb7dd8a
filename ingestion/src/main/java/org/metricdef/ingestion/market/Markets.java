package org.metricdef.ingestion.market;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the exchange lists, as it was at one moment. Immutable. */
public final class Markets {

  /** Nothing is known. */
  public static final Markets NONE = new Markets(0, new TreeMap<>(), new TreeMap<>());

  private final long askedMicros;
  private final SortedMap<String, Market> listed;
  private final SortedMap<String, Market> delisted;
  private final Map<String, Market> known;

  private Markets(
      long askedMicros, SortedMap<String, Market> listed, SortedMap<String, Market> delisted) {
    this.askedMicros = askedMicros;
    this.listed = Collections.unmodifiableSortedMap(listed);
    this.delisted = Collections.unmodifiableSortedMap(delisted);
    this.known = new HashMap<>(delisted);
    known.putAll(listed);
  }

  /**
   * A list.
   *
   * @param askedMicros when the exchange gave it, in microseconds since 1970
   * @param listed what the exchange lists
   * @param delisted what it has listed before, as it was then; what is listed too is left out
   */
  public static Markets of(
      long askedMicros, Collection<Market> listed, Collection<Market> delisted) {
    SortedMap<String, Market> now = bySymbol(listed);
    SortedMap<String, Market> before = bySymbol(delisted);
    before.keySet().removeAll(now.keySet());
    return new Markets(askedMicros, now, before);
  }

  /** This list; what an earlier one knew and this one lacks counts as delisted. */
  public Markets after(Markets earlier) {
    return of(askedMicros, listed.values(), earlier.known.values());
  }

  /** When the exchange gave it, in microseconds since 1970. */
  public long askedMicros() {
    return askedMicros;
  }

  /** What the exchange lists, by symbol. */
  public SortedMap<String, Market> listed() {
    return listed;
  }

  /** What the exchange has listed before and does not list now, as it was then, by symbol. */
  public SortedMap<String, Market> delisted() {
    return delisted;
  }

  /** What is known of a symbol, listed or not; null if it was never listed. */
  public @Nullable Market known(String symbol) {
    return known.get(symbol);
  }

  /** The symbol that a text names in whatever case, listed or not. */
  public Optional<String> spelled(String text) {
    if (known.containsKey(text)) {
      return Optional.of(text);
    }
    String sought = SymbolText.withoutCase(text);
    Optional<String> now = find(listed, sought);
    return now.isPresent() ? now : find(delisted, sought);
  }

  private static Optional<String> find(SortedMap<String, Market> markets, String sought) {
    return markets.keySet().stream()
        .filter(symbol -> SymbolText.withoutCase(symbol).equals(sought))
        .findFirst();
  }

  private static SortedMap<String, Market> bySymbol(Collection<Market> markets) {
    SortedMap<String, Market> map = new TreeMap<>();
    markets.forEach(market -> map.put(market.symbol(), market));
    return map;
  }
}
