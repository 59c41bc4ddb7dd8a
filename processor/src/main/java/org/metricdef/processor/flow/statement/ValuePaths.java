package org.metricdef.processor.flow.statement;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Paths;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.NullnessRefinement;
import org.metricdef.processor.flow.variable.Variables;

/**
 * Statements that assign one of several values: {@code name = ok ? "a" : "b"}, or a switch. Each
 * value is a path of its own.
 */
public final class ValuePaths {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final NullnessRefinement nullness;
  private final Variables variables;
  private final Switches switches;
  private final Paths paths;

  public ValuePaths(
      Evaluator evaluator,
      SourceIndex index,
      AbstractStore store,
      NullnessRefinement nullness,
      Variables variables,
      Switches switches,
      Paths paths) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.nullness = nullness;
    this.variables = variables;
    this.switches = switches;
    this.paths = paths;
  }

  /** Runs a declaration whose initializer has several values; false if it has not. */
  public boolean run(VariableTree tree) {
    return assignEach(
        tree, tree.getInitializer(), value -> variables.assign(tree, tree.getInitializer(), value));
  }

  /** Runs an assignment of one of several values to a local variable; false if it is none. */
  public boolean run(ExpressionStatementTree tree) {
    return tree.getExpression() instanceof AssignmentTree assignment
        && Parentheses.strip(assignment.getVariable()) instanceof IdentifierTree name
        && assignEach(
            tree,
            assignment.getExpression(),
            value -> variables.assign(
                index.element(name), assignment, assignment.getExpression(), value));
  }

  private boolean assignEach(
      StatementTree statement, ExpressionTree expression, Consumer<Value> assign) {
    if (!paths.areApart() || !hasSeveral(Parentheses.strip(expression))) {
      return false;
    }
    List<LocalStore> ends = new ArrayList<>();
    for (Frame.Way way : valuesOf(expression)) {
      store.become(way.state());
      assign.accept(way.value());
      ends.add(store.state());
    }
    paths.end(statement, ends);
    return true;
  }

  /** Numbers are left out: Java converts those of one type to that of the other. */
  private boolean hasSeveral(ExpressionTree expression) {
    boolean chooses = expression instanceof ConditionalExpressionTree
        || expression instanceof SwitchExpressionTree;
    TypeMirror type = index.type(expression);
    return chooses && type != null && !type.getKind().isPrimitive();
  }

  private List<Frame.Way> valuesOf(ExpressionTree expression) {
    ExpressionTree inner = Parentheses.strip(expression);
    if (inner instanceof ConditionalExpressionTree conditional) {
      return valuesOf(conditional);
    }
    return inner instanceof SwitchExpressionTree tree
        ? switches.valuesOf(tree)
        : List.of(valueOf(inner));
  }

  private Frame.Way valueOf(ExpressionTree expression) {
    Value value = evaluator.evaluate(expression);
    return new Frame.Way(store.state(), value);
  }

  private List<Frame.Way> valuesOf(ConditionalExpressionTree tree) {
    Optional<Boolean> outcome = evaluator.evaluate(tree.getCondition()).truth();
    LocalStore otherwise = nullness.where(tree.getCondition(), false);
    nullness.assume(tree.getCondition(), true);
    List<Frame.Way> values = new ArrayList<>();
    if (outcome.orElse(true)) {
      values.addAll(valuesOf(tree.getTrueExpression()));
    }
    if (!outcome.orElse(false)) {
      store.become(otherwise);
      values.addAll(valuesOf(tree.getFalseExpression()));
    }
    return values;
  }
}
