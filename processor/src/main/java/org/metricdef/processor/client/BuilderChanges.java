package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.client.BuilderChange.Assigned;
import org.metricdef.processor.client.BuilderChange.Marked;
import org.metricdef.processor.client.BuilderChange.Overridden;
import org.metricdef.processor.flow.source.HandMarks;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.property.GeneratedBuilders;

/**
 * Finds the code of people that changes what a generated builder does. Its callers, in other
 * classes too, rely on what the generator documents.
 */
public final class BuilderChanges extends MemberScanner {

  private final SourceIndex index;
  private final GeneratedBuilders builders;
  private final HandMarks marks;
  private final List<BuilderChange> found = new ArrayList<>();

  private BuilderChanges(SourceIndex index, Predicate<Tree> members, GeneratedBuilders builders) {
    super(members);
    this.index = index;
    this.builders = builders;
    this.marks = new HandMarks(index);
  }

  /** The changes in a top-level class, in the order of the source. */
  public static List<BuilderChange> find(
      SourceIndex index, Predicate<Tree> members, CompilationContext context) {
    BuilderChanges finder = new BuilderChanges(
        index, members, new GeneratedBuilders(context.stated().generated()));
    finder.scan(index.topLevel(), null);
    return List.copyOf(finder.found);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    if (!(index.element(tree) instanceof ExecutableElement method)) {
      return super.visitMethod(tree, unused);
    }
    if (marks.isOn(tree)) {
      addMarked(tree, method);
    } else if (builders.isAdded(method)) {
      return null;
    }
    if (builders.overridesSetter(method)) {
      found.add(new Overridden(tree, method));
    }
    return super.visitMethod(tree, unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    Element variable = index.element(tree);
    if (variable != null && variable.getKind() == ElementKind.FIELD && marks.isOn(tree)) {
      addMarked(tree, variable);
    }
    return super.visitVariable(tree, unused);
  }

  private void addMarked(Tree tree, Element member) {
    if (builders.isTrusted(member)) {
      found.add(new Marked(tree, member));
    }
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    Element field = index.element(tree.getVariable());
    if (field != null) {
      builders
          .keptIn(field)
          .filter(property -> !isOfBuilder(tree, field) || builders.isOfDefault(field))
          .ifPresent(property -> found.add(new Assigned(tree, property)));
    }
    return super.visitAssignment(tree, unused);
  }

  /** Whether code is a builder's own: no chain of calls with such a method is taken as known. */
  private boolean isOfBuilder(Tree code, Element field) {
    return index
        .methodAround(code)
        .map(index::element)
        .filter(method -> Objects.equals(method.getEnclosingElement(), field.getEnclosingElement()))
        .isPresent();
  }
}
