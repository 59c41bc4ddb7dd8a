package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * Values that a program may make once only, such as the id of an instance. They begin one series,
 * not one with each call.
 */
final class OneTimeCode {

  private final SourceIndex index;

  OneTimeCode(SourceIndex index) {
    this.index = index;
  }

  /** Whether a call may get one value for as long as the program runs, or keeps only the last. */
  boolean makes(Call call, Tree site, ExpressionTree value) {
    return call.name().equals("setLabelValues") || isInField(value) || runsOnce(site);
  }

  private boolean isInField(ExpressionTree value) {
    Element element = index.element(Parentheses.strip(value));
    return element != null && element.getKind() == ElementKind.FIELD;
  }

  /** Whether a tree stands in an initializer, a constructor or a main method. */
  private boolean runsOnce(Tree tree) {
    for (Tree outer : index.around(tree)) {
      if (outer instanceof LambdaExpressionTree) {
        return false;
      }
      if (outer instanceof MethodTree method) {
        return Invocation.isConstructor(method)
            || method.getName().contentEquals("main")
                && method.getModifiers().getFlags().contains(Modifier.STATIC);
      }
      if (outer instanceof ClassTree) {
        return true;
      }
    }
    return false;
  }
}
