package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Taints;

/**
 * Knows the traits of what some methods return. It is asked when the call has been decided: what it
 * says changes no key, so that a mistake in it cannot harm the proof.
 */
public interface TaintModel {

  /**
   * The traits of a call's result.
   *
   * @param own those of the value that the call was decided to have, which stay if nothing is known
   */
  Taints ofResult(Call call, Taints own);

  /** The traits of what a referenced method returns, wherever it will be called. */
  Taints ofReference(MemberReferenceTree tree, ExecutableElement method, SourceIndex index);

  /** The traits of the text that an object of the expression's type turns into. */
  Taints ofText(ExpressionTree expression, SourceIndex index);

  /** Where a call leaves what it says, beside its result. */
  enum Target {
    NOTHING,
    /** What it is called on. */
    RECEIVER,
    /** Its first argument. */
    ARGUMENT
  }

  /** Where a call leaves what {@link #ofResult} says of it. */
  Target leavesIn(Call call);
}
