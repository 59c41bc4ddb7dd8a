package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.List;
import org.metricdef.processor.flow.provenance.PathCondition;

/** A call of a client, as the analysis saw it once. */
public sealed interface Observation
    permits ObservedCall, PassedPairs, PassedLabels, MeterCall, SingleFlaw {

  /** The call. */
  Tree tree();

  /** The method's simple name. */
  String method();

  /** The call of a helper that leads here, for messages. */
  PathCondition caller();

  /** Whether the call surely fails, or does nothing, with what it was seen with. */
  boolean isSurelyWrong();

  /** The labels and values that stand at the call; none if they are not known. */
  default List<PassedPair> pairs() {
    return List.of();
  }

  /** The place of what is wrong among what may be wrong with one call: the least is reported. */
  default int rank() {
    return 0;
  }

  /** Whether all that decides on that is known. */
  boolean isKnown();

  /** Whether it matters to the proof of a guarded call. A flaw of one value or name does not. */
  default boolean decidesProof() {
    return true;
  }

  /** Whether the call surely does what it should, with what it was seen with. */
  boolean isProven();

  /** Whether the call passes an array, which other code may have made. */
  boolean takesArray();
}
