package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * Finds the handles that code looks up and does not use. Only the look-up itself counts: the result
 * of another method, such as {@code computeIfAbsent}, may be kept by that method.
 */
public final class DiscardedHandles extends MemberScanner {

  /** The types in handles that one looks up, by their simple names. */
  private static final Map<String, DiscardedHandle.Form> PARTS = Map.of(
      "Bound", DiscardedHandle.Form.SERIES,
      "Sample", DiscardedHandle.Form.SAMPLE,
      "SampleOf", DiscardedHandle.Form.SAMPLE,
      "Running", DiscardedHandle.Form.SAMPLE);

  private final SourceIndex index;
  private final Guards guards;
  private final FunctionContracts functions;
  private final List<DiscardedHandle> found = new ArrayList<>();

  /** The samples in variables that nothing has been seen to close. */
  private final Map<Element, DiscardedHandle> open = new LinkedHashMap<>();

  private DiscardedHandles(SourceIndex index, Predicate<Tree> members, CompilationContext context) {
    super(members);
    this.index = index;
    this.guards = context.guards();
    this.functions = context.functionContracts();
  }

  /** The discarded handles of a top-level class, in the order of the source. */
  public static List<DiscardedHandle> find(
      SourceIndex index, Predicate<Tree> members, CompilationContext context) {
    DiscardedHandles finder = new DiscardedHandles(index, members, context);
    finder.scan(index.topLevel(), null);
    List<DiscardedHandle> all = new ArrayList<>(finder.found);
    all.addAll(finder.open.values());
    return List.copyOf(all);
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    for (Tree resource : tree.getResources()) {
      // The end of the statement closes it.
      scan(resource instanceof VariableTree variable ? variable.getInitializer() : resource, null);
    }
    scan(tree.getBlock(), unused);
    scan(tree.getCatches(), unused);
    return scan(tree.getFinallyBlock(), unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    Element variable = index.element(tree);
    if (variable != null
        && variable.getKind() == ElementKind.LOCAL_VARIABLE
        && tree.getInitializer() != null) {
      Optional<DiscardedHandle> handle = handle(tree.getInitializer());
      if (handle.isPresent() && handle.get().form() == DiscardedHandle.Form.SAMPLE) {
        open.put(variable, handle.get());
      }
    }
    return super.visitVariable(tree, unused);
  }

  /** A sample that gets labels is still to be closed. */
  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("labels")
            && select.getExpression() instanceof IdentifierTree
        ? scan(tree.getArguments(), unused)
        : super.visitMethodInvocation(tree, unused);
  }

  /** Other code that names a sample may close it. */
  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    if (!open.isEmpty()) {
      open.remove(index.element(tree));
    }
    return super.visitIdentifier(tree, unused);
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
    discard(tree.getExpression());
    return super.visitExpressionStatement(tree, unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    if (tree.getBody() instanceof ExpressionTree expression
        && handle(expression).isPresent()
        && functions.returnsNothing(index.type(tree))) {
      discard(expression);
    }
    return super.visitLambdaExpression(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    if (handle(tree).isPresent() && functions.returnsNothing(index.type(tree))) {
      discard(tree);
    }
    return super.visitMemberReference(tree, unused);
  }

  private void discard(ExpressionTree expression) {
    handle(expression).ifPresent(found::add);
  }

  /** The handle that an expression looks up; empty if it does something else. */
  private Optional<DiscardedHandle> handle(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (!(index.element(tree) instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    Optional<MetricDefinition> metric = guards.metricOf(method);
    return metric.isPresent()
        ? metric.map(
            named -> new DiscardedHandle(tree, named.kind(), metric, DiscardedHandle.Form.METRIC))
        : isLookUp(method) ? part(tree, method.getReturnType()) : Optional.empty();
  }

  /** Whether a method is guarded, or one of a handle whose labels javac checks. */
  private boolean isLookUp(ExecutableElement method) {
    if (guards.of(method).isPresent()) {
      return true;
    }
    TypeElement owner = Owners.of(method);
    return MetricKind.ofHandle(owner.asType()).isPresent()
        || owner.getEnclosingElement() instanceof TypeElement outer
            && MetricKind.ofHandle(outer.asType()).isPresent();
  }

  /** The part of a handle that an expression of this type gives; empty if it gives none. */
  private Optional<DiscardedHandle> part(ExpressionTree tree, TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    DiscardedHandle.Form form = PARTS.get(declared.asElement().getSimpleName().toString());
    return form == null
        ? Optional.empty()
        : MetricKind.ofHandleName(Owners.of(declared.asElement()).toString())
            .map(kind -> new DiscardedHandle(tree, kind, metricOfReceiver(tree), form));
  }

  private Optional<MetricDefinition> metricOfReceiver(ExpressionTree tree) {
    Tree receiver = tree instanceof MemberReferenceTree reference
        ? reference.getQualifierExpression()
        : tree instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
            ? select.getExpression()
            : tree;
    return receiver instanceof ExpressionTree handle
            && index.element(Parentheses.strip(handle)) instanceof ExecutableElement method
        ? guards.metricOf(method)
        : Optional.empty();
  }
}
