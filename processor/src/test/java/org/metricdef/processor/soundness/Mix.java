package org.metricdef.processor.soundness;

import java.util.Random;

/**
 * How a program is written.
 *
 * @param mistakes percent of the metric calls whose map is planned to be wrong on some path
 * @param wild percent of the statements that change maps and fields without regard to who uses them
 * @param contracts whether it states contracts and has a second class
 */
record Mix(String name, int mistakes, int wild, boolean contracts) {

  /** Two of three programs are written as people write; the others set traps. */
  static Mix of(Random random) {
    boolean contracts = random.nextInt(100) < 35;
    return random.nextInt(3) < 2
        ? new Mix("tidy", 12, 2, contracts)
        : new Mix("adversarial", 35, 25, contracts);
  }
}
