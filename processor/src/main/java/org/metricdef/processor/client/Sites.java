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
import org.metricdef.processor.flow.CodeScanner;
import org.metricdef.processor.flow.Contract;
import org.metricdef.processor.flow.SourceIndex;

/**
 * Every place of a class that needs a verdict. Each tree of the relevant members is looked at once,
 * whatever the flow, so that places which the flow never reaches are known too.
 */
public final class Sites extends CodeScanner {

  private final SourceIndex index;
  private final Predicate<Tree> relevant;
  private final DeclaredContracts contracts;
  private final Guards guards;
  private final InheritedContracts inherited;
  private final List<ClassTree> inheritingClasses = new ArrayList<>();
  private final List<MethodInvocationTree> calls = new ArrayList<>();
  private final List<ExpressionTree> contractChecks = new ArrayList<>();
  private final List<MemberReferenceTree> references = new ArrayList<>();
  private final List<MethodTree> contractMethods = new ArrayList<>();
  private final List<VariableTree> unassigned = new ArrayList<>();
  private final List<MethodTree> handWritten = new ArrayList<>();
  private Optional<Contract> result = Optional.empty();

  private Sites(
      SourceIndex index,
      Predicate<Tree> relevant,
      DeclaredContracts contracts,
      Guards guards,
      InheritedContracts inherited) {
    this.relevant = relevant;
    this.inherited = inherited;
    this.index = index;
    this.contracts = contracts;
    this.guards = guards;
  }

  /**
   * Finds the places of a top-level class.
   *
   * @param relevant the members that may hold one
   */
  public static Sites of(
      SourceIndex index,
      ClassTree topLevel,
      Predicate<Tree> relevant,
      DeclaredContracts contracts,
      Guards guards,
      InheritedContracts inherited) {
    Sites sites = new Sites(index, relevant, contracts, guards, inherited);
    sites.scan(topLevel, null);
    return sites;
  }

  /** Calls of guarded methods. */
  public List<MethodInvocationTree> calls() {
    return calls;
  }

  /** Expressions that are passed under a contract. */
  public List<ExpressionTree> contractChecks() {
    return contractChecks;
  }

  /** References to methods whose calls need a verdict. */
  public List<MemberReferenceTree> references() {
    return references;
  }

  /** Classes that inherit a method whose contract differs from that of a method it implements. */
  public List<ClassTree> inheritingClasses() {
    return inheritingClasses;
  }

  /** Methods with a contract or a guard. */
  public List<MethodTree> contractMethods() {
    return contractMethods;
  }

  /** Fields under contract that are null at first. */
  public List<VariableTree> unassigned() {
    return unassigned;
  }

  /** Methods that implement a metric of a set and were not generated. */
  public List<MethodTree> handWritten() {
    return handWritten;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    if (index.element(tree) instanceof TypeElement type && !inherited.of(type).isEmpty()) {
      inheritingClasses.add(tree);
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree || relevant.test(member)) {
        scan(member, unused);
      }
    }
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement method && isAnnotated(method)) {
      if (guards.of(method).isPresent()) {
        calls.add(tree);
      }
      addArguments(method, tree.getArguments());
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement constructor && isAnnotated(constructor)) {
      addArguments(constructor, tree.getArguments());
    }
    return super.visitNewClass(tree, unused);
  }

  private void addArguments(ExecutableElement method, List<? extends ExpressionTree> arguments) {
    for (int i = 0; i < arguments.size() && !method.getParameters().isEmpty(); i++) {
      // The last parameter takes all the rest of varargs.
      int last = method.getParameters().size() - 1;
      if (asksForKeys(method.getParameters().get(Math.min(i, last)))) {
        contractChecks.add(arguments.get(i));
      }
    }
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    if (index.element(tree.getVariable()) instanceof VariableElement variable
        && asksForKeys(variable)) {
      contractChecks.add(tree.getExpression());
    }
    return super.visitAssignment(tree, unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (tree.getInitializer() != null
        && index.element(tree) instanceof VariableElement variable
        && asksForKeys(variable)) {
      contractChecks.add(tree.getInitializer());
    }
    if (tree.getInitializer() == null
        && index.element(tree) instanceof VariableElement field
        && field.getKind() == ElementKind.FIELD
        && !field.getModifiers().contains(Modifier.FINAL)
        && asksForKeys(field)) {
      unassigned.add(tree);
    }
    return super.visitVariable(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    if (index.element(tree) instanceof ExecutableElement method
        && (guards.of(method).isPresent()
            || method.getParameters().stream().anyMatch(this::asksForKeys)
            || !keepsResult(tree, method))) {
      references.add(tree);
    }
    return super.visitMemberReference(tree, unused);
  }

  /** Whether the method's result keeps the contract of the function that it becomes. */
  private boolean keepsResult(MemberReferenceTree tree, ExecutableElement method) {
    Optional<Contract> declared =
        contracts.functionOf(index.type(tree)).flatMap(contracts::ofResult);
    return declared.isEmpty()
        || contracts
            .ofResult(method)
            .flatMap(Contract::keys)
            .equals(declared.get().keys());
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    Optional<Contract> outer = result;
    result = Optional.empty();
    if (index.element(tree) instanceof ExecutableElement method && isAnnotated(method)) {
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

  /** A method that is not annotated is neither guarded nor under contract. */
  private boolean isAnnotated(ExecutableElement method) {
    return contracts.annotated().isAnnotated(method);
  }

  private boolean asksForKeys(VariableElement variable) {
    return contracts.of(variable).flatMap(Contract::keys).isPresent();
  }

  private static boolean isGenerated(ExecutableElement method) {
    return Annotations.find(method.getEnclosingElement(), AnnotationNames.GENERATED)
        .isPresent();
  }
}
