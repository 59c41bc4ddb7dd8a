package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.client.Sites.Implementation;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.EnumNames;
import org.metricdef.processor.flow.source.CallConstruct;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.Contract;

/**
 * Finds the sites of a class in one walk over its members. The walk does not depend on the flow, so
 * that a site which no flow reaches is found too.
 */
public final class SiteFinder extends MemberScanner {

  private final SourceIndex index;
  private final AnnotatedTypes annotated;
  private final DeclaredContracts contracts;
  private final Guards guards;
  private final InheritedContracts inherited;
  private final FunctionContracts functionContracts;
  private final List<Invocation> calls = new ArrayList<>();
  private final List<Invocation> callsWithRecord = new ArrayList<>();
  private final Set<TypeElement> records = new LinkedHashSet<>();
  private boolean takesRecordsApart;
  private final List<ExpressionTree> contractChecks = new ArrayList<>();
  private final List<ExpressionTree> functions = new ArrayList<>();
  private final List<MethodTree> contractMethods = new ArrayList<>();
  private final List<ClassTree> inheritingClasses = new ArrayList<>();
  private final List<VariableTree> unassigned = new ArrayList<>();
  private final List<ClassTree> namingEnums = new ArrayList<>();
  private final List<Implementation> handWritten = new ArrayList<>();

  /** The contract of the result of the method or lambda around the current tree. */
  private Optional<Contract> result = Optional.empty();

  private SiteFinder(SourceIndex index, Predicate<Tree> members, CompilationContext context) {
    super(members);
    this.index = index;
    this.annotated = context.annotatedTypes();
    this.contracts = context.contracts();
    this.guards = context.guards();
    this.inherited = context.inheritedContracts();
    this.functionContracts = context.functionContracts();
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
        finder.callsWithRecord,
        // A pattern tests components without naming the record that it got them from.
        finder.takesRecordsApart ? Set.of() : finder.records,
        finder.contractChecks,
        finder.functions,
        finder.contractMethods,
        finder.inheritingClasses,
        finder.unassigned,
        finder.namingEnums,
        finder.handWritten);
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree != null) {
      Optional<CallConstruct> construct = CallConstruct.of(tree.getKind());
      if (construct.isPresent()) {
        add(construct.get(), tree);
      }
    }
    return super.scan(tree, unused);
  }

  private void add(CallConstruct construct, Tree tree) {
    switch (construct) {
      case CALL, CREATION -> Invocation.of(index, tree).ifPresent(this::addInvocation);
      case REFERENCE, LAMBDA -> addFunction((ExpressionTree) tree);
      case METHOD -> addMethod((MethodTree) tree);
      case TYPE -> addType((ClassTree) tree);
      case RECORD_PATTERN -> takesRecordsApart = true;
      case LOOP, TRY, CONCATENATION -> {
        // They pass nothing.
      }
    }
  }

  private void addInvocation(Invocation invocation) {
    if (annotated.isAnnotated(invocation.callee())) {
      if (guards.of(invocation.callee()).isPresent()) {
        calls.add(invocation);
      }
      if (TypedCalls.takesRecord(invocation.callee()) && !invocation.arguments().isEmpty()) {
        callsWithRecord.add(invocation);
        TypedCalls.recordOf(index.type(invocation.arguments().get(0))).ifPresent(records::add);
      }
      if (statesPairs(invocation)) {
        int pairs = invocation.callee().getParameters().size() - 1;
        addArguments(invocation.callee(), invocation.arguments().subList(0, pairs));
        Invocation.nameIn(invocation.tree()).ifPresent(contractChecks::add);
      } else {
        addArguments(invocation.callee(), invocation.arguments());
      }
    }
  }

  /** Whether the last arguments state one label map together, under a contract. */
  private boolean statesPairs(Invocation invocation) {
    ExecutableElement method = invocation.callee();
    return method.isVarArgs()
        && Varargs.of(index, invocation.tree(), method) != Varargs.AS_ARRAY
        && contracts
            .of(method.getParameters().get(method.getParameters().size() - 1))
            .filter(contract -> contract.pairs() && contract.keys().isPresent())
            .isPresent();
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

  private void addFunction(ExpressionTree tree) {
    TypeMirror type = index.type(tree);
    boolean mayDiffer = annotated.hasAnnotated(type)
        || index.element(tree) instanceof ExecutableElement method && annotated.isAnnotated(method);
    if (mayDiffer) {
      functions.add(tree);
      functionContracts.metricsOf(type).stream()
          .filter(metric -> !refersToMetric(tree, metric))
          .forEach(metric -> handWritten.add(new Implementation(tree, metric)));
    }
  }

  private boolean refersToMetric(ExpressionTree tree, ExecutableElement metric) {
    return tree instanceof MemberReferenceTree
        && index.element(tree) instanceof ExecutableElement method
        && guards.metricOf(method).equals(guards.metricOf(metric));
  }

  private void addMethod(MethodTree tree) {
    if (index.element(tree) instanceof ExecutableElement method && annotated.isAnnotated(method)) {
      if (inherited.hasContract(method)) {
        contractMethods.add(tree);
      }
      if (tree.getBody() != null && guards.metricOf(method).isPresent() && !isGenerated(method)) {
        handWritten.add(new Implementation(tree, method));
      }
    }
  }

  private void addType(ClassTree tree) {
    if (tree.getKind() == Tree.Kind.ENUM
        && index.element(tree) instanceof TypeElement type
        && !EnumNames.fieldsOf(type).isEmpty()) {
      namingEnums.add(tree);
    }
    // Methods can differ only where a supertype states a contract.
    if (index.element(tree) instanceof TypeElement type
        && annotated.inheritsAnnotated(type)
        && !inherited.of(type).isEmpty()) {
      inheritingClasses.add(tree);
    }
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    Optional<Contract> outer = result;
    result = index.element(tree) instanceof ExecutableElement method
        ? contracts.ofResult(method)
        : Optional.empty();
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
