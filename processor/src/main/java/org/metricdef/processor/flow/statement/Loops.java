package org.metricdef.processor.flow.statement;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Frame.Jump;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.source.KeyRemovalLoop;
import org.metricdef.processor.flow.source.PairLoop;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ControlDependences;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Constants;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.KeyFilter;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.NullnessRefinement;
import org.metricdef.processor.flow.variable.Variables;
import org.metricdef.processor.flow.variable.WrittenCollections;

/** Loops. Each is run to a fixpoint of the state at its head. */
public final class Loops {

  private static final Set<Jump> JUMPS = Set.of(Jump.BREAK, Jump.CONTINUE);

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final Frames frames;
  private final ConditionTexts conditions;
  private final Decisions decisions;
  private final Variables variables;
  private final NullnessRefinement nullness;
  private final Unknowns unknowns;
  private final KnownTurns turns;
  private final PairLoops pairs;
  private final WrittenCollections written;

  public Loops(
      Evaluator evaluator,
      SourceIndex index,
      AbstractStore store,
      Frames frames,
      ConditionTexts conditions,
      Decisions decisions,
      Variables variables,
      NullnessRefinement nullness,
      Unknowns unknowns,
      KnownTurns turns,
      PairLoops pairs,
      WrittenCollections written) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.frames = frames;
    this.conditions = conditions;
    this.decisions = decisions;
    this.variables = variables;
    this.nullness = nullness;
    this.unknowns = unknowns;
    this.turns = turns;
    this.pairs = pairs;
    this.written = written;
  }

  public void run(WhileLoopTree tree) {
    ExpressionTree condition = tree.getCondition();
    if (!runTurns(tree, condition, tree.getStatement(), List.of())) {
      runToFixpoint(tree, condition, condition, tree.getStatement(), List.of(), () -> {});
    }
  }

  public void run(ForLoopTree tree) {
    tree.getInitializer().forEach(evaluator::run);
    ExpressionTree condition = tree.getCondition();
    if (!runTurns(tree, condition, tree.getStatement(), tree.getUpdate())
        && PairLoop.of(index, tree).filter(this::runPairs).isEmpty()
        && KeyRemovalLoop.of(index, tree).filter(this::runRemoval).isEmpty()) {
      runToFixpoint(tree, condition, condition, tree.getStatement(), tree.getUpdate(), () -> {});
    }
  }

  /** Removes the key as a whole, if the iterator is one of a map that is followed. */
  private boolean runRemoval(KeyRemovalLoop loop) {
    Value.View.Of wanted = loop.ofEntries() ? Value.View.Of.ENTRIES : Value.View.Of.KEYS;
    Element iterator = index.element(loop.iterator());
    if (iterator == null
        || !(store.read(iterator).orElse(null) instanceof Value.View view)
        || view.of() != wanted
        || !view.filter().equals(KeyFilter.ALL)) {
      return false;
    }
    store
        .maps()
        .update(
            view.map(),
            keys -> keys.without(Set.of(loop.key()), index.place(loop.iterator())),
            loop.iterator(),
            "'%s' changes it".formatted("remove"));
    return true;
  }

  /** The array is a variable, so it may be evaluated once more. */
  private boolean runPairs(PairLoop loop) {
    return pairs.run(loop, evaluator.evaluate(loop.pairs()));
  }

  public void run(EnhancedForLoopTree tree) {
    Optional<PairLoop> ofPairs = PairLoop.of(index, tree);
    if (ofPairs.isEmpty() && runWritten(tree, written.in(tree.getExpression()))) {
      joinExit(Jump.BREAK, tree);
      return;
    }
    Value iterated = evaluator.evaluate(tree.getExpression());
    if (ofPairs.filter(loop -> pairs.run(loop, iterated)).isPresent()) {
      return;
    }
    List<List<String>> orders = iterated.constants().map(Constants::orders).orElse(List.of());
    if (!orders.isEmpty()) {
      store.oneOf(orders.stream()
          .<Runnable>map(order -> () -> eachConstant(tree, order))
          .toList());
      joinExit(Jump.BREAK, tree);
      return;
    }
    if (runPositions(tree, iterated)) {
      joinExit(Jump.BREAK, tree);
      return;
    }
    // The loop may call a function implicitly: an Iterable can be a lambda.
    iterated.alternatives().stream()
        .filter(Value.Function.class::isInstance)
        .forEach(
            function -> store.escape(function, unknowns.cause(tree, "it is iterated over"), tree));
    runToFixpoint(
        tree,
        tree.getExpression(),
        null,
        tree.getStatement(),
        List.of(),
        () -> variables.assign(
            tree.getVariable(), tree.getExpression(), store.containers().elementsOf(iterated)));
  }

  /** Runs a loop over an array once for each position. A turn may change what comes later. */
  private boolean runPositions(EnhancedForLoopTree tree, Value array) {
    int evaluated = store.renamings().now();
    Optional<Integer> length = store.arrays().lengthOf(array).flatMap(Value::number);
    if (length.isPresent()) {
      decisions.addKnown(tree.getVariable());
    }
    return length.isPresent()
        && array instanceof Value.Container
        && turns.runEach(IntStream.range(0, length.get()).boxed().toList(), position -> {
          Value now = store.renamings().since(evaluated, array);
          variables.assign(
              tree.getVariable(), tree.getExpression(), store.arrays().elementAt(now, position));
          runBody(tree, tree.getStatement());
        });
  }

  /** Runs a loop over elements that are written in it once for each of them. */
  private boolean runWritten(EnhancedForLoopTree tree, List<ExpressionTree> elements) {
    if (elements.isEmpty()) {
      return false;
    }
    decisions.addKnown(tree.getVariable());
    LocalStore before = store.state().copy();
    boolean done = turns.runEach(written.evaluate(elements), element -> {
      variables.assign(tree.getVariable(), tree.getExpression(), written.now(element));
      runBody(tree, tree.getStatement());
    });
    if (!done) {
      store.become(before);
    }
    return done;
  }

  /** Runs a loop over constants once for each of them. */
  private void eachConstant(EnhancedForLoopTree tree, List<String> constants) {
    decisions.addKnown(tree.getVariable());
    for (String constant : constants) {
      variables.assign(tree.getVariable(), tree.getExpression(), Value.known(constant));
      runBody(tree, tree.getStatement());
    }
  }

  /** Runs the turns that a loop surely has; false if it may have more. */
  private boolean runTurns(
      Tree loop,
      @Nullable ExpressionTree condition,
      StatementTree body,
      List<? extends StatementTree> update) {
    boolean ends = condition != null && turns.runWhile(condition, () -> turn(loop, body, update));
    if (ends) {
      joinExit(Jump.BREAK, loop);
    }
    return ends;
  }

  /**
   * Runs a loop until the state at its head no longer changes.
   *
   * @param decides what decides whether the loop has a turn
   * @param condition the condition, evaluated at the head; null if there is none
   * @param next the assignment of an enhanced for loop before each iteration
   */
  private void runToFixpoint(
      Tree loop,
      @Nullable ExpressionTree decides,
      @Nullable ExpressionTree condition,
      StatementTree body,
      List<? extends StatementTree> update,
      Runnable next) {
    Optional<Frame.Exit> broken = frames.current().takeExit(Jump.BREAK, loop);
    ControlDependences.Reach before = store.control().reach();
    Decision decision = decisions.of(loop, decides, 2);
    LocalStore head = store.state().copy();
    LocalStore exit;
    while (true) {
      store.become(head.copy());
      boolean hasNoTurn = condition != null && isFalse(evaluator.evaluate(condition));
      boolean endless = isTrue(condition) && !(loop instanceof EnhancedForLoopTree);
      exit = endless ? store.unreachable() : nullness.where(condition, false);
      nullness.assume(condition, true);
      if (hasNoTurn) {
        frames.runUnreached(store.state(), () -> turn(loop, body, update));
        break;
      }
      store.control().take(decision, 0);
      next.run();
      turn(loop, body, update);
      store.control().rejoin(before, decision);
      LocalStore again = head.joinTurn(
          store.control().here(decision),
          conditions.beforeTurns(loop),
          store.state(),
          conditions.afterTurn(loop));
      if (again.equals(head)) {
        break;
      }
      frames.current().takeExit(Jump.BREAK, loop);
      head = again;
    }
    store.become(exit);
    broken.ifPresent(exits ->
        frames.current().exit(Jump.BREAK, loop, exits.state(), exits.value(), exits.path()));
    joinExit(Jump.BREAK, loop);
    store.control().rejoin(before, decision);
  }

  public void run(DoWhileLoopTree tree) {
    ControlDependences.Reach before = store.control().reach();
    Decision decision = decisions.of(tree, tree.getCondition(), 2);
    LocalStore head = store.state().copy();
    while (true) {
      store.become(head.copy());
      runBody(tree, tree.getStatement());
      if (isFalse(evaluator.evaluate(tree.getCondition()))) {
        break;
      }
      LocalStore again = nullness.where(tree.getCondition(), true);
      LocalStore next =
          head.joinTurn(decision, conditions.beforeTurns(tree), again, conditions.afterTurn(tree));
      if (next.equals(head)) {
        break;
      }
      frames.current().takeExit(Jump.BREAK, tree);
      head = next;
    }
    store.become(
        isTrue(tree.getCondition())
            ? store.unreachable()
            : nullness.where(tree.getCondition(), false));
    joinExit(Jump.BREAK, tree);
    store.control().rejoin(before, decision);
  }

  private void turn(Tree loop, StatementTree body, List<? extends StatementTree> update) {
    runBody(loop, body);
    update.forEach(evaluator::run);
  }

  private void runBody(Tree loop, StatementTree body) {
    frames.current().enter(loop, JUMPS);
    evaluator.run(body);
    frames.current().leave();
    joinExit(Jump.CONTINUE, loop);
  }

  private void joinExit(Jump jump, Tree loop) {
    frames.joinExit(jump, loop, conditions.without(jump.keyword(), loop));
  }

  /** Whether a condition, evaluated at the head of a loop, surely ends it. */
  private static boolean isFalse(Value condition) {
    return condition.truth().filter(outcome -> !outcome).isPresent();
  }

  /** A missing condition, as in {@code for (;;)}, is true. */
  private static boolean isTrue(@Nullable ExpressionTree condition) {
    ExpressionTree inner = condition;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner == null
        || inner instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
  }
}
