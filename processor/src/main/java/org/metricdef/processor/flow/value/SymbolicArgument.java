package org.metricdef.processor.flow.value;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * What a caller passes to a parameter, as a symbol. Nothing is known of it, except that all its
 * uses within one call are the same string, or maps with the same keys.
 *
 * @param body the method or lambda that receives it
 * @param method the method, or the one that the lambda implements
 */
public record SymbolicArgument(Tree body, ExecutableElement method, int position, Extent extent)
    implements KnownObject {

  /** Where the symbol still means what the current call was given. A later constant says less. */
  public enum Extent {
    /** It is what the current call was given. */
    CALL,
    /** It was that when the call began. The caller may have changed the map since. */
    AFTER_CALL,
    /** It is what some call was given. */
    ANY_CALL
  }

  /** The symbol that a value is; empty if it may be anything else. */
  public static Optional<SymbolicArgument> in(Value value) {
    return value instanceof Value.OneOf one
            && one.candidates().size() == 1
            && one.candidates().iterator().next() instanceof SymbolicArgument symbol
        ? Optional.of(symbol)
        : Optional.empty();
  }

  /** The symbol where no more than this is certain. */
  public SymbolicArgument within(Extent other) {
    return extent.compareTo(other) < 0 ? new SymbolicArgument(body, method, position, other) : this;
  }

  /** The symbol that covers both; empty if none does. */
  static Optional<SymbolicArgument> join(
      Optional<SymbolicArgument> one, Optional<SymbolicArgument> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    SymbolicArgument wider = one.get().within(other.get().extent);
    return wider.equals(other.get().within(wider.extent)) ? Optional.of(wider) : Optional.empty();
  }

  /** The name of the parameter. */
  public String name() {
    return nameOf(position);
  }

  /** The name of a parameter of the same method or lambda. */
  public String nameOf(int other) {
    List<? extends VariableTree> parameters = body instanceof LambdaExpressionTree lambda
        ? lambda.getParameters()
        : ((MethodTree) body).getParameters();
    return parameters.get(other).getName().toString();
  }
}
