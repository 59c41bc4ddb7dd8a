package org.metricdef.processor.library;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Varargs;

/** Collections whose elements are written where they are created: {@code List.of(one, other)}. */
final class WrittenElements {

  /** More elements are visited as those of any collection. */
  private static final int MOST = 10;

  private enum Step {
    /** The arguments become the elements, in their order. */
    MAKES,
    /** The only argument becomes the only element. More would have no order. */
    MAKES_ONE,
    /** The result has the same elements in the same order. */
    KEEPS
  }

  private static final EffectTable<Step> STEPS = EffectTable.<Step>builder()
      .rows(
          Step.MAKES,
          "List.of(Object)",
          "List.of(Object, Object)",
          "List.of(Object, Object, Object)",
          "List.of(Object, Object, Object, Object)",
          "List.of(Object...)",
          "Arrays.asList(Object...)",
          "Stream.of(Object)",
          "Stream.of(Object...)")
      .rows(
          Step.MAKES_ONE,
          "Optional.of(Object)",
          "Set.of(Object)",
          "Collections.singletonList(Object)",
          "Collections.singleton(Object)")
      .rows(Step.KEEPS, "Collection.stream()", "BaseStream.sequential()")
      .build();

  private WrittenElements() {}

  /** The elements of a collection in their order; none if they are not written in it. */
  static List<ExpressionTree> in(SourceIndex index, ExpressionTree collection) {
    if (!(Parentheses.strip(collection) instanceof MethodInvocationTree made)
        || !(index.element(made) instanceof ExecutableElement method)) {
      return List.of();
    }
    Optional<Step> step = STEPS.inherited(method);
    if (step.isEmpty()) {
      return List.of();
    }
    return switch (step.get()) {
      case MAKES -> arguments(index, made, method, MOST);
      case MAKES_ONE -> arguments(index, made, method, 1);
      case KEEPS ->
        made.getMethodSelect() instanceof MemberSelectTree select
            ? in(index, select.getExpression())
            : List.of();
    };
  }

  private static List<ExpressionTree> arguments(
      SourceIndex index, MethodInvocationTree made, ExecutableElement method, int most) {
    return made.getArguments().size() <= most
            && Varargs.of(index, made, method) == Varargs.ONE_BY_ONE
        ? List.copyOf(made.getArguments())
        : List.of();
  }
}
