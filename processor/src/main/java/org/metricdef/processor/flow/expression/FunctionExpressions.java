package org.metricdef.processor.flow.expression;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.call.DeferredCode;
import org.metricdef.processor.flow.call.LocalFunctionCalls;
import org.metricdef.processor.flow.call.ModelledCalls;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.DefaultMethods;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.GlobalStore.Mark;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.Qualifiers;
import org.metricdef.processor.flow.variable.TaintPropagation;

/** Lambdas and method references: the expressions that create functions. */
public final class FunctionExpressions {

  private final ClassSource source;
  private final AbstractStore store;
  private final Qualifiers qualifiers;
  private final DeferredCode deferred;
  private final Unknowns unknowns;
  private final TaintPropagation taints;
  private final LocalFunctionCalls local;
  private final ModelledCalls models;

  public FunctionExpressions(
      ClassSource source,
      AbstractStore store,
      Qualifiers qualifiers,
      DeferredCode deferred,
      Unknowns unknowns,
      TaintPropagation taints,
      LocalFunctionCalls local,
      ModelledCalls models) {
    this.source = source;
    this.store = store;
    this.qualifiers = qualifiers;
    this.deferred = deferred;
    this.unknowns = unknowns;
    this.taints = taints;
    this.local = local;
    this.models = models;
  }

  public Value lambda(LambdaExpressionTree tree) {
    if (local.runs(tree)) {
      return unknowns.unknown(tree, "it is a function");
    }
    Value function = new Value.Function(Set.of(new FunctionBody.Lambda(tree)));
    escapeIfGuarded(tree, function);
    deferred.runLambda(tree);
    return function;
  }

  /** Guarded calls are not followed. So any arguments that fit may come in. */
  private void escapeIfGuarded(ExpressionTree tree, Value function) {
    if (source.isGuarded(source.index().type(tree))) {
      store.escape(
          function, unknowns.cause(tree, "it is returned to the callers of a facade"), tree);
    }
  }

  public Value reference(MemberReferenceTree tree) {
    Value qualifier = qualifiers.evaluate(tree.getQualifierExpression());
    if (local.runs(tree)) {
      return unknowns.unknown(tree, "it is a function");
    }
    if (source.element(tree) instanceof ExecutableElement method
        && models.onlyRead(method, qualifier)) {
      return unknowns.unknown(tree, "it is a function");
    }
    store.escape(
        qualifier,
        unknowns.cause(
            tree,
            "'%s' may change it at any time".formatted(tree),
            SuggestedFix.edit(
                "create the method reference on a copy, or use Labels, which is immutable")),
        tree);
    return source.element(tree) instanceof ExecutableElement method
        ? reference(tree, method)
        : unknowns.unknown(tree, "it is a function");
  }

  /** If the method is not followed, any code may call it. */
  private Value reference(MemberReferenceTree tree, ExecutableElement method) {
    if (isFollowed(method)
        && !DefaultMethods.mayAnswer(Optional.empty(), source.index().type(tree))) {
      Value function = new Value.Function(Set.of(new FunctionBody.Method(method)));
      escapeIfGuarded(tree, function);
      return function;
    }
    store.mark(Mark.REFERENCED, new FunctionBody.Method(method));
    return taints.ofReference(tree, method, unknowns.unknown(tree, "it is a function"));
  }

  private boolean isFollowed(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !method.isVarArgs()
        && source.declarations().targetsOf(method).equals(List.of(method))
        && source.bodyOf(method).isPresent();
  }
}
