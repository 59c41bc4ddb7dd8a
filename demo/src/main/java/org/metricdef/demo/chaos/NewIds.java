package org.metricdef.demo.chaos;

import java.util.List;
import java.util.Random;
import org.metricdef.testbed.exchange.IdEpoch;

/**
 * Where the ids of a symbol begin anew.
 *
 * @param first the first of the new ids
 * @param used whether other trades of the symbol had such ids before
 */
record NewIds(long first, boolean used) {

  /**
   * So many trades are not made while nobody listens. The new ids have to stay below the earlier
   * ones until they are seen: who sees them only then could not tell.
   */
  private static final long LONG = 4_000;

  /** More than a symbol has trades in a run. */
  private static final long MOST = 1_000_000;

  /** Draws a beginning: at the same id again, at the lowest, or far below. */
  static NewIds draw(List<IdEpoch> epochs, Random random) {
    IdEpoch last = epochs.get(epochs.size() - 1);
    long drawn = switch (random.nextInt(3)) {
      case 0 -> last.firstId();
      case 1 -> random.nextInt(2);
      default -> last.firstId() / 2;
    };
    long first = last.lastId() - drawn >= LONG ? drawn : last.firstId() / 2;
    boolean used =
        epochs.stream().anyMatch(each -> first <= each.lastId() && each.firstId() <= first + MOST);
    return new NewIds(first, used);
  }
}
