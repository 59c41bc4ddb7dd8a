package org.metricdef.processor.flow.value;

import com.sun.source.tree.LambdaExpressionTree;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The code that a call of a function value runs. */
public sealed interface FunctionBody extends StoreKey {

  /** A lambda. */
  record Lambda(LambdaExpressionTree tree) implements FunctionBody {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Lambda that && tree.equals(that.tree);
    }

    @Override
    public int hashCode() {
      return tree.hashCode();
    }
  }

  /** A lambda argument of a method that calls it, any number of times, and does not keep it. */
  record ImmediateLambda(LambdaExpressionTree tree) implements FunctionBody {}

  /** A method of the class, called directly or by a method reference. */
  record Method(ExecutableElement element) implements FunctionBody {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Method that && element.equals(that.element);
    }

    @Override
    public int hashCode() {
      return element.hashCode();
    }
  }

  /** The methods of an anonymous class. */
  record AnonymousClass(TypeElement type) implements FunctionBody {}
}
