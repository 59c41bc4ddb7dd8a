package org.metricdef.processor.observed;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/** What the code of a method does with a variable, as far as its source shows. */
final class TestedVariables {

  /** Methods that throw if what they are given is not as it has to be. */
  private static final Pattern REQUIRES =
      Pattern.compile("(require|check|assert|verify|validate|ensure|not(Null|Empty|Blank))\\w*");

  private final SourceIndex index;
  private final Assignments assignments;

  TestedVariables(SourceIndex index) {
    this.index = index;
    this.assignments = new Assignments(index);
  }

  /** Whether a loop gives a variable its value. */
  boolean isOfLoop(Element variable) {
    return TreeSearch.contains(index.topLevel(), tree -> isOfLoop(tree, variable));
  }

  private boolean isOfLoop(Tree tree, Element variable) {
    return tree instanceof EnhancedForLoopTree loop
            && variable.equals(index.element(loop.getVariable()))
        || tree instanceof ForLoopTree counting
            && counting.getInitializer().stream()
                .anyMatch(
                    each -> each instanceof VariableTree && variable.equals(index.element(each)));
  }

  /** The value that a local variable keeps; empty if it gets several, or none. */
  Optional<ExpressionTree> valueOf(Element variable) {
    List<ExpressionTree> assigned = assignments.of(variable);
    return assigned.size() == 1 ? Optional.of(assigned.get(0)) : Optional.empty();
  }

  /** Whether code replaces the value of a parameter, or changes that of a variable in place. */
  boolean isReplaced(Element variable) {
    return variable.getKind() == ElementKind.PARAMETER
            && !assignments.of(variable).isEmpty()
        || TreeSearch.contains(
            index.topLevel(),
            tree -> tree instanceof CompoundAssignmentTree compound
                && variable.equals(index.element(compound.getVariable())));
  }

  /**
   * Whether code before a tree has a variable that cannot be null there: it calls a method of it,
   * or one that refuses null.
   */
  boolean isUsedBefore(Element variable, Tree place) {
    return TreeSearch.contains(
        methodAround(place),
        tree -> isBefore(tree, place)
            && (tree instanceof MemberSelectTree select
                    && variable.equals(index.element(select.getExpression()))
                || tree instanceof MethodInvocationTree call
                    && isRequirement(call)
                    && names(call, variable)));
  }

  /** Whether code before a tree tests a variable that the tree names. */
  boolean isTestedBefore(ExpressionTree place) {
    for (Tree name : TreeSearch.all(place, IdentifierTree.class::isInstance)) {
      Element variable = index.element(name);
      if (variable != null
          && TreeSearch.contains(
              methodAround(place),
              tree -> index.text().start(tree) < index.text().start(place)
                  && isTest(tree)
                  && names(conditionOf(tree), variable))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBefore(Tree tree, Tree place) {
    return index.text().end(tree) <= index.text().start(place);
  }

  private boolean names(Tree tree, Element variable) {
    return TreeSearch.contains(
        tree, each -> each instanceof IdentifierTree && variable.equals(index.element(each)));
  }

  private static boolean isTest(Tree tree) {
    return tree instanceof IfTree
        || tree instanceof ConditionalExpressionTree
        || tree instanceof SwitchTree
        || tree instanceof BinaryTree
        || tree instanceof MethodInvocationTree call && isRequirement(call);
  }

  private static Tree conditionOf(Tree test) {
    if (test instanceof IfTree choice) {
      return choice.getCondition();
    }
    if (test instanceof ConditionalExpressionTree choice) {
      return choice.getCondition();
    }
    return test instanceof SwitchTree choice ? choice.getExpression() : test;
  }

  private static boolean isRequirement(MethodInvocationTree call) {
    String name = call.getMethodSelect().toString().replaceFirst("(?s).*[.]", "");
    return REQUIRES.matcher(name).matches();
  }

  private Tree methodAround(Tree tree) {
    return index.around(tree).stream()
        .filter(MethodTree.class::isInstance)
        .findFirst()
        .orElse(index.topLevel());
  }

  /** Whether an expression has one value as long as the program runs. */
  boolean isConstant(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (tree instanceof LiteralTree) {
      return true;
    }
    if (tree instanceof UnaryTree unary) {
      return isConstant(unary.getExpression());
    }
    return index.element(tree) instanceof VariableElement variable
        && (variable.getConstantValue() != null
            || variable.getKind() == ElementKind.ENUM_CONSTANT
            || variable.getKind() == ElementKind.FIELD
                && variable.getModifiers().contains(Modifier.STATIC)
                && variable.getModifiers().contains(Modifier.FINAL));
  }
}
