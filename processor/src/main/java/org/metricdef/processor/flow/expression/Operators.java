package org.metricdef.processor.flow.expression;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.Paths;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ControlDependences;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.JoinPoint;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.NullnessRefinement;
import org.metricdef.processor.flow.variable.TaintPropagation;

/** Operators, with constant folding. */
public final class Operators {

  /** Operators whose result carries the taints of both operands. */
  private static final Set<Tree.Kind> SPREADING = Set.of(Tree.Kind.PLUS, Tree.Kind.MINUS);

  private final Evaluator evaluator;
  private final AbstractStore store;
  private final ConditionTexts conditions;
  private final Decisions decisions;
  private final NullnessRefinement nullness;
  private final Unknowns unknowns;
  private final TaintPropagation taints;
  private final Arithmetic arithmetic;
  private final Paths paths;
  private final Frames frames;

  public Operators(
      Evaluator evaluator,
      AbstractStore store,
      ConditionTexts conditions,
      Decisions decisions,
      NullnessRefinement nullness,
      Unknowns unknowns,
      TaintPropagation taints,
      Arithmetic arithmetic,
      Paths paths,
      Frames frames) {
    this.evaluator = evaluator;
    this.store = store;
    this.conditions = conditions;
    this.decisions = decisions;
    this.nullness = nullness;
    this.unknowns = unknowns;
    this.taints = taints;
    this.arithmetic = arithmetic;
    this.paths = paths;
    this.frames = frames;
  }

