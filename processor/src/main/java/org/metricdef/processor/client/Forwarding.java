package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Element;
import org.metricdef.processor.client.FacadeBodies.FacadeBody;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Recognizes a facade that passes its own metric name and labels on to another guarded method, as
 * overloads do. Such a call is proven: the callers of the facade are checked for the name and the
 * labels that they pass together.
 */
public final class Forwarding {

  private final SourceIndex index;
  private final FacadeBodies bodies;

  public Forwarding(SourceIndex index, Guards guards, DeclaredContracts contracts) {
    this.index = index;
    this.bodies = new FacadeBodies(index, guards, contracts);
  }

  /** Whether a call passes on the name and labels of the facade around it unchanged. */
  public boolean isForwarding(Invocation call, Guard to) {
    Optional<Element> name = variable(call, to.nameArgument());
    Optional<Element> labels = variable(call, to.labelsArgument());
    return name.isPresent()
        && labels.isPresent()
        && bodies
            .declaring(name.get(), call.tree())
            .filter(from -> from.isName(name.get()) && from.isLabels(labels.get()))
            .filter(from -> from.guard().coversMetrics(to))
            .filter(from -> !isAssigned(from, name.get()) && !isAssigned(from, labels.get()))
            .isPresent();
  }

  /** The variable that a call passes at a position; empty if it passes something else. */
  private Optional<Element> variable(Invocation call, OptionalInt position) {
    return position.isPresent()
            && position.getAsInt() < call.arguments().size()
            && call.arguments().get(position.getAsInt()) instanceof IdentifierTree identifier
        ? Optional.ofNullable(index.element(identifier))
        : Optional.empty();
  }

  private boolean isAssigned(FacadeBody facade, Element variable) {
    return TreeSearch.contains(facade.tree(), tree -> assigns(tree, variable));
  }

  private boolean assigns(Tree tree, Element variable) {
    return tree instanceof AssignmentTree simple
            && variable.equals(index.element(simple.getVariable()))
        || tree instanceof CompoundAssignmentTree compound
            && variable.equals(index.element(compound.getVariable()));
  }
}
