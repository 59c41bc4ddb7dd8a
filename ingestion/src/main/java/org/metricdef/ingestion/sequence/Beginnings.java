package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.metricdef.ingestion.TimeSource;

/**
 * What the servers of the history say of where the exchange has begun the ids anew. The servers do
 * not all know it at once, and one of them may lack the first trades. What is before the beginning
 * would never be asked for. So each server is heard, and one that says nothing is awaited for a
 * while.
 */
final class Beginnings {

  private final int servers;
  private final Duration patience;
  private final TimeSource time;

  /** By server: its first id, or empty if it has the earlier ids still. */
  private final Map<Integer, OptionalLong> firsts = new HashMap<>();

  private long sinceNanos;

  /**
   * Nobody was asked.
   *
   * @param servers how many the history has
   * @param patience how long one that says nothing is awaited
   */
  Beginnings(int servers, Duration patience, TimeSource time) {
    this.servers = servers;
    this.patience = patience;
    this.time = time;
  }

  /** Forgets what was said of an earlier beginning. */
  void clear() {
    firsts.clear();
  }

  /**
   * Takes an answer that has at least one trade.
   *
   * @param first the first id that it has of the new ones; empty if it has the earlier ones still
   * @return whether it is known now where the ids begin
   */
  boolean add(int server, OptionalLong first) {
    if (firsts.isEmpty()) {
      sinceNanos = time.nanoTime();
    }
    firsts.put(server, first);
    boolean agreed =
        firsts.values().stream().map(OptionalLong::isPresent).distinct().count() == 1;
    return firsts.size() == servers && agreed || time.since(sinceNanos).compareTo(patience) >= 0;
  }

  /** The lowest of the first ids; empty if all that answered have the earlier ids still. */
  OptionalLong lowest() {
    return firsts.values().stream().flatMapToLong(OptionalLong::stream).min();
  }
}
