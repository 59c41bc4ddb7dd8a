package org.metricdef.processor.observed;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * What the files of a compilation pass to methods. Methods go by their simple names and the number
 * of their parameters, since the files are read as they are written. So what is found may be of
 * another method of that name.
 */
final class VisibleCalls {

  /**
   * A call.
   *
   * @param passesData for each argument, whether it is a parameter, a loop variable or an exception
   *     of the code around it, or is computed from one
   */
  private record Seen(CompilationUnitTree unit, int arity, List<Boolean> passesData) {

    boolean passes(int position) {
      return passesData.isEmpty() || passesData.get(position);
    }
  }

  private final Map<String, List<Seen>> calls = new HashMap<>();

  VisibleCalls(List<CompilationUnitTree> units) {
    units.forEach(unit -> new Scanner(unit).scan(unit, null));
  }

  /** Whether each call of a method in another file passes data that varies, if there are any. */
  boolean pass(CompilationUnitTree home, ExecutableElement method, int position) {
    int arity = method.getParameters().size();
    return calls.getOrDefault(method.getSimpleName().toString(), List.of()).stream()
        .filter(each -> !each.unit.equals(home))
        .filter(each -> each.arity == arity || each.passesData.isEmpty())
        .allMatch(each -> each.passes(position));
  }

  private final class Scanner extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final Deque<Set<String>> scopes = new ArrayDeque<>();

    /** The variables of the current method that a condition has named. */
    private Set<String> tested = new HashSet<>();

    Scanner(CompilationUnitTree unit) {
      this.unit = unit;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      // A constructor or main gets settings.
      tested = new HashSet<>();
      boolean isSetUp = tree.getReturnType() == null || tree.getName().contentEquals("main");
      within(
          isSetUp ? Stream.of() : tree.getParameters().stream(),
          () -> super.visitMethod(tree, null));
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      within(tree.getParameters().stream(), () -> super.visitLambdaExpression(tree, null));
      return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
      within(Stream.of(tree.getVariable()), () -> super.visitEnhancedForLoop(tree, null));
      return null;
    }

    @Override
    public Void visitCatch(CatchTree tree, Void unused) {
      within(Stream.of(tree.getParameter()), () -> super.visitCatch(tree, null));
      return null;
    }

    private void within(Stream<? extends VariableTree> variables, Runnable code) {
      scopes.push(variables.map(each -> each.getName().toString()).collect(Collectors.toSet()));
      code.run();
      scopes.pop();
    }

    @Override
    public Void visitIf(IfTree tree, Void unused) {
      test(tree.getCondition());
      return super.visitIf(tree, null);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
      test(tree.getCondition());
      return super.visitConditionalExpression(tree, null);
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void unused) {
      test(tree.getExpression());
      return super.visitSwitch(tree, null);
    }

    private void test(ExpressionTree condition) {
      TreeSearch.all(condition, IdentifierTree.class::isInstance)
          .forEach(each -> tested.add(each.toString()));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      List<Boolean> passed = new ArrayList<>();
      for (ExpressionTree argument : tree.getArguments()) {
        passed.add(isData(argument));
      }
      note(nameOf(tree.getMethodSelect()), new Seen(unit, passed.size(), passed));
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      note(tree.getName().toString(), new Seen(unit, 0, List.of()));
      return super.visitMemberReference(tree, null);
    }

    private void note(String name, Seen call) {
      calls.computeIfAbsent(name, any -> new ArrayList<>()).add(call);
    }

    private boolean isData(ExpressionTree expression) {
      ExpressionTree tree = Parentheses.strip(expression);
      if (tree instanceof MemberSelectTree select) {
        return isData(select.getExpression());
      }
      if (tree instanceof MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
            && isData(select.getExpression());
      }
      String name = tree.toString();
      return !tested.contains(name) && scopes.stream().anyMatch(each -> each.contains(name));
    }
  }

  private static String nameOf(ExpressionTree method) {
    return method instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : method.toString();
  }
}
