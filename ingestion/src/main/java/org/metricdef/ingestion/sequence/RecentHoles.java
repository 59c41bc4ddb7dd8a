package org.metricdef.ingestion.sequence;

import java.util.ArrayDeque;

/** The last holes of a symbol, to know a trade again that comes after it was found missing. */
final class RecentHoles {

  private static final int MOST = 64;

  private final ArrayDeque<Hole> holes = new ArrayDeque<>();

  void add(long fromId, long toId) {
    if (holes.size() == MOST) {
      holes.removeFirst();
    }
    holes.addLast(new Hole(fromId, toId));
  }

  boolean contains(long id) {
    return holes.stream().anyMatch(hole -> hole.fromId <= id && id <= hole.toId);
  }

  private record Hole(long fromId, long toId) {}
}