  public Value binary(BinaryTree tree) {
    Value left = evaluator.evaluate(tree.getLeftOperand());
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      return shortCircuit(tree, left);
    }
    Value right = evaluator.evaluate(tree.getRightOperand());
    Optional<Value> known = arithmetic
        .binary(tree.getKind(), tree.getLeftOperand(), left, tree.getRightOperand(), right)
        .or(() -> testForNull(tree.getKind(), left, right));
    if (known.isPresent()) {
      return known.get();
    }
    Value result = tree.getKind() == Tree.Kind.PLUS
        ? concatenate(tree, left, right)
        : unknowns.unknown(tree, "it is computed");
    return SPREADING.contains(tree.getKind())
        ? ofOperands(tree, result, tree.getLeftOperand(), left, tree.getRightOperand(), right)
        : result;
  }

  /** The outcome of a comparison with null, if it is known whether the other value is null. */
  private static Optional<Value> testForNull(Tree.Kind operator, Value left, Value right) {
    boolean isTest = operator == Tree.Kind.EQUAL_TO || operator == Tree.Kind.NOT_EQUAL_TO;
    if (!isTest || !left.isOnlyNull() && !right.isOnlyNull()) {
      return Optional.empty();
    }
    Value tested = left.isOnlyNull() ? right : left;
    boolean isEqual = tested.isOnlyNull();
    return isEqual || tested.isSurelyNotNull()
        ? Optional.of(
            Value.known(new KnownObject.Truth(isEqual == (operator == Tree.Kind.EQUAL_TO))))
        : Optional.empty();
  }

  /** The result with the taints of its operands. */
  Value ofOperands(
      Tree tree,
      Value result,
      ExpressionTree left,
      Value leftValue,
      ExpressionTree right,
      Value rightValue) {
    return taints.ofOperands(tree, result, List.of(left, right), List.of(leftValue, rightValue));
  }

  /** Applies {@code &&} or {@code ||} after its left operand has been evaluated. */
  private Value shortCircuit(BinaryTree tree, Value left) {
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    ControlDependences.Reach before = store.control().reach();
    Decision decision = decisions.of(tree, tree.getLeftOperand(), 2);
    LocalStore goesOn = store.state().copy();
    if (left.truth().isEmpty()) {
      store.control().take(decision, 1);
    }
    LocalStore shortCircuit = store.state();
    store.become(goesOn);
    if (left.truth().isEmpty()) {
      store.control().take(decision, 0);
    }
    if (left.truth().filter(truth -> truth != and).isPresent()) {
      store.become(shortCircuit);
      frames.runUnreached(goesOn, () -> right(tree));
      return left;
    }
    Value right = right(tree);
    if (left.truth().isPresent()) {
      return right;
    }
    PathCondition isTrue = conditions.isTrue(tree.getLeftOperand());
    PathCondition isFalse = conditions.isFalse(tree.getLeftOperand());
    store.become(shortCircuit.join(and ? isFalse : isTrue, store.state(), and ? isTrue : isFalse));
    store.control().rejoin(before);
    return right.truth().filter(truth -> truth != and).isPresent()
        ? right
        : unknowns.unknown(tree, "it is a condition");
  }

  /** The right operand of {@code &&} or {@code ||}, where the left one does not decide. */
  private Value right(BinaryTree tree) {
    nullness.assume(tree.getLeftOperand(), tree.getKind() == Tree.Kind.CONDITIONAL_AND);
    return evaluator.evaluate(tree.getRightOperand());
  }

  /** The texts that a value adds to a text; null adds its name. */
  private static Optional<Set<String>> textsOf(Value value) {
    boolean isNull = value.isOnlyNull() && Taints.of(value).has(Taint.Nature.NULL);
    return isNull ? Optional.of(Set.of("null")) : value.strings();
  }

  Value concatenate(Tree tree, Value left, Value right) {
    if (left instanceof Value.Nothing || right instanceof Value.Nothing) {
      return new Value.Nothing();
    }
    Optional<Set<String>> firsts = textsOf(left);
    Optional<Set<String>> seconds = textsOf(right);
    if (firsts.isEmpty() || seconds.isEmpty()) {
      return unknowns.unknown(tree, "it is concatenated from parts that are not all constant");
    }
    Set<KnownObject> strings = new LinkedHashSet<>();
    for (String first : firsts.get()) {
      seconds.get().forEach(second -> strings.add(new KnownObject.Text(first + second)));
    }
    return strings.size() <= Value.MOST_CANDIDATES
        ? new Value.OneOf(strings)
        : unknowns.unknown(
            tree, "it may have more than %d values".formatted(Value.MOST_CANDIDATES));
  }

  public Value conditional(ConditionalExpressionTree tree) {
    Value condition = evaluator.evaluate(tree.getCondition());
    if (paths.areApart() && condition.truth().isPresent()) {
      boolean isTrue = condition.truth().get();
      nullness.assume(tree.getCondition(), isTrue);
      return evaluator.evaluate(isTrue ? tree.getTrueExpression() : tree.getFalseExpression());
    }
    if (condition.truth().isPresent()) {
      return chosen(tree, condition.truth().get());
    }
    ControlDependences.Reach before = store.control().reach();
    Decision decision = decisions.of(tree, tree.getCondition(), 2);
    LocalStore otherwise = nullness.where(tree.getCondition(), false);
    nullness.assume(tree.getCondition(), true);
    store.control().take(decision, 0);
    Value first = evaluator.evaluate(tree.getTrueExpression());
    LocalStore afterFirst = store.state();
    store.become(otherwise);
    store.control().take(decision, 1);
    Value second = evaluator.evaluate(tree.getFalseExpression());
    PathCondition isTrue = conditions.isTrue(tree.getCondition());
    PathCondition isFalse = conditions.isFalse(tree.getCondition());
    JoinPoint end = afterFirst.meeting(isTrue, store.state(), isFalse);
    store.become(afterFirst.join(isTrue, store.state(), isFalse));
    store.control().rejoin(before);
    return first.join(end, second);
  }

  /** A conditional expression whose condition is known, so that it is no decision. */
  private Value chosen(ConditionalExpressionTree tree, boolean isTrue) {
    LocalStore other = nullness.where(tree.getCondition(), !isTrue);
    nullness.assume(tree.getCondition(), isTrue);
    frames.runUnreached(
        other,
        () -> evaluator.evaluate(isTrue ? tree.getFalseExpression() : tree.getTrueExpression()));
    return evaluator.evaluate(isTrue ? tree.getTrueExpression() : tree.getFalseExpression());
  }
}
