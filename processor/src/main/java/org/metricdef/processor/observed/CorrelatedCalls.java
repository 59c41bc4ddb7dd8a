package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.source.Varargs;

/**
 * Calls that may never run with what the analysis knows of them. Where a caller passes the
 * collector or an array of values, a condition may depend on what it passes. {@code if
 * (values.length == 2)} lets only the right ones through, which the analysis need not see.
 */
public final class CorrelatedCalls {

  private final SourceIndex index;
  private final ConditionalCode conditional;
  private final Assignments assignments;

  public CorrelatedCalls(SourceIndex index) {
    this.index = index;
    this.conditional = new ConditionalCode(index);
    this.assignments = new Assignments(index);
  }

  /** Whether a condition may keep a call from running with what it was seen with. */
  public boolean contains(Observation call) {
    List<? extends ExpressionTree> arguments = Varargs.argumentsOf(call.tree());
    if (!(call.tree() instanceof MethodInvocationTree) && !(call.tree() instanceof NewClassTree)) {
      return true;
    }
    boolean isPassed = call instanceof ObservedCall observed
        // A callback is always that of its builder.
        && observed.outcome() != ObservedCall.Outcome.THROWS_AT_SCRAPE
        && !observed.collectors().stream().allMatch(DeclaredCollector::isOfClass)
        && call.tree() instanceof MethodInvocationTree invocation
        && invocation.getMethodSelect() instanceof MemberSelectTree select
        && isPassedIn(select.getExpression(), new HashSet<>());
    for (ExpressionTree argument : arguments) {
      isPassed |= call.takesArray() && isPassedIn(argument, new HashSet<>());
    }
    return isPassed
        && (conditional.contains(call.tree()) || !isCalledAlways(call.tree(), new HashSet<>()));
  }

  /** Whether a value comes from a parameter, by way of local variables and fields. */
  private boolean isPassedIn(ExpressionTree expression, Set<Element> seen) {
    ExpressionTree value = Parentheses.strip(expression);
    Element element = index.element(value);
    if (value instanceof MethodInvocationTree call) {
      // A builder's chain is as direct as its beginning.
      return call.getMethodSelect() instanceof MemberSelectTree select
          && element != null
          && !element.getModifiers().contains(Modifier.STATIC)
          && isPassedIn(select.getExpression(), seen);
    }
    if (element == null || !seen.add(element)) {
      return false;
    }
    return switch (element.getKind()) {
      case FIELD, LOCAL_VARIABLE, RESOURCE_VARIABLE ->
        assignments.of(element).stream().anyMatch(each -> isPassedIn(each, seen));
      case CLASS, INTERFACE, ENUM, RECORD, PACKAGE -> false;
      default -> value.getKind() == Tree.Kind.IDENTIFIER;
    };
  }

  /** Whether the private method around a call is called without a condition, however it comes. */
  private boolean isCalledAlways(Tree call, Set<Element> seen) {
    for (Tree outer : index.around(call)) {
      if (outer instanceof MethodTree method) {
        Element element = index.element(method);
        return element != null
            && seen.add(element)
            && element.getKind() == ElementKind.METHOD
            && TreeSearch.all(
                    index.topLevel(),
                    tree -> (tree instanceof MethodInvocationTree
                            || tree instanceof MemberReferenceTree)
                        && element.equals(index.element(tree)))
                .stream()
                .noneMatch(each ->
                    conditional.contains(each) || passesOn(each) && !isCalledAlways(each, seen));
      }
    }
    return false;
  }

  /** Whether a call of a helper passes what the method around it is given. */
  private boolean passesOn(Tree call) {
    return call instanceof MethodInvocationTree tree
        && (isPassedIn(tree, new HashSet<>())
            || tree.getArguments().stream().anyMatch(each -> isPassedIn(each, new HashSet<>())));
  }
}
