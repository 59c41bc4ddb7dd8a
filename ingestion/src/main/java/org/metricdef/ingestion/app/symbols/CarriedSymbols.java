package org.metricdef.ingestion.app.symbols;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.ingestion.market.Markets;

/**
 * The symbols that are carried now.
 *
 * @param choice as they are configured
 * @param carried what that came to when it was decided
 * @param before symbols that are known to have been listed once
 */
public record CarriedSymbols(SymbolChoice choice, SortedSet<String> carried, Set<String> before) {

  public CarriedSymbols {
    carried = Collections.unmodifiableSortedSet(new TreeSet<>(carried));
    before = Set.copyOf(before);
  }

  /** Those whose condition is watched: also such as were gone when it was decided. */
  SortedSet<String> watched(Markets markets) {
    SortedSet<String> watched = new TreeSet<>(carried);
    watched.addAll(choice.with(markets, before).gone());
    return watched;
  }

  /** Those that the choice gives by this list, and that only the next start carries. */
  SortedSet<String> listedSince(Markets markets) {
    SortedSet<String> since = choice.with(markets, before).carried();
    since.removeAll(carried);
    return since;
  }

  /** Those that one list lacks, and a later one has. */
  SortedSet<String> appeared(Markets earlier, Markets later) {
    SortedSet<String> appeared = new TreeSet<>(carried);
    appeared.removeAll(earlier.listed().keySet());
    appeared.retainAll(later.listed().keySet());
    return appeared;
  }

  /** Whether a list lacks one of them. */
  boolean lacks(Markets markets) {
    return !markets.listed().keySet().containsAll(carried);
  }
}
