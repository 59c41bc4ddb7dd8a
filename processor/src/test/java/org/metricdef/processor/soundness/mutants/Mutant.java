package org.metricdef.processor.soundness.mutants;

import java.util.Map;

/**
 * A mutated example.
 *
 * @param sources its sources by path
 * @param change the kind of the last change; empty before the first
 * @param attributed the sources as javac sees them
 */
record Mutant(
    long seed,
    Example example,
    Map<String, String> sources,
    String change,
    Javac.Attributed attributed) {

  /** The package of a seed's mutant. */
  static String packageOf(long seed) {
    return "mutant" + seed;
  }

  String packageName() {
    return packageOf(seed);
  }
}
