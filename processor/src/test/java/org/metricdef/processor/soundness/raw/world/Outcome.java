package org.metricdef.processor.soundness.raw.world;

import java.util.Map;
import java.util.Set;

/**
 * What a client did in the runs of a program.
 *
 * @param reached the marked lines that were run, and the lines of calls that led there
 * @param failed the lines at which the client threw, or did nothing, and what it said
 * @param split the metrics that the client now keeps under different keys
 */
public record Outcome(Set<Integer> reached, Map<Integer, String> failed, Set<String> split) {
  public Outcome {
    reached = Set.copyOf(reached);
    failed = Map.copyOf(failed);
    split = Set.copyOf(split);
  }
}
