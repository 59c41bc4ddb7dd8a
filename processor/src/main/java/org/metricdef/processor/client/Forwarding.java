package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.flow.TreeSearch;

/**
 * A facade that passes its own metric name and its own labels on to another guarded method, as
 * overloads do. Its callers are checked, for whatever name and labels they pass together.
 */
public final class Forwarding {

  private final SourceIndex index;
  private final Guards guards;

  public Forwarding(SourceIndex index, Guards guards) {
    this.index = index;
    this.guards = guards;
  }

  /** Whether the call passes on, untouched, what its own method was given. */
  public boolean isForwarding(MethodInvocationTree call, Guard to) {
    if (to.nameArgument().isEmpty() || to.labelsArgument().isEmpty()) {
      return false;
    }
    Optional<Element> name = untouched(call.getArguments().get(to.nameArgument().getAsInt()));
    Optional<Element> labels =
        untouched(call.getArguments().get(to.labelsArgument().getAsInt()));
    if (name.isEmpty()
        || labels.isEmpty()
        || !(name.get().getEnclosingElement() instanceof ExecutableElement method)
        || !method.equals(labels.get().getEnclosingElement())) {
      return false;
    }
    return guards
        .of(method)
        .filter(from -> from.includesBaseLabels() == to.includesBaseLabels())
        .filter(from -> to.metrics().equals(from.metrics()))
        .filter(from -> to.kinds().containsAll(from.kinds()))
        .filter(from -> isParameter(method, from.nameArgument().orElse(-1), name.get()))
        .filter(from -> isParameter(method, from.labelsArgument().orElse(-1), labels.get()))
        .isPresent();
  }

  private static boolean isParameter(ExecutableElement method, int position, Element element) {
    return position >= 0 && method.getParameters().get(position).equals(element);
  }

  /** The variable that an expression names, if nothing in its method assigns it. */
  private Optional<Element> untouched(ExpressionTree expression) {
    if (!(expression instanceof IdentifierTree) || index.element(expression) == null) {
      return Optional.empty();
    }
    Element variable = index.element(expression);
    Tree method = expression;
    while (method != null && method.getKind() != Tree.Kind.METHOD) {
      method = index.parent(method);
    }
    return method == null || TreeSearch.contains(method, each -> assigns(each, variable))
        ? Optional.empty()
        : Optional.of(variable);
  }

  private boolean assigns(Tree tree, Element variable) {
    if (tree instanceof AssignmentTree assignment) {
      return variable.equals(index.element(assignment.getVariable()));
    }
    return tree instanceof CompoundAssignmentTree assignment
        && variable.equals(index.element(assignment.getVariable()));
  }
}
