package org.metricdef.processor.collector;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.observed.Assignments;
import org.metricdef.processor.observed.ClientSites;
import org.metricdef.processor.observed.DeclaredCollector;

/** The expressions of a class that name a collector which a {@code @MetricDef} declares. */
public final class CollectorExpressions {

  private final SourceIndex index;
  private final DeclaredCollectors declared;
  private final Assignments assignments;

  public CollectorExpressions(SourceIndex index, DeclaredCollectors declared) {
    this.index = index;
    this.declared = declared;
    this.assignments = new Assignments(index);
  }

  /** The collectors that an expression may be; empty if it may be one that nobody declares. */
  public List<DeclaredCollector> collectors(ExpressionTree expression) {
    return of(expression).stream().map(CollectorDeclaration::collector).toList();
  }

  /** The collectors that an expression names, with the names that annotations state only. */
  public List<DeclaredCollector> statedBy(ExpressionTree expression) {
    return of(expression).stream()
        .map(each -> new DeclaredCollector(
            each.name(), each.collector().labels(), each.collector().declaredAt(), false))
        .toList();
  }

  /** Whether an expression is {@code null}. */
  public boolean isNull(ExpressionTree expression) {
    return strip(expression).getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** The expression without parentheses and casts. */
  public ExpressionTree strip(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    return tree instanceof TypeCastTree cast ? strip(cast.getExpression()) : tree;
  }

  /** The declarations of the collectors that an expression names; empty unless all are declared. */
  public List<CollectorDeclaration> of(ExpressionTree expression) {
    ExpressionTree tree = strip(expression);
    if (tree instanceof ConditionalExpressionTree choice) {
      return either(choice.getTrueExpression(), choice.getFalseExpression());
    }
    if (tree instanceof AssignmentTree assignment) {
      return of(assignment.getVariable());
    }
    if (!(tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree
        || tree instanceof MethodInvocationTree)) {
      return List.of();
    }
    Element element = index.element(tree);
    if (element == null) {
      return List.of();
    }
    Optional<CollectorDeclaration> own = declared.of(element);
    if (own.isPresent()) {
      return List.of(own.get());
    }
    return tree instanceof MethodInvocationTree call && element instanceof ExecutableElement method
        ? returned(call, method)
        : ofLocal(element);
  }

  private List<CollectorDeclaration> either(ExpressionTree one, ExpressionTree other) {
    List<CollectorDeclaration> both = new ArrayList<>(of(one));
    both.addAll(of(other));
    return isKnown(one) && isKnown(other) ? both : List.of();
  }

  private boolean isKnown(ExpressionTree expression) {
    return expression.getKind() == Tree.Kind.NULL_LITERAL || !of(expression).isEmpty();
  }

  /** {@code register()} and its like return what they are called on, or what they are given. */
  private List<CollectorDeclaration> returned(MethodInvocationTree call, ExecutableElement method) {
    if (isRequireNonNull(method)) {
      return of(call.getArguments().get(0));
    }
    return ClientSites.returnsCollector(method)
        ? ClientSites.receiverOf(call).map(this::of).orElse(List.of())
        : List.of();
  }

  private static boolean isRequireNonNull(ExecutableElement method) {
    return method.getSimpleName().contentEquals("requireNonNull")
        && Owners.of(method).getQualifiedName().contentEquals("java.util.Objects");
  }

  private List<CollectorDeclaration> ofLocal(Element element) {
    return isName(element) ? of(assignments.of(element).get(0)) : List.of();
  }

  /** Whether a variable is local and assigned once, where it is declared. */
  boolean isName(@Nullable Element element) {
    if (element == null || element.getKind() != ElementKind.LOCAL_VARIABLE) {
      return false;
    }
    List<ExpressionTree> assigned = assignments.of(element);
    return assigned.size() == 1
        && TreeSearch.contains(
            index.topLevel(),
            tree -> tree instanceof VariableTree variable
                && assigned.get(0).equals(variable.getInitializer()));
  }
}
