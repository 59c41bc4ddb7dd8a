package org.metricdef.ingestion.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which of many alike changes of a place are tried. Each place could be changed to each metric of
 * the set, so that all of them would grow with the square of the set. {@code -Dmutation.all=true}
 * tries all.
 */
final class Sample {

  private static final boolean ALL = Boolean.getBoolean("mutation.all");

  private Sample() {}

  /**
   * One of these, or all.
   *
   * @param turn where the ring of all is entered; it differs from place to place, so that all take
   *     turns
   */
  static <T> List<T> of(Collection<T> all, int turn) {
    return ALL ? List.copyOf(all) : of(all, turn, 1);
  }

  /** Every second of these, or all. The choice stays the same from build to build. */
  static <T> List<T> half(List<T> all) {
    List<T> half = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (ALL || i % 2 == 0) {
        half.add(all.get(i));
      }
    }
    return half;
  }

  /** So many of these at most. */
  static <T> List<T> of(Collection<T> all, int turn, int most) {
    List<T> ring = List.copyOf(all);
    List<T> some = new ArrayList<>();
    for (int i = 0; i < Math.min(most, ring.size()); i++) {
      some.add(ring.get(Math.floorMod(turn + i, ring.size())));
    }
    return some;
  }
}
