package org.metricdef.processor.flow.expression;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.call.Calls;
import org.metricdef.processor.flow.call.DeferredCode;
import org.metricdef.processor.flow.call.ImmediateLambdas;
import org.metricdef.processor.flow.call.LocalFunctionCalls;
import org.metricdef.processor.flow.call.UnknownCode;
import org.metricdef.processor.flow.call.VisitedElements;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.object.RecordObjects;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.source.Declarations;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.NullnessRefinement;
import org.metricdef.processor.flow.variable.Qualifiers;

/** Calls in the source: of methods and of constructors. */
public final class Invocations {

  private final Evaluator evaluator;
  private final AbstractStore store;
  private final SourceIndex index;
  private final Declarations declarations;
  private final Qualifiers qualifiers;
  private final Calls calls;
  private final ImmediateLambdas immediate;
  private final DeferredCode deferred;
  private final NullnessRefinement nullness;
  private final Unknowns unknowns;
  private final UnknownCode unknownCode;
  private final RecordObjects records;
  private final LocalFunctionCalls local;
  private final VisitedElements visited;
  private final Frames frames;

  public Invocations(
      Evaluator evaluator,
      AbstractStore store,
      SourceIndex index,
      Declarations declarations,
      Qualifiers qualifiers,
      Calls calls,
      ImmediateLambdas immediate,
      DeferredCode deferred,
      NullnessRefinement nullness,
      Unknowns unknowns,
      UnknownCode unknownCode,
      RecordObjects records,
      LocalFunctionCalls local,
      VisitedElements visited,
      Frames frames) {
    this.evaluator = evaluator;
    this.store = store;
    this.index = index;
    this.declarations = declarations;
    this.qualifiers = qualifiers;
    this.calls = calls;
    this.immediate = immediate;
    this.deferred = deferred;
    this.nullness = nullness;
    this.unknowns = unknowns;
    this.unknownCode = unknownCode;
    this.records = records;
    this.local = local;
    this.visited = visited;
    this.frames = frames;
  }

  public Value method(MethodInvocationTree tree) {
    return records.forEach(tree, () -> visited.call(tree).orElseGet(() -> run(tree)));
  }

  private Value run(MethodInvocationTree tree) {
    Value qualifier = tree.getMethodSelect() instanceof MemberSelectTree select
        ? qualifiers.evaluate(select.getExpression())
        : null;
    if (!(index.element(tree) instanceof ExecutableElement method)) {
      tree.getArguments().forEach(evaluator::evaluate);
      return unknownCode.havoc(tree);
    }
    Value receiver = method.getModifiers().contains(Modifier.STATIC) ? null : qualifier;
    if (receiver instanceof Value.Mixed && receiver.knownNull()) {
      receiver = receiver.notNull(); // A call on null throws.
    }
    int evaluated = store.renamings().now();
    List<Value> arguments =
        immediate.arguments(tree.getArguments(), method, receiver, receiverType(tree));
    if (receiver != null) {
      receiver = store.renamings().since(evaluated, receiver);
    }
    Value called = receiver;
    Value result =
        local.call(tree, arguments).orElseGet(() -> followed(tree, method, called, arguments));
    immediate.runUncalled(arguments, tree);
    nullness.returned(tree);
    return result;
  }

  private Value followed(
      MethodInvocationTree tree,
      ExecutableElement method,
      @Nullable Value receiver,
      List<Value> arguments) {
    boolean isOnConstructed = store.isReachable() && frames.isOnConstructed(tree, method);
    if (isOnConstructed) {
      frames.current().beginCall(tree);
    }
    Value result = calls.call(tree, method, receiver, tree.getArguments(), arguments);
    if (isOnConstructed && !frames.current().endCall(tree)) {
      frames
          .current()
          .underConstruction()
          .ifPresent(type -> store.grow(new StoreKey.Unfollowed(type), Value.COMPUTED));
    }
    return result;
  }

  @Nullable
  private TypeMirror receiverType(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        ? index.type(select.getExpression())
        : null;
  }

  public Value constructor(NewClassTree tree) {
    if (tree.getEnclosingExpression() != null) {
      evaluator.evaluate(tree.getEnclosingExpression());
    }
    List<Value> arguments = immediate.inOrder(tree.getArguments(), evaluator::evaluate);
    Optional<Invocation> creation = Invocation.of(index, tree);
    if (creation.isEmpty()) {
      return unknownCode.havoc(tree);
    }
    Value made = calls.call(tree, creation.get().callee(), null, tree.getArguments(), arguments);
    if (tree.getClassBody() == null) {
      return made;
    }
    if (!declarations.isDeclaredHere(creation.get().callee())) {
      calls.escapeToSubclass(tree, creation.get().callee(), tree.getArguments(), arguments);
    }
    deferred.runClass(tree.getClassBody());
    return index.element(tree.getClassBody()) instanceof TypeElement type
            && !type.getInterfaces().isEmpty()
        ? new Value.Function(Set.of(new FunctionBody.AnonymousClass(type)))
        : unknowns.unknown(
            tree,
            "it is an object of an anonymous class",
            SuggestedFix.edit(
                "use a plain HashMap, without a class body that can change its behavior"));
  }
}
