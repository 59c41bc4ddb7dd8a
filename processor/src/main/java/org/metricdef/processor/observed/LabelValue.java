package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.Optional;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Taint;

/**
 * A label value that a client cannot use, or that is rarely repeated, as the analysis saw it once.
 *
 * @param metric the metric's name; empty if it is not known
 * @param label the label's name or its position
 * @param text the argument as it is written, at its place
 * @param place where the argument stands
 */
public record LabelValue(
    Tree tree,
    String method,
    PathCondition caller,
    Optional<String> metric,
    String label,
    String text,
    Place place,
    Flaw flaw)
    implements SingleFlaw {

  /** What is wrong with a value. */
  public sealed interface Flaw {}

  /**
   * The value is null.
   *
   * @param isSure whether it is null whenever the call is made
   * @param atScrape whether the client accepts it, and throws when the metrics are read
   */
  public record Null(boolean isSure, boolean atScrape) implements Flaw {}

  /** The value is a free text, a time or an id. */
  public record Unbounded(Taint taint) implements Flaw {}

  @Override
  public int rank() {
    return flaw instanceof Null ? 1 : 2;
  }
}
