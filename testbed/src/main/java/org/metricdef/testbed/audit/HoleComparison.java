package org.metricdef.testbed.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.testbed.fault.Hole;

/** Ticks off, record by record, the ids that the exchange never gave. */
final class HoleComparison {

  private final Map<String, Set<Long>> awaited = new HashMap<>();
  private final List<Hole> never;
  private final List<Hole> seen = new ArrayList<>();
  private final Problems problems;
  private final long injected;
  private long recorded;
  private long wrong;

  HoleComparison(Collection<Hole> injected, Problems problems) {
    this.problems = problems;
    this.never = List.copyOf(injected);
    this.injected = injected.stream().mapToLong(Hole::ids).sum();
    for (Hole hole : injected) {
      Set<Long> ids = awaited.computeIfAbsent(hole.symbol(), symbol -> new TreeSet<>());
      for (long id = hole.fromId(); id <= hole.toId(); id++) {
        ids.add(id);
      }
    }
  }

  void accept(ConsumerRecord<byte[], byte[]> message) {
    HoleRecord record;
    try {
      record = HoleRecord.read(message.value());
      requireKey(record.ids().symbol(), message.key());
    } catch (BadRecordException e) {
      wrong++;
      problems.add("holes, partition " + message.partition() + " offset " + message.offset() + ": "
          + e.getMessage());
      return;
    }
    if (record.filled()) {
      filled(record.ids());
    } else {
      hole(record.ids());
    }
  }

  /** Ids were found later. So they have to be recorded as a hole, and the exchange to have them. */
  private void filled(Hole ids) {
    for (long id = ids.fromId(); id <= ids.toId(); id++) {
      if (!has(seen, ids.symbol(), id) || has(never, ids.symbol(), id)) {
        wrong++;
        problems.add(ids.symbol() + " " + id
            + " is recorded as found, and was no recorded hole or is none that the exchange has");
      }
    }
  }

  private static boolean has(List<Hole> holes, String symbol, long id) {
    return holes.stream()
        .anyMatch(each -> each.symbol().equals(symbol) && each.fromId() <= id && id <= each.toId());
  }

  /** An id that was found later is a wrong hole all the same: the exchange had it. */
  private void hole(Hole hole) {
    seen.add(hole);
    Set<Long> ids = awaited.getOrDefault(hole.symbol(), Set.of());
    long right = 0;
    for (Long id : Set.copyOf(ids)) {
      if (hole.fromId() <= id && id <= hole.toId()) {
        ids.remove(id);
        right++;
      }
    }
    recorded += right;
    if (right < hole.ids()) {
      wrong += hole.ids() - right;
      problems.add(hole + " is recorded, and " + (hole.ids() - right)
          + " of its ids are no hole or were recorded before");
    }
  }

  HolesFound report() {
    awaited.forEach((symbol, ids) ->
        ids.forEach(id -> problems.add(symbol + " " + id + " is a hole and is not recorded")));
    return new HolesFound(injected, recorded, wrong);
  }

  private static void requireKey(String symbol, byte[] key) throws BadRecordException {
    String actual = key == null ? "none" : new String(key, StandardCharsets.UTF_8);
    if (!actual.equals(symbol)) {
      throw new BadRecordException("key should be " + symbol + " and is " + actual);
    }
  }
}
