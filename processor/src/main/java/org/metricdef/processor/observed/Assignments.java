package org.metricdef.processor.observed;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/** What the code of a class assigns to a variable. */
public final class Assignments {

  private final SourceIndex index;

  public Assignments(SourceIndex index) {
    this.index = index;
  }

  /** The expressions, that of the declaration among them. */
  public List<ExpressionTree> of(Element variable) {
    return trees(variable).stream().map(Assignments::expression).toList();
  }

  /** The assignments, and the declaration if it has an initializer. */
  List<Tree> trees(Element variable) {
    return TreeSearch.all(index.topLevel(), tree -> assigns(tree, variable));
  }

  /** What one of them assigns. */
  static ExpressionTree expression(Tree assignment) {
    return assignment instanceof AssignmentTree assigned
        ? assigned.getExpression()
        : ((VariableTree) assignment).getInitializer();
  }

  private boolean assigns(Tree tree, Element variable) {
    return tree instanceof AssignmentTree assignment
            && variable.equals(index.element(assignment.getVariable()))
        || tree instanceof VariableTree declared
            && declared.getInitializer() != null
            && variable.equals(index.element(declared));
  }
}
