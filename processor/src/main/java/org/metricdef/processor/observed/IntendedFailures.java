package org.metricdef.processor.observed;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Calls that the code expects to fail, such as those in a test of what the client refuses. They are
 * not reported.
 */
public final class IntendedFailures {

  /** Methods of assertion libraries that run a lambda and expect that it throws. */
  private static final Pattern ASSERTIONS =
      Pattern.compile("(assert|expect|verify|should|catch|assume|then|fails|is)\\w*"
          + "(Throw|Exception|Fail|Error|Raise)\\w*|isThrownBy|thrownBy|assertThatCode");

  /** Only these say that it is this failure that is expected. */
  private static final Set<String> EXPECTED = Set.of(
      "java.lang.IllegalArgumentException",
      "java.lang.NullPointerException",
      "java.lang.IndexOutOfBoundsException",
      "java.lang.ArrayIndexOutOfBoundsException");

  /** A try block of more statements does more than expect one call to fail. */
  private static final int MOST_STATEMENTS = 2;

  private final SourceIndex index;

  public IntendedFailures(SourceIndex index) {
    this.index = index;
  }

  /** Whether the code around a call expects that it fails. */
  public boolean contains(Tree call) {
    Tree inside = call;
    for (Tree outer : index.around(call)) {
      if (isExpected(outer, inside)) {
        return true;
      }
      inside = outer;
    }
    return false;
  }

  private boolean isExpected(Tree outer, Tree inside) {
    if (outer instanceof MethodInvocationTree call && isCode(inside)) {
      return isAssertion(call);
    }
    if (outer instanceof VariableTree variable && isCode(inside)) {
      return isGivenToAssertion(index.element(variable));
    }
    if (outer instanceof TryTree statement && inside.equals(statement.getBlock())) {
      return expects(statement);
    }
    return outer instanceof MethodTree method && expects(method)
        || outer instanceof ConditionalExpressionTree choice && isOneForm(choice, inside);
  }

  private static boolean isCode(Tree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof NewClassTree;
  }

  private static boolean isAssertion(MethodInvocationTree call) {
    String name = call.getMethodSelect().toString().replaceFirst(".*[.]", "");
    return ASSERTIONS.matcher(name).matches();
  }

  /** {@code Executable code = () -> …; assertThrows(…, code);}. */
  private boolean isGivenToAssertion(@Nullable Element code) {
    return code != null
        && TreeSearch.contains(
            index.topLevel(),
            tree -> tree instanceof MethodInvocationTree call
                && isAssertion(call)
                && call.getArguments().stream().anyMatch(each -> code.equals(index.element(each))));
  }

  /** {@code x == null ? c.labels() : c.labels(x)}: the code chooses the form that fits. */
  private static boolean isOneForm(ConditionalExpressionTree choice, Tree inside) {
    return inside instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
            .anyMatch(arm -> arm != inside
                && arm instanceof MethodInvocationTree other
                && other
                    .getMethodSelect()
                    .toString()
                    .equals(call.getMethodSelect().toString()));
  }

  private boolean expects(TryTree statement) {
    BlockTree block = statement.getBlock();
    return endsInFailure(block)
        || block.getStatements().size() <= MOST_STATEMENTS
            && statement.getCatches().stream().anyMatch(this::catchesFailure);
  }

  /** A test that comes to the end of the block has failed. */
  private static boolean endsInFailure(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    return !statements.isEmpty()
        && statements.get(statements.size() - 1) instanceof ExpressionStatementTree last
        && last.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().matches("(.*[.])?fail\\w*");
  }

  private boolean catchesFailure(CatchTree handler) {
    Tree type = handler.getParameter().getType();
    List<? extends Tree> types =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    return types.stream().anyMatch(each -> EXPECTED.contains(String.valueOf(index.type(each))));
  }

  /** {@code @Test(expected = IllegalArgumentException.class)} of JUnit 4, and its like. */
  private static boolean expects(MethodTree method) {
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      for (Tree argument : annotation.getArguments()) {
        if (argument instanceof AssignmentTree named
            && named.getVariable().toString().startsWith("expected")) {
          return true;
        }
      }
    }
    return false;
  }
}
