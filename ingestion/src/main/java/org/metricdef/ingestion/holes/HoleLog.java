package org.metricdef.ingestion.holes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.metricdef.ingestion.trade.Trade;

/**
 * All holes that the topic of holes tells of, and what became of each. It keeps ranges of ids: a
 * hole of a billion ids takes no more room than one of a single id. Used by one thread.
 */
public final class HoleLog {

  /** By how much the exchange's clock may be ahead of that of the producer that saw the hole. */
  private static final Duration MOST_SKEW = Duration.ofMinutes(1);

  /** By symbol and epoch. */
  private final Map<String, SortedMap<Integer, SymbolHoles>> symbols = new TreeMap<>();

  /** Takes the next record of the topic. */
  void accept(HoleEntry entry) {
    SymbolHoles holes = symbols
        .computeIfAbsent(entry.symbol(), any -> new TreeMap<>())
        .computeIfAbsent(entry.epoch(), epoch -> new SymbolHoles(entry.symbol(), epoch));
    if (entry instanceof HoleEntry.Confirmed hole) {
      holes.confirmed(hole.ids(), hole.confirmedMicros());
    } else if (entry instanceof HoleEntry.Filled mark) {
      holes.filled(mark.ids(), mark.filledMicros());
    }
  }

  /** All holes, by symbol, epoch and id. */
  public List<Hole> holes() {
    return epochs().flatMap(each -> each.holes().stream()).toList();
  }

  /**
   * A hole that lacks an id.
   *
   * @param epoch of its ids
   * @param ids all ids of the hole
   */
  record Lacking(int epoch, IdRange ids) {}

  /**
   * The hole that a trade belongs to; empty if none lacks it. A trade happened before its hole was
   * confirmed. One that happened later is of a later epoch, and has nothing but its id in common.
   */
  Optional<Lacking> lacking(Trade trade) {
    long earliestMicros = trade.timestampMicros() - MOST_SKEW.toNanos() / 1_000;
    return symbols.getOrDefault(trade.symbol(), new TreeMap<>()).values().stream()
        .flatMap(epoch -> epoch.lacking(trade.sourceSequence(), earliestMicros).stream())
        .findFirst();
  }

  /** The holes that still lack ids, by symbol, epoch and id. */
  public List<Hole> open() {
    return epochs().flatMap(each -> each.open().stream()).toList();
  }

  /** How many ids of a symbol's holes were found later, of those from one up to the next. */
  public long found(String symbol, int epoch, long firstId, long nextId) {
    SymbolHoles holes = symbols.getOrDefault(symbol, new TreeMap<>()).get(epoch);
    if (holes == null || nextId <= firstId) {
      return 0;
    }
    IdRange wanted = new IdRange(firstId, nextId - 1);
    long found = 0;
    for (Hole hole : holes.holes()) {
      found += hole.ids().within(wanted);
      for (IdRange missing : hole.missing()) {
        found -= missing.within(wanted);
      }
    }
    return found;
  }

  private Stream<SymbolHoles> epochs() {
    return symbols.values().stream().flatMap(each -> each.values().stream());
  }
}
