package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import javax.lang.model.element.ExecutableElement;

/**
 * Knows the traits of what some methods return. It is asked when the call has been decided: what it
 * says changes no key, so that a mistake in it cannot harm the proof.
 */
public interface TraitModel {

  /**
   * The traits of a call's result.
   *
   * @param own those of the value that the call was decided to have, which stay if nothing is known
   */
  Traits ofResult(Call call, Traits own);

  /** The traits of what a referenced method returns, wherever it will be called. */
  Traits ofReference(MemberReferenceTree tree, ExecutableElement method, SourceIndex index);

  /** The traits of the text that an object of the expression's type turns into. */
  Traits ofText(ExpressionTree expression, SourceIndex index);

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
