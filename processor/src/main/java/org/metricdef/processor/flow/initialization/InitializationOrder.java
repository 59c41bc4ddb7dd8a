package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * A walk over the initializers and constructors of one class in their order. It knows which fields
 * are surely assigned at each point, as far as they are assigned outside loops and switches.
 */
final class InitializationOrder {

  private final ClassSource source;
  private final ReachableCode code;
  private final Function<Tree, EarlyRead> places;
  private Set<Element> unassigned;

  /**
   * Starts a walk.
   *
   * @param fields the fields, none of which is assigned
   * @param places the place of a part of the initialization
   */
  InitializationOrder(
      ClassSource source,
      ReachableCode code,
      Set<Element> fields,
      Function<Tree, EarlyRead> places) {
    this.source = source;
    this.code = code;
    this.unassigned = new HashSet<>(fields);
    this.places = places;
  }

  Set<Element> unassigned() {
    return new HashSet<>(unassigned);
  }

  /** Goes back to a point. */
  void resume(Set<Element> before) {
    unassigned = new HashSet<>(before);
  }

  /** Runs an initializer. */
  void initializer(Tree member) {
    if (member instanceof VariableTree field) {
      run(field);
      if (field.getInitializer() != null) {
        unassigned.remove(source.element(field));
      }
    } else {
      statement(member);
    }
  }

  void run(Tree part) {
    code.run(part, places.apply(part), unassigned);
  }

  /** Runs a statement of a constructor or an initializer block. */
  void statement(Tree tree) {
    if (tree instanceof BlockTree block) {
      block.getStatements().forEach(this::statement);
    } else if (tree instanceof IfTree test) {
      branch(test);
    } else if (tree instanceof TryTree attempt) {
      attempt(attempt);
    } else if (tree instanceof SynchronizedTree guarded) {
      run(guarded.getExpression());
      statement(guarded.getBlock());
    } else if (tree instanceof ExpressionStatementTree statement) {
      run(statement);
      assigned(statement.getExpression());
    } else if (tree instanceof ReturnTree || tree instanceof ThrowTree) {
      run(tree);
      unassigned = new HashSet<>();
    } else if (tree != null) {
      run(tree);
      // The compiler accepts no later assignment of a final field, and none that is left out.
      unassigned.removeIf(
          field -> field.getModifiers().contains(Modifier.FINAL) && assigns(tree, field));
    }
  }

  private void branch(IfTree tree) {
    run(tree.getCondition());
    Set<Element> before = unassigned;
    resume(before);
    statement(tree.getThenStatement());
    Set<Element> afterThen = unassigned;
    resume(before);
    statement(tree.getElseStatement());
    unassigned.addAll(afterThen);
  }

  private void attempt(TryTree tree) {
    tree.getResources().forEach(this::run);
    Set<Element> before = unassigned;
    resume(before);
    statement(tree.getBlock());
    Set<Element> after = unassigned;
    for (CatchTree each : tree.getCatches()) {
      resume(before);
      statement(each.getBlock());
      after.addAll(unassigned);
    }
    resume(before);
    statement(tree.getFinallyBlock());
    after.retainAll(unassigned);
    unassigned = after;
  }

  private void assigned(ExpressionTree expression) {
    if (Parentheses.strip(expression) instanceof AssignmentTree assignment) {
      ExpressionTree target = Parentheses.strip(assignment.getVariable());
      boolean isOwn = target instanceof IdentifierTree
          || target instanceof MemberSelectTree select
              && (FollowedValues.isThis(select.getExpression()) || isClass(select));
      if (isOwn) {
        unassigned.remove(source.element(target));
      }
      assigned(assignment.getExpression());
    }
  }

  private boolean isClass(MemberSelectTree select) {
    Element qualifier = source.element(select.getExpression());
    return qualifier != null
        && (qualifier.getKind().isClass() || qualifier.getKind().isInterface());
  }

  private boolean assigns(Tree tree, Element field) {
    return TreeSearch.contains(
        tree,
        each -> each instanceof AssignmentTree assignment
            && field.equals(source.element(assignment.getVariable())));
  }
}
