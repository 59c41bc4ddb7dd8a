package org.metricdef.ingestion.holes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All holes that the topic of holes tells of, and what became of each. It keeps ranges of ids: a
 * hole of a billion ids takes no more room than one of a single id. Used by one thread.
 */
public final class HoleLog {

  private final Map<String, SymbolHoles> symbols = new TreeMap<>();

  /** Takes the next record of the topic. */
  void accept(HoleEntry entry) {
    SymbolHoles holes = symbols.computeIfAbsent(entry.symbol(), SymbolHoles::new);
    if (entry instanceof HoleEntry.Confirmed hole) {
      holes.confirmed(hole.ids(), hole.confirmedMicros());
    } else if (entry instanceof HoleEntry.Filled mark) {
      holes.filled(mark.ids(), mark.filledMicros());
    }
  }

  /** All holes, by symbol and id. */
  public List<Hole> holes() {
    return symbols.values().stream().flatMap(each -> each.holes().stream()).toList();
  }

  /** The ids of the hole that lacks an id of a symbol; empty if none does. */
  Optional<IdRange> lacking(String symbol, long id) {
    return Optional.ofNullable(symbols.get(symbol)).flatMap(holes -> holes.lacking(id));
  }

  /** The holes that still lack ids, by symbol and id. */
  public List<Hole> open() {
    return symbols.values().stream().flatMap(each -> each.open().stream()).toList();
  }
}
