package org.metricdef.ingestion.app.symbols;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a {@link SymbolChoice} comes to with one list of the exchange.
 *
 * @param listed named symbols that the exchange lists
 * @param gone named symbols that it has listed once, and does not list now
 * @param ofWildcard the symbols that each wildcard gives
 * @param unknown named symbols that it has never listed, with those that may be meant
 */
public record ChosenSymbols(
    SortedSet<String> listed,
    SortedSet<String> gone,
    SortedMap<String, SortedSet<String>> ofWildcard,
    SortedMap<String, List<String>> unknown) {

  /** The symbols whose trades are carried. */
  public SortedSet<String> carried() {
    SortedSet<String> carried = new TreeSet<>(listed);
    ofWildcard.values().forEach(carried::addAll);
    return carried;
  }

  /** The symbols whose condition is watched: those that are carried, and those that are gone. */
  public SortedSet<String> watched() {
    SortedSet<String> watched = carried();
    watched.addAll(gone);
    return watched;
  }

  /** Why nothing can be started with this, in words; empty if something can. */
  public Optional<String> problem() {
    List<String> problems = new ArrayList<>();
    unknown.forEach((symbol, meant) -> problems.add(unknown(symbol, meant)));
    for (Map.Entry<String, SortedSet<String>> each : ofWildcard.entrySet()) {
      if (each.getValue().isEmpty()) {
        problems.add(matchesNothing(each.getKey()));
      }
    }
    if (problems.isEmpty() && carried().isEmpty()) {
      problems.add("the exchange does not list any more: " + String.join(", ", gone));
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
  }

  /** What is wrong with a symbol that was never listed. */
  public static String unknown(String symbol, Collection<String> meant) {
    return "the exchange has never listed "
        + symbol
        + (meant.isEmpty() ? "" : "; did you mean " + String.join(", ", meant) + "?");
  }

  /** What is wrong with a wildcard that gives nothing. */
  public static String matchesNothing(String wildcard) {
    return wildcard + " matches nothing: the exchange lists no symbol with the quote asset "
        + wildcard.substring(1);
  }
}
