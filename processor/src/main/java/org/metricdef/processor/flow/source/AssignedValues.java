package org.metricdef.processor.flow.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The expressions that local variables and parameters get in the code of one top-level class. */
final class AssignedValues {

  private record Assigned(Tree target, ExpressionTree value) {}

  private final SourceIndex index;
  private final Map<Name, List<Assigned>> variables = new HashMap<>();
  private final Map<Name, List<MethodInvocationTree>> calls = new HashMap<>();
  private boolean isScanned;

  AssignedValues(SourceIndex index) {
    this.index = index;
  }

  /** What a local variable is assigned, or what is passed to a parameter; empty for a field. */
  List<ExpressionTree> of(VariableElement variable) {
    if (variable.getKind().isField()) {
      return List.of();
    }
    scan();
    List<ExpressionTree> values = new ArrayList<>();
    for (Assigned each : variables.getOrDefault(variable.getSimpleName(), List.of())) {
      if (variable.equals(index.element(each.target))) {
        values.add(each.value);
      }
    }
    if (variable.getEnclosingElement() instanceof ExecutableElement method) {
      values.addAll(passed(method, Owners.positionOf(variable)));
    }
    return values;
  }

  /** The arguments of a method's calls. A lambda's parameter has no position in a method. */
  private List<ExpressionTree> passed(ExecutableElement method, int position) {
    List<ExpressionTree> values = new ArrayList<>();
    for (MethodInvocationTree call : calls.getOrDefault(method.getSimpleName(), List.of())) {
      if (position >= 0
          && position < call.getArguments().size()
          && method.equals(index.element(call))) {
        values.add(call.getArguments().get(position));
      }
    }
    return values;
  }

  private void scan() {
    if (!isScanned) {
      isScanned = true;
      new Scanner().scan(index.topLevel(), null);
    }
  }

  private final class Scanner extends TreeScanner<Void, Void> {

    private void add(Name name, Tree target, @Nullable ExpressionTree value) {
      if (value != null) {
        variables.computeIfAbsent(name, key -> new ArrayList<>()).add(new Assigned(target, value));
      }
    }

    private void addTo(ExpressionTree target, ExpressionTree value) {
      if (target instanceof IdentifierTree variable) {
        add(variable.getName(), variable, value);
      }
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      add(tree.getName(), tree, tree.getInitializer());
      return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
      addTo(tree.getVariable(), tree.getExpression());
      return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
      addTo(tree.getVariable(), tree.getExpression());
      return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
      add(tree.getVariable().getName(), tree.getVariable(), tree.getExpression());
      return super.visitEnhancedForLoop(tree, nothing);
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void nothing) {
      if (tree.getPattern() instanceof BindingPatternTree pattern) {
        VariableTree variable = pattern.getVariable();
        add(variable.getName(), variable, tree.getExpression());
      }
      return super.visitInstanceOf(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      ExpressionTree select = tree.getMethodSelect();
      if (select instanceof IdentifierTree method) {
        add(method.getName(), tree);
      } else if (select instanceof MemberSelectTree method) {
        add(method.getIdentifier(), tree);
      }
      return super.visitMethodInvocation(tree, nothing);
    }

    private void add(Name method, MethodInvocationTree call) {
      calls.computeIfAbsent(method, key -> new ArrayList<>()).add(call);
    }
  }
}
