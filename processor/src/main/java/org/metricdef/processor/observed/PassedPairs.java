package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.OptionalInt;
import org.metricdef.processor.flow.provenance.PathCondition;

/**
 * A call that passes keys and values in turn, as the analysis saw it once. The client throws if
 * their number is odd.
 *
 * @param caller the call of a helper that leads here, for messages
 * @param passed how many texts it passes; empty if that is not known
 * @param takesArray whether it passes them in an array
 * @param pairs the keys and values that stand at the call
 */
public record PassedPairs(
    Tree tree,
    String method,
    PathCondition caller,
    OptionalInt passed,
    boolean takesArray,
    List<PassedPair> pairs)
    implements Observation {

  public PassedPairs {
    pairs = List.copyOf(pairs);
  }

  @Override
  public boolean isSurelyWrong() {
    return passed.isPresent() && passed.getAsInt() % 2 == 1;
  }

  @Override
  public boolean isProven() {
    return passed.isPresent() && passed.getAsInt() % 2 == 0;
  }

  @Override
  public boolean isKnown() {
    return passed.isPresent();
  }
}
