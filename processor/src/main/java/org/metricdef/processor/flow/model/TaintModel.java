package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Taints;

/**
 * A model of the taints of results. It is asked after a call has been decided and changes no key,
 * so a mistake in it cannot affect the proof.
 */
public interface TaintModel {

  /**
   * The taints of a call's result.
   *
   * @param own the taints of the decided value; they are kept if the model does not know the method
   */
  Taints ofResult(Call call, Taints own);

  /** The taints of a referenced method's result, wherever it is called. */
  Taints ofReference(MemberReferenceTree tree, ExecutableElement method, SourceIndex index);

  /** The taints of the string form of an expression's value. */
  Taints ofText(ExpressionTree expression, SourceIndex index);

  /** Whether the taints of the components of a record are followed with each object of it. */
  default boolean followsComponentsOf(Element record) {
    return false;
  }

  /** Where a call stores its taints, in addition to its result. */
  enum Target {
    NOTHING,
    /** The receiver. */
    RECEIVER,
    /** The first argument. */
    ARGUMENT
  }

  /** Where a call stores the taints that {@link #ofResult} returns. */
  Target leavesIn(Call call);
}
