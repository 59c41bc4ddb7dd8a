package org.metricdef.ingestion.holes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which holes are due. The schedule says when. A retry that got no answer is repeated before its
 * next time. Used by one thread.
 */
final class RetryPlan {

  private final RetrySchedule schedule;

  /** Up to when each symbol's holes were looked at. Of others, nobody here knows. */
  private final Map<String, Instant> lookedUntil = new HashMap<>();

  /** When a symbol's holes are asked for again, whatever the schedule says. */
  private final Map<String, Instant> again = new HashMap<>();

  RetryPlan(RetrySchedule schedule) {
    this.schedule = schedule;
  }

  /**
   * The holes whose time has come since they were looked at last, by symbol.
   *
   * @param open holes that lack ids
   * @param busy symbols that are being retried; their turn comes later
   */
  SortedMap<String, List<Hole>> due(List<Hole> open, Set<String> busy, Instant now) {
    SortedMap<String, List<Hole>> young = new TreeMap<>();
    open.stream()
        .filter(hole -> schedule.covers(hole, now) && !busy.contains(hole.symbol()))
        .forEach(hole ->
            young.computeIfAbsent(hole.symbol(), any -> new ArrayList<>()).add(hole));
    young.forEach((symbol, holes) -> {
      Instant repeat = again.getOrDefault(symbol, Instant.MAX);
      if (repeat.isAfter(now)) {
        Instant since = lookedUntil.getOrDefault(symbol, Instant.MIN);
        holes.removeIf(hole -> !schedule.isDue(hole, since, now));
      } else {
        again.remove(symbol);
      }
      lookedUntil.put(symbol, now);
    });
    young.values().removeIf(List::isEmpty);
    return young;
  }

  /** A symbol's holes are due again at this time, if they are young enough then. */
  void repeat(String symbol, Instant at) {
    again.put(symbol, at);
  }

  /** From now on, nobody knows what was looked at. */
  void forget() {
    lookedUntil.clear();
    again.clear();
  }
}
