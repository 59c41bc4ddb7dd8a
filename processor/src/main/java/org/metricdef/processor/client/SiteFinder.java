package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.source.CodeScanner;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Contract;

/**
 * Finds the sites of a class in one walk over its members. The walk does not depend on the flow, so
 * that a site which no flow reaches is found too.
 */
public final class SiteFinder extends CodeScanner {

  private final SourceIndex index;
  private final Predicate<Tree> members;
  private final AnnotatedTypes annotated;
  private final DeclaredContracts contracts;
  private final Guards guards;
  private final InheritedContracts inherited;
  private final List<MethodInvocationTree> calls = new ArrayList<>();
  private final List<ExpressionTree> contractChecks = new ArrayList<>();
  private final List<MemberReferenceTree> references = new ArrayList<>();
  private final List<MethodTree> contractMethods = new ArrayList<>();
  private final List<ClassTree> inheritingClasses = new ArrayList<>();
  private final List<VariableTree> unassigned = new ArrayList<>();
  private final List<MethodTree> handWritten = new ArrayList<>();

  /** The contract of the result of the method or lambda around the current tree. */
  private Optional<Contract> result = Optional.empty();

  private SiteFinder(SourceIndex index, Predicate<Tree> members, CompilationContext context) {
    this.index = index;
    this.members = members;
    this.annotated = context.annotatedTypes();
    this.contracts = context.contracts();
    this.guards = context.guards();
    this.inherited = context.inheritedContracts();
  }

  /**
   * Finds the sites of a top-level class.
   *
   * @param members the members that may hold a site
   */
  public static Sites find(SourceIndex index, Predicate<Tree> members, CompilationContext context) {
    SiteFinder finder = new SiteFinder(index, members, context);
    finder.scan(index.topLevel(), null);
    return new Sites(
        finder.calls,
        finder.contractChecks,
        finder.references,
        finder.contractMethods,
        finder.inheritingClasses,
        finder.unassigned,
        finder.handWritten);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    if (index.element(tree) instanceof TypeElement type && !inherited.of(type).isEmpty()) {
      inheritingClasses.add(tree);
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree || members.test(member)) {
        scan(member, unused);
      }
    }
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement method && annotated.isAnnotated(method)) {
      if (guards.of(method).isPresent()) {
        calls.add(tree);
      }
      addArguments(method, tree.getArguments());
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement constructor
        && annotated.isAnnotated(constructor)) {
      addArguments(constructor, tree.getArguments());
    }
    return super.visitNewClass(tree, unused);
  }

  private void addArguments(ExecutableElement method, List<? extends ExpressionTree> arguments) {
    for (int i = 0; i < arguments.size() && !method.getParameters().isEmpty(); i++) {
      // The last parameter of a varargs method takes all remaining arguments.
      int last = method.getParameters().size() - 1;
      if (hasKeys(method.getParameters().get(Math.min(i, last)))) {
        contractChecks.add(arguments.get(i));
      }
    }
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    if (index.element(tree.getVariable()) instanceof VariableElement variable
        && hasKeys(variable)) {
      contractChecks.add(tree.getExpression());
    }
    return super.visitAssignment(tree, unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (index.element(tree) instanceof VariableElement variable && hasKeys(variable)) {
      if (tree.getInitializer() != null) {
        contractChecks.add(tree.getInitializer());
      } else if (variable.getKind() == ElementKind.FIELD
          && !variable.getModifiers().contains(Modifier.FINAL)) {
        unassigned.add(tree);
      }
    }
    return super.visitVariable(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement method
        && (guards.of(method).isPresent()
            || method.getParameters().stream().anyMatch(this::hasKeys)
            || !keepsResultContract(tree, method))) {
      references.add(tree);
    }
    return super.visitMemberReference(tree, unused);
  }

  /** Whether the method's result has the keys that the functional interface states for its own. */
  private boolean keepsResultContract(MemberReferenceTree tree, ExecutableElement method) {
    Optional<Contract> expected =
        contracts.functionOf(index.type(tree)).flatMap(contracts::ofResult);
    return expected.isEmpty()
        || contracts
            .ofResult(method)
            .flatMap(Contract::keys)
            .equals(expected.get().keys());
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    Optional<Contract> outer = result;
    result = Optional.empty();
    if (index.element(tree) instanceof ExecutableElement method && annotated.isAnnotated(method)) {
      boolean hasContract = guards.of(method).isPresent()
          || contracts.ofResult(method).isPresent()
          || method.getParameters().stream().anyMatch(each -> contracts.of(each).isPresent());
      if (hasContract) {
        contractMethods.add(tree);
      }
      if (tree.getBody() != null && guards.metricOf(method).isPresent() && !isGenerated(method)) {
        handWritten.add(tree);
      }
      result = contracts.ofResult(method);
    }
    super.visitMethod(tree, unused);
    result = outer;
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    Optional<Contract> outer = result;
    result = contracts.functionOf(index.type(tree)).flatMap(contracts::ofResult);
    Tree body = tree.getBody();
    if (result.isPresent() && body instanceof ExpressionTree expression) {
      contractChecks.add(expression);
    }
    super.visitLambdaExpression(tree, unused);
    result = outer;
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    if (result.isPresent() && tree.getExpression() != null) {
      contractChecks.add(tree.getExpression());
    }
    return super.visitReturn(tree, unused);
  }

  /** Whether a contract states the keys of a variable. */
  private boolean hasKeys(VariableElement variable) {
    return contracts.of(variable).flatMap(Contract::keys).isPresent();
  }

  private static boolean isGenerated(ExecutableElement method) {
    return Annotations.find(Owners.of(method), AnnotationNames.GENERATED).isPresent();
  }
}
