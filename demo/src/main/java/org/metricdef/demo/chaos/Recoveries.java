package org.metricdef.demo.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * How long each kind of fault was felt: from its end until every trade that had been made a moment
 * after is committed. Faults overlap, so one may be blamed for what another does.
 *
 * <p>Safe for use by several threads.
 */
final class Recoveries {

  /** A fault of frames or of the history strikes with the next trades only. */
  private static final Duration MOMENT = Duration.ofMillis(250);

  private final List<String> symbols;
  private final ToLongFunction<String> sent;
  private final ToLongFunction<String> committed;
  private final List<Pending> pending = new ArrayList<>();
  private final SortedMap<String, List<Duration>> done = new TreeMap<>();

  private final List<Duration> takeOvers = new ArrayList<>();

  private static final class Pending {
    final String kind;
    final long sinceNanos;
    /** For each symbol, how many trades have to be committed; empty before they are counted. */
    Map<String, Long> targets = Map.of();

    Pending(String kind, long sinceNanos) {
      this.kind = kind;
      this.sinceNanos = sinceNanos;
    }
  }

  /**
   * No recoveries yet.
   *
   * @param sent how many trades of a symbol have been made
   * @param committed how many of them are committed
   */
  Recoveries(List<String> symbols, ToLongFunction<String> sent, ToLongFunction<String> committed) {
    this.symbols = symbols;
    this.sent = sent;
    this.committed = committed;
  }

  /** A fault is over, or will be. */
  synchronized void after(String kind, Duration lasting) {
    pending.add(new Pending(kind, System.nanoTime() + lasting.toNanos()));
  }

  /** A killed producer's shards are open at others, so long after its death. */
  synchronized void tookOver(Duration took) {
    takeOvers.add(took);
  }

  /** How long it took until a killed producer's shards were open at others, the shortest first. */
  synchronized List<Duration> takeOvers() {
    return takeOvers.stream().sorted().toList();
  }

  /** Looks what has recovered; called from time to time. */
  synchronized void look() {
    long now = System.nanoTime();
    for (Iterator<Pending> all = pending.iterator(); all.hasNext(); ) {
      Pending each = all.next();
      if (now - each.sinceNanos < MOMENT.toNanos()) {
        continue;
      }
      if (each.targets.isEmpty()) {
        each.targets = targets();
      }
      if (each.targets.entrySet().stream()
          .allMatch(target -> committed.applyAsLong(target.getKey()) >= target.getValue())) {
        done.computeIfAbsent(each.kind, kind -> new ArrayList<>())
            .add(Duration.ofNanos(now - each.sinceNanos));
        all.remove();
      }
    }
  }

  private Map<String, Long> targets() {
    Map<String, Long> targets = new HashMap<>();
    symbols.forEach(symbol -> targets.put(symbol, sent.applyAsLong(symbol)));
    return targets;
  }

  /** What has recovered, by kind, the shortest first. */
  synchronized SortedMap<String, List<Duration>> byKind() {
    SortedMap<String, List<Duration>> sorted = new TreeMap<>();
    done.forEach((kind, times) -> sorted.put(kind, times.stream().sorted().toList()));
    return sorted;
  }
}
