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
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Recognizes a facade that passes its own metric name and labels on to another guarded method, as
 * overloads do. Such a call is proven: the callers of the facade are checked for the name and the
 * labels that they pass together.
 */
public final class Forwarding {

  private final SourceIndex index;
  private final Guards guards;

  public Forwarding(SourceIndex index, Guards guards) {
    this.index = index;
    this.guards = guards;
  }

  /** Whether a call passes on the name and labels of the method around it unchanged. */
  public boolean isForwarding(MethodInvocationTree call, Guard to) {
    if (to.nameArgument().isEmpty() || to.labelsArgument().isEmpty()) {
      return false;
    }
    Optional<Element> name =
        unassigned(call.getArguments().get(to.nameArgument().getAsInt()));
    Optional<Element> labels =
        unassigned(call.getArguments().get(to.labelsArgument().getAsInt()));
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

  /** The variable that an expression names, if nothing in the method around it assigns it. */
  private Optional<Element> unassigned(ExpressionTree expression) {
    Element variable = expression instanceof IdentifierTree ? index.element(expression) : null;
    if (variable == null) {
      return Optional.empty();
    }
    Tree method = expression;
    while (method != null && method.getKind() != Tree.Kind.METHOD) {
      method = index.parent(method);
    }
    return method == null || TreeSearch.contains(method, tree -> assigns(tree, variable))
        ? Optional.empty()
        : Optional.of(variable);
  }

  private boolean assigns(Tree tree, Element variable) {
    return tree instanceof AssignmentTree simple
            && variable.equals(index.element(simple.getVariable()))
        || tree instanceof CompoundAssignmentTree compound
            && variable.equals(index.element(compound.getVariable()));
  }
}
