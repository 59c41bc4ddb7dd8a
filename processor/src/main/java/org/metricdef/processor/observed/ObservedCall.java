package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;

/**
 * A call that gives label values to a collector, as the analysis saw it once.
 *
 * @param tree the call, or the one that leads to it from the class that is checked
 * @param inside where the call stands, if that is in another class
 * @param method the method's simple name
 * @param caller the call of a helper that leads here, for messages
 * @param series the method that looks up a series by its label values, if this one does not take
 *     them
 * @param collectors the collectors that it may be called on; empty if they are not all known
 * @param passed how many label values it passes; empty if that is not known
 * @param takesArray whether it passes them in an array
 * @param pairs the values that stand at the call, with the names of their labels
 */
public record ObservedCall(
    Tree tree,
    Optional<Place> inside,
    String method,
    PathCondition caller,
    Optional<String> series,
    Outcome outcome,
    List<DeclaredCollector> collectors,
    OptionalInt passed,
    boolean takesArray,
    List<PassedPair> pairs)
    implements Observation {

  /** What the client does if the number of values is not the number of label names. */
  public enum Outcome {
    THROWS,
    /** The call is made when the metrics are read, and throws then. */
    THROWS_AT_SCRAPE,
    /** A timer that the call returns throws when it observes. */
    THROWS_LATER,
    DOES_NOTHING,
    /** It is a call of a facade, of which only its annotations are known. */
    OF_FACADE
  }

  public ObservedCall {
    collectors = List.copyOf(collectors);
    pairs = List.copyOf(pairs);
  }

  /** Whether the number of values is surely wrong, whatever collector the call is made on. */
  @Override
  public boolean isSurelyWrong() {
    return passed.isPresent()
        && !collectors.isEmpty()
        && collectors.stream().noneMatch(each -> each.labels().size() == passed.getAsInt());
  }

  @Override
  public boolean isProven() {
    return isKnown()
        && collectors.stream().allMatch(each -> each.labels().size() == passed.getAsInt());
  }

  /** Whether the collector and the number of values are known. */
  @Override
  public boolean isKnown() {
    return passed.isPresent() && !collectors.isEmpty();
  }
}
