package org.metricdef.processor.flow.source;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds the variables that code captures from the code around it. */
public final class Captures {

  private final SourceIndex index;
  private final Map<Tree, Set<Element>> names = new HashMap<>();
  private final Map<Tree, Boolean> free = new HashMap<>();
  private final Map<Tree, Boolean> capturing = new HashMap<>();

  public Captures(SourceIndex index) {
    this.index = index;
  }

  /** The captured variables, of those that satisfy a predicate. */
  public Set<Element> of(Tree code, Predicate<Element> variables) {
    Set<Element> captured = new LinkedHashSet<>(names.computeIfAbsent(code, this::namesIn));
    captured.removeIf(variables.negate());
    return captured;
  }

  private Set<Element> namesIn(Tree code) {
    Set<Element> found = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (index.element(tree) instanceof VariableElement variable) {
          found.add(variable);
        }
        return null;
      }
    }.scan(code, null);
    return found;
  }

  /** Whether a lambda captures nothing, so that it runs alike wherever it is called. */
  public boolean none(LambdaExpressionTree lambda) {
    return free.computeIfAbsent(lambda, tree -> usesNothingAround(lambda));
  }

  private boolean usesNothingAround(LambdaExpressionTree lambda) {
    return !usesVariablesAround(lambda)
        && !TreeSearch.contains(lambda, tree -> {
          boolean isCall = tree instanceof NewClassTree || tree instanceof MethodInvocationTree;
          return isCall && byLocalClass(index.element(tree));
        });
  }

  /** Whether a method of a local class uses variables of the code around the class. */
  public boolean any(MethodTree method) {
    return capturing.computeIfAbsent(method, this::usesVariablesAround);
  }

  private boolean usesVariablesAround(Tree code) {
    Set<Element> own = new HashSet<>();
    Set<Element> used = new HashSet<>();
    TreeSearch.contains(code, tree -> {
      if (tree instanceof VariableTree) {
        own.add(index.element(tree));
      } else if (tree instanceof IdentifierTree
          && index.element(tree) instanceof VariableElement variable
          && variable.getKind() != ElementKind.FIELD
          && variable.getKind() != ElementKind.ENUM_CONSTANT) {
        used.add(variable);
      }
      return false;
    });
    return !own.containsAll(used);
  }

  /** Whether a method belongs to a local class, which can capture local variables. */
  public boolean byLocalClass(@Nullable Element method) {
    for (Element owner = method == null ? null : method.getEnclosingElement();
        owner != null && owner.getKind() != ElementKind.PACKAGE;
        owner = owner.getEnclosingElement()) {
      if (owner instanceof ExecutableElement || isOfInitializer(owner)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the owner is a local or anonymous class. One in a field initializer or an initializer
   * block has no enclosing method.
   */
  private static boolean isOfInitializer(Element owner) {
    return owner instanceof TypeElement type
        && switch (type.getNestingKind()) {
          case LOCAL, ANONYMOUS -> true;
          default -> false;
        };
  }
}
