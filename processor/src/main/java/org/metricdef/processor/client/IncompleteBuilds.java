package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.HandMarks;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.property.GeneratedBuilders;

/**
 * Finds the calls that build an object with a builder that may lack labels. Code that a generator
 * has written is not looked at: its callers are.
 */
public final class IncompleteBuilds extends MemberScanner {

  /**
   * A call, or a reference to a method, that builds an object.
   *
   * @param properties the properties that nothing is seen to give to the builder
   * @param isCertain whether the builder surely lacks them
   */
  public record IncompleteBuild(ExpressionTree tree, List<Element> properties, boolean isCertain) {}

  /** What a builder was given; {@code isWhole} if nothing else can have been. */
  private record Given(Set<Element> fields, boolean isWhole) {

    static final Given UNKNOWN = new Given(Set.of(), false);
    static final Given NOTHING = new Given(Set.of(), true);

    Given and(Set<Element> more) {
      Set<Element> all = new LinkedHashSet<>(fields);
      all.addAll(more);
      return new Given(all, isWhole);
    }
  }

  private final SourceIndex index;
  private final GeneratedBuilders builders;
  private final HandMarks marks;
  private final List<IncompleteBuild> found = new ArrayList<>();

  private IncompleteBuilds(SourceIndex index, Predicate<Tree> members, GeneratedBuilders builders) {
    super(members);
    this.index = index;
    this.builders = builders;
    this.marks = new HandMarks(index);
  }

  /** The incomplete builds of a top-level class, in the order of the source. */
  public static List<IncompleteBuild> find(
      SourceIndex index, Predicate<Tree> members, CompilationContext context) {
    IncompleteBuilds finder = new IncompleteBuilds(
        index, members, new GeneratedBuilders(context.stated().generated()));
    finder.scan(index.topLevel(), null);
    return List.copyOf(finder.found);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    Element method = index.element(tree);
    boolean isAdded = method != null && builders.isAdded(method) && !marks.isOn(tree);
    return isAdded ? null : super.visitMethod(tree, unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement method) {
      addBuild(tree, method);
      add(tree, builders.takenBy(method), Given.UNKNOWN);
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement constructor) {
      add(tree, builders.takenBy(constructor), Given.UNKNOWN);
    }
    return super.visitNewClass(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement method) {
      add(tree, builders.neededBy(method), Given.UNKNOWN);
      add(tree, builders.takenBy(method), Given.UNKNOWN);
    }
    return super.visitMemberReference(tree, unused);
  }

  private void addBuild(MethodInvocationTree tree, ExecutableElement method) {
    List<Element> needed = builders.neededBy(method);
    if (!needed.isEmpty()) {
      add(tree, needed, receiverOf(tree).map(this::given).orElse(Given.UNKNOWN));
    }
  }

  private void add(ExpressionTree tree, List<Element> needed, Given given) {
    List<Element> missing =
        needed.stream().filter(field -> !given.fields().contains(field)).toList();
    if (!missing.isEmpty()) {
      found.add(new IncompleteBuild(tree, missing, given.isWhole()));
    }
  }

  /** What the builder that an expression gives has been given, back to where it was made. */
  private Given given(ExpressionTree tree) {
    ExpressionTree builder = Parentheses.strip(tree);
    if (builder instanceof MethodInvocationTree call
        && index.element(call) instanceof ExecutableElement method) {
      return givenBy(call, method);
    }
    if (builder instanceof IdentifierTree name
        && index.element(name) instanceof VariableElement variable
        && variable.getKind() == ElementKind.LOCAL_VARIABLE) {
      return givenTo(variable, name);
    }
    return Given.UNKNOWN;
  }

  private Given givenBy(MethodInvocationTree call, ExecutableElement method) {
    if (builders.givesEmpty(method)) {
      return Given.NOTHING;
    }
    Optional<List<Element>> filled = builders.filledBy(method);
    if (filled.isPresent()) {
      return new Given(Set.copyOf(filled.get()), true);
    }
    Optional<ExpressionTree> receiver = receiverOf(call);
    return builders.isSetter(method) && receiver.isPresent()
        ? given(receiver.get()).and(builders.setBy(method).map(Set::of).orElse(Set.of()))
        : Given.UNKNOWN;
  }

  /** What a variable's builder was given where it was declared and in statements before its use. */
  private Given givenTo(VariableElement variable, Tree use) {
    Given given = Given.UNKNOWN;
    Tree inner = use;
    for (Tree around : index.around(use)) {
      if (around instanceof BlockTree block) {
        for (StatementTree statement : block.getStatements()) {
          if (statement == inner) {
            break;
          }
          given = after(statement, variable, given);
        }
      }
      inner = around;
    }
    // A variable that is assigned again may hold another builder, and a method that people have
    // written may take something back.
    return builders.isWhole(variable.asType()) && isAssignedOnce(variable) ? given : Given.UNKNOWN;
  }

  private Given after(StatementTree statement, VariableElement variable, Given before) {
    if (statement instanceof VariableTree declaration
        && declaration.getInitializer() != null
        && variable.equals(index.element(declaration))) {
      Given initial = given(declaration.getInitializer());
      // Blocks are visited from the inside: what is known so far comes later.
      return new Given(initial.and(before.fields()).fields(), false);
    }
    if (statement instanceof ExpressionStatementTree expression) {
      return before.and(setIn(expression.getExpression(), variable));
    }
    return before;
  }

  /** The fields that a chain of setters on a variable sets. */
  private Set<Element> setIn(ExpressionTree tree, VariableElement variable) {
    Set<Element> set = new LinkedHashSet<>();
    @Nullable ExpressionTree next = tree;
    while (next instanceof MethodInvocationTree call
        && index.element(call) instanceof ExecutableElement method
        && builders.isSetter(method)) {
      builders.setBy(method).ifPresent(set::add);
      next = receiverOf(call).map(Parentheses::strip).orElse(null);
    }
    return next instanceof IdentifierTree name && variable.equals(index.element(name))
        ? set
        : Set.of();
  }

  private boolean isAssignedOnce(VariableElement variable) {
    return !TreeSearch.contains(
        index.topLevel(),
        tree -> tree instanceof AssignmentTree assignment
            && variable.equals(index.element(assignment.getVariable())));
  }

  private static Optional<ExpressionTree> receiverOf(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(select.getExpression())
        : Optional.empty();
  }
}
