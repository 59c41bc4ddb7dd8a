package org.metricdef.testbed.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What an adversary does, and after how many trades.
 *
 * @param planned in order
 */
public record AdversaryPlan(List<Planned> planned) {

  /**
   * One thing that it does, and its time.
   *
   * @param afterTrades it is done when so many trades have happened
   * @param draw for what is left open: of which symbol, how long, how large
   */
  public record Planned(long afterTrades, Adversity kind, long draw) {}

  /** A plan; the list is copied. */
  public AdversaryPlan {
    planned = List.copyOf(planned);
  }

  /**
   * A plan drawn from a seed: the same seed, the same plan. Each kind comes equally often, but for
   * delistings, for which there have to be symbols. The last tenth of the trades is left in peace.
   *
   * @param trades over how many trades it is spread
   * @param events how many there are
   * @param delistings how many of them may be delistings; in place of others, symbols are listed
   */
  public static AdversaryPlan random(long seed, long trades, int events, int delistings) {
    Random random = new Random(seed);
    List<Adversity> round = new ArrayList<>();
    List<Planned> planned = new ArrayList<>();
    int delisted = 0;
    for (int i = 0; i < events; i++) {
      if (round.isEmpty()) {
        round.addAll(List.of(Adversity.values()));
        Collections.shuffle(round, random);
      }
      Adversity kind = round.remove(round.size() - 1);
      if (kind == Adversity.DELISTED && ++delisted > delistings) {
        kind = Adversity.LISTED;
      }
      long after = (long) ((i + random.nextDouble()) * trades * 0.9 / events);
      planned.add(new Planned(after, kind, random.nextLong()));
    }
    return new AdversaryPlan(planned);
  }
}
