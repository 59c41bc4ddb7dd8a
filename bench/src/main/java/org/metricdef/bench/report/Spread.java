package org.metricdef.bench.report;

import java.util.List;

/** Repeated measurements of one thing: the median, and the least and the greatest of them. */
public record Spread(double median, double least, double greatest, int runs) {

  /**
   * The spread of some values.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median = sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
  }

  /** One measurement. */
  static Spread of(double value) {
    return of(List.of(value));
  }

  /** Where measurements lie, seen from a bar that is the most allowed. */
  enum Side {
    BELOW,
    ON_BOTH_SIDES,
    ABOVE
  }

  Side against(double most) {
    if (greatest <= most) {
      return Side.BELOW;
    }
    return least > most ? Side.ABOVE : Side.ON_BOTH_SIDES;
  }

  /** The same in another unit. */
  Spread times(double factor) {
    return new Spread(median * factor, least * factor, greatest * factor, runs);
  }
}
