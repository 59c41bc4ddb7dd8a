package org.metricdef.ingestion.holes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.ingestion.trade.Trade;

/**
 * Trades of holes that were found, and the marks that say so.
 *
 * @param late those that are to be written, by symbol and id
 * @param marks the ids that are not missing any more: of those to be written, and of those that are
 *     in the topic though no mark says so
 * @param foundMicros when they were found, in microseconds since 1970
 */
record LateTrades(List<Late> late, List<HoleEntry.Filled> marks, long foundMicros) {

  /** A trade in its epoch, and the hole that it was in. */
  record Late(Trade trade, IdRange hole) {}

  LateTrades {
    late = List.copyOf(late);
    marks = List.copyOf(marks);
  }

  /** Those of these trades whose ids are missing, each once. */
  static LateTrades of(List<Trade> found, HoleLog log, long foundMicros) {
    Set<String> seen = new HashSet<>();
    List<Late> late = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparing(Trade::symbol).thenComparingLong(Trade::sourceSequence))
        .filter(trade -> seen.add(trade.symbol() + " " + trade.sourceSequence()))
        .forEach(trade -> log.lacking(trade)
            .ifPresent(hole -> late.add(new Late(trade.in(hole.epoch()), hole.ids()))));
    return new LateTrades(late, marks(late, foundMicros), foundMicros);
  }

  /** The same, without writing those again that are written. They are marked all the same. */
  LateTrades without(StoredLateTrades written) {
    return new LateTrades(
        late.stream().filter(each -> !written.has(each.trade())).toList(), marks, foundMicros);
  }

  /** Whether there is nothing to write. */
  boolean isEmpty() {
    return marks.isEmpty();
  }

  List<Trade> trades() {
    return late.stream().map(Late::trade).toList();
  }

  /** One mark for each run of ids of one hole. */
  private static List<HoleEntry.Filled> marks(List<Late> late, long micros) {
    List<HoleEntry.Filled> marks = new ArrayList<>();
    for (Late each : late) {
      long id = each.trade().sourceSequence();
      Optional<HoleEntry.Filled> last =
          marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(marks.size() - 1));
      boolean goesOn = last.isPresent()
          && last.get().symbol().equals(each.trade().symbol())
          && last.get().epoch() == each.trade().epoch()
          && last.get().hole().equals(each.hole())
          && last.get().ids().last() + 1 == id;
      long first = goesOn ? marks.remove(marks.size() - 1).ids().first() : id;
      marks.add(new HoleEntry.Filled(
          each.trade().symbol(),
          each.trade().epoch(),
          new IdRange(first, id),
          each.hole(),
          micros));
    }
    return marks;
  }
}
