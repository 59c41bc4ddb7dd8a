package org.metricdef.processor.library;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.Varargs;

/** Streams that are written so that they have exactly one element: {@code Stream.of(name)}. */
final class SingleElement {

  private enum Step {
    /** The arguments become the elements. */
    MAKES,
    /** The result has as many elements. */
    KEEPS
  }

  private static final EffectTable<Step> STEPS = EffectTable.<Step>builder()
      .rows(
          Step.MAKES,
          "Stream.of(Object)",
          "Stream.of(Object...)",
          "List.of(Object)",
          "List.of(Object...)",
          "Set.of(Object)",
          "Set.of(Object...)",
          "Optional.of(Object)",
          "Arrays.asList(Object...)",
          "Collections.singletonList(Object)",
          "Collections.singleton(Object)")
      .rows(
          Step.KEEPS,
          "Collection.stream()",
          "Collection.parallelStream()",
          "Optional.stream()",
          "BaseStream.sequential()",
          "BaseStream.parallel()",
          "BaseStream.unordered()",
          "Stream.map(Function)",
          "Stream.peek(Consumer)",
          "Stream.distinct()",
          "Stream.sorted()",
          "Stream.sorted(Comparator)")
      .build();

  private SingleElement() {}

  /** Whether the receiver of a call has exactly one element. */
  static boolean isInReceiver(Call call) {
    return call.receiverTree().filter(tree -> isIn(call, tree)).isPresent();
  }

  private static boolean isIn(Call call, ExpressionTree tree) {
    if (!(Parentheses.strip(tree) instanceof MethodInvocationTree made)
        || !(call.element(made) instanceof ExecutableElement method)) {
      return false;
    }
    Optional<Step> step = STEPS.inherited(method);
    return step.isPresent()
        && switch (step.get()) {
          case MAKES ->
            made.getArguments().size() == 1
                && Varargs.of(call.index(), made, method) == Varargs.ONE_BY_ONE;
          case KEEPS ->
            made.getMethodSelect() instanceof MemberSelectTree select
                && isIn(call, select.getExpression());
        };
  }
}
