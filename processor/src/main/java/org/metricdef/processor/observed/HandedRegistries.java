package org.metricdef.processor.observed;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The registries that the code of a compilation makes itself and hands to constructors and methods.
 * Two classes that are given different ones share no meter. Files are read before any type is
 * known, so classes, methods and variables go by their simple names.
 */
final class HandedRegistries {

  /** What the constructors and methods of a name are handed: the expressions that make it. */
  private final Map<String, Set<Tree>> handed = new HashMap<>();

  /** Constructors and methods that some call gives a registry which is not known. */
  private final Set<String> unknown = new HashSet<>();

  /** Reads a file. */
  void parsed(CompilationUnitTree unit) {
    Map<String, Set<Tree>> variables = variables(unit);
    for (Tree call : TreeSearch.all(unit, HandedRegistries::isCall)) {
      List<? extends ExpressionTree> arguments = call instanceof NewClassTree created
          ? created.getArguments()
          : ((MethodInvocationTree) call).getArguments();
      Set<Tree> made = new HashSet<>();
      for (ExpressionTree argument : arguments) {
        made.addAll(madeBy(argument, variables));
      }
      if (made.isEmpty()) {
        unknown.add(nameOf(call));
      } else {
        handed.computeIfAbsent(nameOf(call), name -> new HashSet<>()).addAll(made);
      }
    }
  }

  /** How many registries the code of a file makes. */
  static int made(CompilationUnitTree unit) {
    return TreeSearch.all(unit, tree -> tree instanceof NewClassTree created && isRegistry(created))
        .size();
  }

  /** Whether what two constructors or methods are given may be one registry. */
  boolean mayBeOne(Optional<String> one, Optional<String> other) {
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return true;
    }
    Set<Tree> both = new HashSet<>(handed.getOrDefault(one.get(), Set.of()));
    Set<Tree> others = handed.getOrDefault(other.get(), Set.of());
    if (both.isEmpty()
        || others.isEmpty()
        || unknown.contains(one.get())
        || unknown.contains(other.get())) {
      return true;
    }
    both.retainAll(others);
    return !both.isEmpty();
  }

  private static boolean isCall(Tree tree) {
    return tree instanceof NewClassTree || tree instanceof MethodInvocationTree;
  }

  private static String nameOf(Tree tree) {
    if (tree instanceof NewClassTree created) {
      return nameOf(created.getIdentifier());
    }
    if (tree instanceof MethodInvocationTree call) {
      return nameOf(call.getMethodSelect());
    }
    return tree instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : tree.toString();
  }

  /** The expressions that make what a variable of a name holds. */
  private static Map<String, Set<Tree>> variables(CompilationUnitTree unit) {
    Map<String, Set<Tree>> variables = new HashMap<>();
    for (Tree tree : TreeSearch.all(unit, HandedRegistries::assigns)) {
      if (tree instanceof VariableTree variable) {
        add(variables, variable.getName().toString(), variable.getInitializer());
      } else if (tree instanceof AssignmentTree assignment) {
        add(variables, nameOf(assignment.getVariable()), assignment.getExpression());
      }
    }
    return variables;
  }

  private static boolean assigns(Tree tree) {
    return tree instanceof AssignmentTree
        || tree instanceof VariableTree variable && variable.getInitializer() != null;
  }

  private static void add(
      Map<String, Set<Tree>> variables, String name, ExpressionTree expression) {
    ExpressionTree value = Parentheses.strip(expression);
    if (isRegistry(value)) {
      variables.computeIfAbsent(name, any -> new HashSet<>()).add(value);
    }
  }

  private static Set<Tree> madeBy(ExpressionTree expression, Map<String, Set<Tree>> variables) {
    ExpressionTree value = Parentheses.strip(expression);
    if (isRegistry(value)) {
      return Set.of(value);
    }
    return value instanceof IdentifierTree || value instanceof MemberSelectTree
        ? variables.getOrDefault(nameOf(value), Set.of())
        : Set.of();
  }

  private static boolean isRegistry(ExpressionTree value) {
    return value instanceof NewClassTree created
        && nameOf(created.getIdentifier()).endsWith("MeterRegistry");
  }
}
