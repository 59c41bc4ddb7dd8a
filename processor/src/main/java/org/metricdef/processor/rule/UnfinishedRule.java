package org.metricdef.processor.rule;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** {@code label-keys-unproven}: the analysis of the class takes more steps than it may. */
public final class UnfinishedRule {

  private UnfinishedRule() {}

  /**
   * Why nothing is known of a class.
   *
   * @param most the steps that its analysis may take
   */
  public static UnknownCause cause(ClassTree type, Place place, long most) {
    return new UnknownCause(
        place,
        "the analysis of '%s' takes more than %d steps".formatted(type.getSimpleName(), most));
  }

  /** The finding at one site of the class. */
  public static Finding at(Tree site, UnknownCause cause) {
    MessageLines lines =
        new MessageLines("cannot prove that the labels fit: the class is too complex");
    lines.addUnknownSince(cause);
    lines.addAdvice(
        "move the metric calls, with the code that creates their labels, to other classes");
    return new Finding(
        LabelKeysUnprovenRule.ID, site, lines, Optional.of(new FindingCause.Unknown(cause)));
  }
}
