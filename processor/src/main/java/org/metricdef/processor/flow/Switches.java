package org.metricdef.processor.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.flow.Frame.Jump;

/** Switch statements and switch expressions, old and new. */
final class Switches {

  private final Interpreter flow;

  Switches(Interpreter flow) {
    this.flow = flow;
  }

  void runStatement(SwitchTree tree) {
    boolean hasDefault = tree.getCases().stream().anyMatch(Switches::isDefault);
    flow.evaluate(tree.getExpression());
    State before = flow.state().copy();
    runCases(tree, tree.getCases(), Jump.BREAK);
    if (!hasDefault) {
      flow.become(flow.state().join(before));
    }
    flow.statements().joinExit(Jump.BREAK, tree);
  }

  Value evaluate(SwitchExpressionTree tree) {
    flow.evaluate(tree.getExpression());
    runCases(tree, tree.getCases(), Jump.YIELD);
    // Who reaches the end without a value has thrown.
    flow.become(State.unreachable());
    return flow.frame()
        .takeExit(Jump.YIELD, tree)
        .map(exit -> {
          flow.become(exit.state());
          return exit.value();
        })
        .orElse(new Value.Nothing());
  }

  private void runCases(Tree target, List<? extends CaseTree> cases, Jump leaveBy) {
    State before = flow.state().copy();
    State fallingThrough = State.unreachable();
    flow.frame().enter(target, Set.of(leaveBy));
    for (CaseTree each : cases) {
      flow.become(before.join(fallingThrough));
      if (headHasEffects(each)) {
        flow.havoc(each);
      }
      runCase(target, each, leaveBy);
      fallingThrough = flow.state();
    }
    flow.frame().leave();
    flow.become(fallingThrough);
  }

  private void runCase(Tree target, CaseTree each, Jump leaveBy) {
    if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      flow.statements().runAll(each.getStatements());
      return;
    }
    Tree body = each.getBody();
    if (body instanceof ExpressionTree expression) {
      Value value = flow.evaluate(expression);
      flow.frame().exit(leaveBy, target, flow.state(), value);
    } else {
      flow.statements().run(body);
      if (leaveBy == Jump.BREAK) {
        flow.frame().exit(leaveBy, target, flow.state(), new Value.Nothing());
      }
    }
    flow.become(State.unreachable());
  }

  /** Labels of patterns are not among the expressions; such a switch is exhaustive all the same. */
  private static boolean isDefault(CaseTree each) {
    return each.getExpressions().isEmpty();
  }

  /** A guard can run any code, and the API of Java 17 does not show it: look for code in the head. */
  private static boolean headHasEffects(CaseTree each) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        boolean body = tree == each.getBody() || isStatementOf(each, tree);
        return body ? null : super.scan(tree, unused);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitUnary(UnaryTree tree, Void unused) {
        found[0] |= Expressions.changesOperand(tree);
        return super.visitUnary(tree, unused);
      }
    }.scan(each, null);
    return found[0];
  }

  private static boolean isStatementOf(CaseTree each, Tree tree) {
    List<? extends StatementTree> statements = each.getStatements();
    return statements != null && statements.contains(tree);
  }
}
