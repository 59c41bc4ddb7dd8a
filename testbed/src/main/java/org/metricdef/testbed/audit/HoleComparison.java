package org.metricdef.testbed.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.testbed.exchange.Holdings;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.fault.Hole;

/** Ticks off, record by record, the ids that the exchange never gave. */
final class HoleComparison {

  /** More than any exchange gives back at once: a longer range of found ids is wrong as a whole. */
  private static final long MOST_FOUND = 1_000_000;

  /** The ids of a symbol in one of its epochs. */
  private record Numbering(String symbol, int epoch) {}

  private final Holdings had;
  private final Map<Numbering, Set<Long>> awaited = new HashMap<>();
  private final Map<Numbering, Set<Long>> excused = new HashMap<>();
  private final List<Hole> seen = new ArrayList<>();
  private final List<Hole> found = new ArrayList<>();
  private final Problems problems;
  private final long injected;
  private long recorded;
  private long wrong;

  HoleComparison(Holdings had, Problems problems) {
    this.had = had;
    this.problems = problems;
    this.injected = had.holes().stream().mapToLong(Hole::ids).sum();
    for (Hole hole : had.holes()) {
      Set<Long> ids = awaited.computeIfAbsent(numbering(hole), any -> new TreeSet<>());
      for (long id = hole.fromId(); id <= hole.toId(); id++) {
        ids.add(id);
      }
    }
  }

  void accept(ConsumerRecord<byte[], byte[]> message) {
    HoleRecord record;
    try {
      record = HoleRecord.read(message.value());
      requireKey(record.ids().symbol(), Envelope.key(message));
    } catch (BadRecordException e) {
      wrong++;
      problems.add("holes, " + Envelope.place(message) + e.getMessage());
      return;
    }
    if (record.filled()) {
      filled(record.ids());
    } else {
      hole(record.ids());
    }
  }

  /** Whether a trade is recorded as one of a hole, and as found later. */
  boolean isFilled(SentTrade trade) {
    return has(seen, trade.symbol(), trade.epoch(), trade.tradeId())
        && has(found, trade.symbol(), trade.epoch(), trade.tradeId());
  }

  /** Ids were found later. So they have to be recorded as a hole, and the exchange to have them. */
  private void filled(Hole ids) {
    if (ids.ids() > MOST_FOUND) {
      wrong += ids.ids();
      problems.add(ids + " is recorded as found");
      return;
    }
    found.add(ids);
    for (long id = ids.fromId(); id <= ids.toId(); id++) {
      if (!has(seen, ids.symbol(), ids.epoch(), id)
          || had.trades().find(ids.symbol(), ids.epoch(), id) < 0) {
        wrong++;
        problems.add(Arrivals.name(ids.symbol(), ids.epoch(), id)
            + " is recorded as found, and was no recorded hole or is none that the exchange has");
      }
    }
  }

  private static boolean has(List<Hole> holes, String symbol, int epoch, long id) {
    return holes.stream().anyMatch(each -> each.contains(symbol, epoch, id));
  }

  /**
   * An id that was found later is a wrong hole all the same: the exchange had it. Only one that the
   * exchange kept back is not.
   */
  private void hole(Hole hole) {
    seen.add(hole);
    long right = 0;
    Set<Long> ids = awaited.getOrDefault(numbering(hole), Set.of());
    for (Long id : Set.copyOf(ids)) {
      if (hole.contains(hole.symbol(), hole.epoch(), id)) {
        ids.remove(id);
        right++;
      }
    }
    recorded += right;
    long rest = hole.ids() - right - excused(hole);
    if (rest > 0) {
      wrong += rest;
      problems.add(
          hole + " is recorded, and " + rest + " of its ids are no hole or were recorded before");
    }
  }

  /** How many ids of a hole the exchange kept back; each counts once. */
  private long excused(Hole hole) {
    Set<Long> before = excused.computeIfAbsent(numbering(hole), any -> new TreeSet<>());
    long count = 0;
    for (Hole kept : had.withheld()) {
      for (long id = kept.fromId(); id <= kept.toId(); id++) {
        boolean isKept = numbering(kept).equals(numbering(hole))
            && hole.contains(hole.symbol(), hole.epoch(), id)
            && had.trades().find(hole.symbol(), hole.epoch(), id) >= 0;
        count += isKept && before.add(id) ? 1 : 0;
      }
    }
    return count;
  }

  HolesFound report() {
    awaited.forEach((numbering, ids) -> ids.forEach(id -> problems.add(
        Arrivals.name(numbering.symbol, numbering.epoch, id) + " is a hole and is not recorded")));
    return new HolesFound(injected, recorded, wrong);
  }

  private static Numbering numbering(Hole hole) {
    return new Numbering(hole.symbol(), hole.epoch());
  }

  private static void requireKey(String symbol, String actual) throws BadRecordException {
    if (!actual.equals(symbol)) {
      throw new BadRecordException("key should be " + symbol + " and is " + actual);
    }
  }
}
