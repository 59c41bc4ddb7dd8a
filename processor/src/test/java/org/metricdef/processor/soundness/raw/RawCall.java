package org.metricdef.processor.soundness.raw;

import java.util.Set;
import org.metricdef.processor.soundness.raw.world.Step;

/**
 * One use of a metric in a program, with everything that only this use needs.
 *
 * @param metric the metric's name, which no other call uses
 * @param constructs what the call is made of, in words
 * @param mistake what was planted, in words; empty if nothing was
 */
record RawCall(String method, String metric, Set<String> constructs, String mistake) {

  RawCall {
    constructs = Set.copyOf(constructs);
  }

  boolean isPlanted() {
    return !mistake.isEmpty();
  }

  Step step() {
    return new Step(method, metric);
  }
}
