package org.metricdef.processor.soundness;

import java.util.Random;

/**
 * How a program is written.
 *
 * @param isTidy whether maps that others rely on are left alone
 * @param mistakes percent of the metric calls whose map is planned to be wrong on some path
 * @param wild percent of the statements that change maps and fields without regard to who uses them
 * @param contracts whether it states contracts and has a second class
 */
record Mix(boolean isTidy, int mistakes, int wild, boolean contracts) {

  private static final int WITH_CONTRACTS = 35;

  /** Two of three programs are written as people write; the others set traps. */
  static Mix of(Random random) {
    boolean contracts = random.nextInt(100) < WITH_CONTRACTS;
    return random.nextInt(3) < 2
        ? new Mix(true, 12, 2, contracts)
        : new Mix(false, 35, 25, contracts);
  }

  /** Who is tidy hands nothing through a method that others override without a contract. */
  boolean allows(Construct construct) {
    boolean contract = construct.name().startsWith("CONTRACT");
    boolean overridable = construct == Construct.OVERRIDABLE_METHOD;
    return contracts || !(contract || overridable && isTidy);
  }
}
