package org.metricdef.ingestion.app.symbols;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.metricdef.ingestion.app.config.Spelling;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.MarketStatus;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.market.SymbolText;

/**
 * Whose trades are wanted, as it is configured. Only the exchange's list says what that comes to.
 *
 * @param named single symbols, in upper case
 * @param wildcards each a {@code *} and a quote asset in upper case, or a {@code *} alone
 */
public record SymbolChoice(Set<String> named, Set<String> wildcards) {

  private static final String ANY = "*";
  private static final int SUGGESTIONS = 3;

  public SymbolChoice {
    named = Set.copyOf(named);
    wildcards = Set.copyOf(wildcards);
  }

  /**
   * The choice of what a user wrote, in any case.
   *
   * @throws IllegalArgumentException with the first text that is neither a symbol nor a wildcard
   */
  public static SymbolChoice of(List<String> written) {
    Set<String> named = new LinkedHashSet<>();
    Set<String> wildcards = new LinkedHashSet<>();
    for (String each : written) {
      String text = each.strip().toUpperCase(Locale.ROOT);
      if (text.equals(ANY) || text.startsWith(ANY) && SymbolText.isSymbol(text.substring(1))) {
        wildcards.add(text);
      } else if (SymbolText.isSymbol(text) && text.length() > 1) {
        named.add(text);
      } else {
        throw new IllegalArgumentException("'" + each.strip() + "' is not a symbol"
            + (text.contains(ANY) ? "; a wildcard is like *usdt: a * and a quote asset" : ""));
      }
    }
    return new SymbolChoice(named, wildcards);
  }

  /** Whether nothing is wanted. */
  public boolean isEmpty() {
    return named.isEmpty() && wildcards.isEmpty();
  }

  /** The symbols and wildcards in one set, as {@link #of} takes them. */
  public SortedSet<String> written() {
    SortedSet<String> all = new TreeSet<>(named);
    all.addAll(wildcards);
    return all;
  }

  /** Whether a symbol is wanted, whether or not it trades now. */
  boolean covers(String symbol, Markets markets) {
    Market market = markets.known(symbol);
    return named.stream().anyMatch(text -> markets.spelled(text).orElse(text).equals(symbol))
        || market != null && wildcards.stream().anyMatch(wildcard -> matches(wildcard, market));
  }

  /** What is wanted here or there. */
  public SymbolChoice and(SymbolChoice other) {
    Set<String> allNamed = new TreeSet<>(named);
    allNamed.addAll(other.named);
    Set<String> allWildcards = new TreeSet<>(wildcards);
    allWildcards.addAll(other.wildcards);
    return new SymbolChoice(allNamed, allWildcards);
  }

  /**
   * What this comes to with the exchange's list.
   *
   * @param carriedBefore symbols that are known to have been listed once, since their trades are in
   *     Kafka
   */
  public ChosenSymbols with(Markets markets, Set<String> carriedBefore) {
    SortedSet<String> listed = new TreeSet<>();
    SortedSet<String> gone = new TreeSet<>();
    SortedMap<String, List<String>> unknown = new TreeMap<>();
    for (String text : named) {
      String symbol = markets.spelled(text).orElse(text);
      if (markets.listed().containsKey(symbol)) {
        listed.add(symbol);
      } else if (markets.delisted().containsKey(symbol) || carriedBefore.contains(symbol)) {
        gone.add(symbol);
      } else {
        unknown.put(symbol, Spelling.nearest(symbol, markets.listed().keySet(), SUGGESTIONS));
      }
    }
    SortedMap<String, SortedSet<String>> ofWildcard = new TreeMap<>();
    wildcards.forEach(wildcard -> ofWildcard.put(wildcard, matching(wildcard, markets)));
    return new ChosenSymbols(listed, gone, ofWildcard, unknown);
  }

  private static SortedSet<String> matching(String wildcard, Markets markets) {
    return markets.listed().values().stream()
        .filter(market -> market.status() != MarketStatus.BREAK)
        .filter(market -> matches(wildcard, market))
        .map(Market::symbol)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean matches(String wildcard, Market market) {
    String quote = SymbolText.withoutCase(wildcard.substring(1));
    return quote.isEmpty() || SymbolText.withoutCase(market.quote()).equals(quote);
  }
}
