package org.metricdef.processor.soundness;

import java.util.Random;

/**
 * The style of a program.
 *
 * @param isTidy whether maps that other code relies on are left alone
 * @param mistakes the percentage of metric calls whose map is planned to be wrong on some path
 * @param wild the percentage of statements that change maps and fields without regard to their
 *     users
 * @param contracts whether the program states contracts and has a second class
 */
record Mix(boolean isTidy, int mistakes, int wild, boolean contracts) {

  private static final int WITH_CONTRACTS = 35;

  /** Two of three programs resemble ordinary code. The others are adversarial. */
  static Mix of(Random random) {
    boolean contracts = random.nextInt(100) < WITH_CONTRACTS;
    return random.nextInt(3) < 2
        ? new Mix(true, 12, 2, contracts)
        : new Mix(false, 35, 25, contracts);
  }

  /** A tidy program without contracts has no overridable methods, which would need them. */
  boolean allows(Construct construct) {
    boolean contract = construct.name().startsWith("CONTRACT");
    boolean overridable = construct == Construct.OVERRIDABLE_METHOD;
    return contracts || !(contract || overridable && isTidy);
  }
}
