package org.metricdef.ingestion.app.symbols;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.metricdef.ingestion.market.Markets;

/**
 * The symbols that are configured and do not trade.
 *
 * @param of what is the matter with each of them
 */
public record SymbolConditions(SortedMap<String, SymbolCondition> of) {

  /** All trade, as far as is known. */
  public static final SymbolConditions NONE = new SymbolConditions(new TreeMap<>());

  private static final int NAMED = 5;

  /** The conditions of these symbols by this list. */
  public static SymbolConditions of(Collection<String> symbols, Markets markets) {
    SortedMap<String, SymbolCondition> conditions = new TreeMap<>();
    for (String symbol : symbols) {
      SymbolCondition.of(symbol, markets).ifPresent(found -> conditions.put(symbol, found));
    }
    return new SymbolConditions(conditions);
  }

  /** How many symbols are in a condition. */
  long count(SymbolCondition condition) {
    return of.values().stream().filter(condition::equals).count();
  }

  /** The conditions in a sentence, with some of the symbols; empty if there are none. */
  public Optional<String> inWords() {
    if (of.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (SymbolCondition condition : SymbolCondition.values()) {
      List<String> symbols =
          of.keySet().stream().filter(symbol -> of.get(symbol) == condition).toList();
      if (!symbols.isEmpty()) {
        String more = symbols.size() > NAMED ? " and " + (symbols.size() - NAMED) + " more" : "";
        parts.add(condition.label()
            + " "
            + String.join(", ", symbols.subList(0, Math.min(NAMED, symbols.size())))
            + more);
      }
    }
    return Optional.of(of.size() + " do not trade: " + String.join("; ", parts));
  }
}
