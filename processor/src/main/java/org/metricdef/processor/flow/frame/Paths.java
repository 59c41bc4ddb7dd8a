package org.metricdef.processor.flow.frame;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.store.PathNames;

/**
 * Trace partitioning: the paths through a statement are kept apart until the end of the block
 * around it, where what follows may depend on the path. A path is a state of its own, so what
 * follows is run once for each.
 */
public final class Paths {

  private static final int MOST = PathNames.MOST;

  private final Evaluator evaluator;
  private final AbstractStore store;
  private final SourceIndex index;
  private final StepBudget budget;
  private final boolean apart;
  private int running = 1;
  private @Nullable Tree ended;
  private List<LocalStore> ends = List.of();

  public Paths(
      Evaluator evaluator,
      AbstractStore store,
      SourceIndex index,
      StepBudget budget,
      boolean apart) {
    this.evaluator = evaluator;
    this.store = store;
    this.index = index;
    this.budget = budget;
    this.apart = apart;
  }

  /** Whether the analysis keeps paths apart. */
  public boolean areApart() {
    return apart;
  }

  /** A statement ends in these states. Code that keeps no paths apart goes on in their join. */
  public void end(Tree statement, List<LocalStore> states) {
    store.become(joined(states));
    ended = statement;
    ends = List.copyOf(states);
  }

  /** The join of states. */
  public LocalStore joined(List<LocalStore> states) {
    return states.stream().reduce(LocalStore::join).orElseGet(store::unreachable);
  }

  /** Runs a statement and returns the states in which it ends; none if it never does. */
  public List<LocalStore> endsOf(@Nullable StatementTree statement) {
    ended = null;
    if (statement != null) {
      evaluator.run(statement);
    }
    List<LocalStore> states =
        statement != null && statement.equals(ended) ? ends : List.of(store.state());
    return states.stream().filter(LocalStore::isReachable).toList();
  }

  /** Runs a block. */
  public void run(BlockTree block) {
    end(block, run(block.getStatements()));
  }

  /** Runs statements one after another and returns the states in which they end. */
  public List<LocalStore> run(List<? extends StatementTree> statements) {
    for (int i = 0; i < statements.size(); i++) {
      List<LocalStore> states = endsOf(statements.get(i));
      List<? extends StatementTree> rest = statements.subList(i + 1, statements.size());
      if (rest.isEmpty()) {
        return states;
      }
      List<LocalStore> different = different(states, rest);
      if (different.size() > 1) {
        return runEach(different, rest);
      }
    }
    return List.of(store.state());
  }

  private List<LocalStore> runEach(
      List<LocalStore> states, List<? extends StatementTree> statements) {
    int outer = running;
    running = outer * states.size();
    List<LocalStore> after = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      List<LocalStore> reached = new ArrayList<>();
      store.paths().begin(states.get(i), i);
      store.become(states.get(i));
      store.paths().along(i, () -> reached.addAll(run(statements)));
      for (LocalStore end : reached) {
        store.paths().end(end, i);
        after.add(end);
      }
    }
    running = outer;
    return after.size() <= MOST ? after : List.of(joined(after));
  }

  /** The states that have to be kept apart for these statements; one if none has to be. */
  private List<LocalStore> different(
      List<LocalStore> states, List<? extends StatementTree> statements) {
    List<LocalStore> different = new ArrayList<>();
    for (LocalStore state : states) {
      int same = 0;
      while (same < different.size() && matters(different.get(same), state, statements)) {
        same++;
      }
      if (same < different.size()) {
        different.set(same, different.get(same).join(state));
      } else {
        different.add(state);
      }
    }
    return running * different.size() <= MOST && !budget.isScarce() ? different : List.of();
  }

  /**
   * Whether two paths differ in several variables that these statements use together, or in the map
   * that a variable refers to, which these statements change. Anything else that differs alone is
   * right on each path, or wrong on one.
   */
  private boolean matters(
      LocalStore one, LocalStore other, List<? extends StatementTree> statements) {
    int different = 0;
    for (Element variable : one.differences(other)) {
      int uses = usesOf(variable, statements);
      different += Math.min(uses, 1);
      // A change of one of two maps is no certain change of either.
      if (different > 1 || uses > 1 && one.refersElsewhere(other, variable)) {
        return true;
      }
    }
    return false;
  }

  /** How often statements name a variable, if not more than twice. */
  private int usesOf(Element variable, List<? extends StatementTree> statements) {
    int[] uses = {0};
    for (StatementTree statement : statements) {
      TreeSearch.contains(
          statement,
          each -> each instanceof IdentifierTree
              && variable.equals(index.element(each))
              && ++uses[0] == 2);
    }
    return uses[0];
  }
}
