package org.metricdef.testbed.audit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.testbed.fault.Hole;

/** Ticks off, record by record, the ids that the exchange never gave. */
final class HoleComparison {

  private final Map<String, Set<Long>> awaited = new HashMap<>();
  private final Problems problems;
  private final long injected;
  private long recorded;
  private long wrong;

  HoleComparison(Collection<Hole> injected, Problems problems) {
    this.problems = problems;
    this.injected = injected.stream().mapToLong(Hole::ids).sum();
    for (Hole hole : injected) {
      Set<Long> ids = awaited.computeIfAbsent(hole.symbol(), symbol -> new TreeSet<>());
      for (long id = hole.fromId(); id <= hole.toId(); id++) {
        ids.add(id);
      }
    }
  }

  void accept(ConsumerRecord<byte[], byte[]> message) {
    Hole hole;
    try {
      hole = HoleRecord.read(message.value());
      requireKey(hole.symbol(), message.key());
    } catch (BadRecordException e) {
      wrong++;
      problems.add("holes, partition " + message.partition() + " offset " + message.offset() + ": "
          + e.getMessage());
      return;
    }
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
