package org.metricdef.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Tells whether a variable that begins as null may have got another value wherever it is used. The
 * decisions that replace the null and those that lead to the use may be the same.
 */
final class NullPaths {

  private static final Set<Tree.Kind> DECISIONS = Set.of(
      Tree.Kind.IF,
      Tree.Kind.CONDITIONAL_EXPRESSION,
      Tree.Kind.SWITCH,
      Tree.Kind.SWITCH_EXPRESSION,
      Tree.Kind.WHILE_LOOP,
      Tree.Kind.DO_WHILE_LOOP,
      Tree.Kind.FOR_LOOP,
      Tree.Kind.ENHANCED_FOR_LOOP,
      Tree.Kind.LAMBDA_EXPRESSION);

  private static final Set<Tree.Kind> EXITS =
      Set.of(Tree.Kind.RETURN, Tree.Kind.THROW, Tree.Kind.BREAK, Tree.Kind.CONTINUE);

  private final SourceIndex index;

  NullPaths(SourceIndex index) {
    this.index = index;
  }

  /** Whether a decision between a null and its use may have replaced the null. */
  boolean mayBeReplaced(ExpressionTree literal, Place use) {
    Tree parent = index.parent(literal);
    Optional<Element> variable = variableOf(parent);
    if (variable.isEmpty() || assignments(variable.get()) < 2) {
      return false;
    }
    Tree method = methodAround(literal);
    List<Tree> used = TreeSearch.all(
        method,
        tree -> index.place(tree).equals(use) && variable.get().equals(index.element(tree)));
    return !used.isEmpty() && used.stream().allMatch(tree -> isDecided(method, literal, tree));
  }

  private Optional<Element> variableOf(@Nullable Tree parent) {
    return Optional.ofNullable(
        parent instanceof VariableTree declared
            ? index.element(declared)
            : parent instanceof AssignmentTree assigned
                ? index.element(assigned.getVariable())
                : null);
  }

  private int assignments(Element variable) {
    return TreeSearch.all(
            index.topLevel(),
            tree -> tree instanceof AssignmentTree assigned
                    && variable.equals(index.element(assigned.getVariable()))
                || tree instanceof VariableTree declared
                    && declared.getInitializer() != null
                    && variable.equals(index.element(declared)))
        .size();
  }

  private boolean isDecided(Tree method, Tree literal, Tree use) {
    Set<Tree> around = new HashSet<>(decisionsAround(literal));
    boolean exits = TreeSearch.contains(
        method,
        tree -> EXITS.contains(tree.getKind())
            && index.text().start(tree) > index.text().end(literal)
            && index.text().end(tree) < index.text().start(use));
    return exits || decisionsAround(use).stream().anyMatch(each -> !around.contains(each));
  }

  private List<Tree> decisionsAround(Tree tree) {
    return index.around(tree).stream()
        .filter(each -> DECISIONS.contains(each.getKind()))
        .toList();
  }

  private Tree methodAround(Tree tree) {
    return index.around(tree).stream()
        .filter(each -> each.getKind() == Tree.Kind.METHOD)
        .findFirst()
        .orElse(index.topLevel());
  }
}
