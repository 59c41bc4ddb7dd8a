package org.metricdef.processor.flow.call;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.FollowLimit;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.Outcome;
import org.metricdef.processor.flow.frame.Receivers;
import org.metricdef.processor.flow.object.ExactObjects;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ControlDependences;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Instance;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.ValueProvenance;
import org.metricdef.processor.flow.variable.ContractBoundary;
import org.metricdef.processor.flow.variable.RecordTaints;

/** Follows calls into the source of their callees, each caller on its own. */
public final class InterproceduralAnalysis {

  private final ClassSource source;
  private final AbstractStore store;
  private final ConditionTexts conditions;
  private final ContractBoundary boundary;
  private final Parameters parameters;
  private final RecordMembers records;
  private final Captures captures;
  private final Frames frames;
  private final ExactObjects exactObjects;
  private final MethodBodies bodies;
  private final Receivers receivers;
  private final JoinedSummaries summaries;
  private final SummaryCache memo;
  private final FollowLimit limit;
  private final OtherCallees others;
  private final Unknowns unknowns;
  private final RecordTaints components;
  private final Set<Element> followed = new HashSet<>();

  public InterproceduralAnalysis(
      ClassSource source,
      AbstractStore store,
      ConditionTexts conditions,
      ContractBoundary boundary,
      Parameters parameters,
      RecordMembers records,
      Captures captures,
      Frames frames,
      ExactObjects exactObjects,
      MethodBodies bodies,
      Receivers receivers,
      JoinedSummaries summaries,
      SummaryCache memo,
      FollowLimit limit,
      Unknowns unknowns,
      RecordTaints components) {
    this.source = source;
    this.store = store;
    this.conditions = conditions;
    this.boundary = boundary;
    this.parameters = parameters;
    this.records = records;
    this.captures = captures;
    this.frames = frames;
    this.exactObjects = exactObjects;
    this.bodies = bodies;
    this.receivers = receivers;
    this.summaries = summaries;
    this.memo = memo;
    this.limit = limit;
    this.others = new OtherCallees(source, receivers, captures, limit);
    this.unknowns = unknowns;
    this.components = components;
  }

  /** Whether a call of the method was followed into its body. */
  public boolean wasFollowed(ExecutableElement method) {
    return followed.contains(method) || summaries.isWanted(method);
  }

  /**
   * Follows a call into the source of the method.
   *
   * @param receiver the value of the receiver, or null
   */
  Outcome follow(
      Tree call, ExecutableElement method, @Nullable Value receiver, List<Value> arguments) {
    Optional<Value> implicit = records
        .accessor(call, method)
        .or(() -> records.key(call, method))
        .or(() -> records.construct(call, method, arguments));
    if (implicit.isPresent()) {
      return Outcome.of(implicit);
    }
    List<ExecutableElement> targets = source.targetsOf(method);
    if (targets.isEmpty() || others.leadsBack(call, method)) {
      return new Outcome.GaveUp();
    }
    if (!targets.stream().allMatch(each -> source.bodyOf(each).isPresent())) {
      return followOther(call, method, receivers.of(method, receiver), arguments);
    }
    LocalStore before = store.state();
    LocalStore after = store.unreachable();
    Value result = new Value.Nothing();
    for (ExecutableElement target : targets) {
      store.become(targets.size() == 1 ? before : before.copy());
      result = result.join(
          hasOtherCaptures(target, method)
              ? join(call, target, parameters.spread(call, method, arguments))
              : followOne(
                  call,
                  source.bodyOf(target).orElseThrow(),
                  target,
                  frames.isOnConstructed(call) ? Optional.empty() : receivers.of(target, receiver),
                  parameters.spread(call, method, passed(call, target, arguments))));
      after = targets.size() == 1 ? store.state() : after.join(store.state());
    }
    store.become(after);
    return new Outcome.Result(result);
  }

  /** Follows a call on objects that are known; empty if they are not. */
  Optional<Value> followOn(
      Tree call, ExecutableElement method, @Nullable Value receiver, List<Value> arguments) {
    List<RecordObject> objects = exactObjects.of(call, method, receiver);
    boolean areFollowed = !objects.isEmpty()
        && !others.leadsBack(call, method)
        && objects.stream()
            .map(object -> exactObjects.target(method, object))
            .allMatch(target -> target
                .filter(each -> !captures.byLocalClass(each))
                .filter(each -> source.bodyOf(each).isPresent() || others.mayEnter(each))
                .isPresent());
    if (!areFollowed) {
      return Optional.empty();
    }
    List<Value> results = new ArrayList<>();
    store.oneOf(objects.stream()
        .<Runnable>map(object -> () -> results.add(followOn(object, call, method, arguments)))
        .toList());
    return results.stream().reduce(Value::join);
  }

  private Value followOn(
      RecordObject object, Tree call, ExecutableElement method, List<Value> arguments) {
    ExecutableElement target = exactObjects.target(method, object).orElseThrow();
    MethodTree body = source.bodyFor(call, target).orElseThrow();
    // The called method may be varargs, and the one that overrides it not.
    List<Value> given = parameters.spread(call, method, passed(call, target, arguments));
    Optional<Value> receiver =
        receivers.ofKnown(target, field -> exactObjects.fieldOf(object, field));
    return frames.on(object, () -> followOne(call, body, target, receiver, given));
  }

  /** Follows a call into the source of another class. */
  private Outcome followOther(
      Tree call, ExecutableElement method, Optional<Value> object, List<Value> arguments) {
    return Outcome.of(others
        .bodyOf(call, method, object, arguments)
        .map(body -> followOne(
            call,
            body,
            method,
            object,
            parameters.spread(call, method, passed(call, method, arguments)))));
  }

  /**
   * Whether a method of a local class may have captured other variables than those of this call:
   * the object may come from an earlier call. Such a method is run at its declaration.
   */
  private boolean hasOtherCaptures(ExecutableElement target, ExecutableElement called) {
    return captures.byLocalClass(target)
        && (!target.equals(called) || captures.any(source.bodyOf(target).orElseThrow()));
  }

  /** Calls a method through a reference to it. */
  Value callReferenced(Tree call, ExecutableElement method, List<Value> arguments) {
    return captures.byLocalClass(method)
        ? join(call, method, arguments)
        : followOne(
            call,
            source.bodyOf(method).orElseThrow(),
            method,
            receivers.ofUnknown(method),
            passed(call, method, arguments));
  }

  /** Calls a method through its joined summary. */
  Value join(Tree call, ExecutableElement method, List<Value> arguments) {
    frames.enter(call, false);
    return summaries.call(call, source.bodyOf(method).orElseThrow(), method, arguments);
  }

  /** The arguments with the call in their provenance. */
  private List<Value> passed(Tree call, ExecutableElement method, List<Value> arguments) {
    Hop there = hop("passed to", call, method);
    PathCondition calledAt = conditions.calledAt(call);
    List<Value> given = new ArrayList<>(arguments.size());
    for (Value value : arguments) {
      given.add(ValueProvenance.on(ValueProvenance.via(value, there), calledAt));
    }
    return given;
  }

  private Value followOne(
      Tree call,
      MethodTree body,
      ExecutableElement method,
      Optional<Value> object,
      List<Value> given) {
    return ValueProvenance.via(
        followInto(call, body, method, object, given), hop("returned by", call, method));
  }

  private Hop hop(String how, Tree call, ExecutableElement method) {
    return new Hop(how + " '" + ConditionTexts.nameOf(method) + "'", source.place(call));
  }

  private Value followInto(
      Tree call,
      MethodTree tree,
      ExecutableElement method,
      Optional<Value> object,
      List<Value> arguments) {
    followed.add(method);
    if (limit.isReached(new FunctionBody.Method(method)) || boundary.relatesParameters(method)) {
      object.ifPresent(value -> store.publish((Instance) value));
      frames.enter(call, false);
      Value joined = summaries.call(call, tree, method, arguments);
      components.recalled(method, joined);
      return joined;
    }
    boolean delegates = exactObjects.areKept()
        && method.getKind() == ElementKind.CONSTRUCTOR
        && call instanceof MethodInvocationTree;
    if (delegates) {
      frames.delegate();
    }
    boolean repeatable = object.isEmpty()
        && !delegates
        && !(exactObjects.areKept() && source.index().isOfOtherClass(tree))
        && !frames.hasNext()
        && !frames.isOnConstructed(call)
        && memo.isRepeatable(method, arguments);
    Optional<Value> recalled = repeatable ? memo.recall(method, arguments) : Optional.empty();
    if (recalled.isPresent()) {
      components.recalled(method, recalled.get());
      return recalled.get();
    }
    ControlDependences.Reach before = store.control().reach();
    Value result = enter(call, tree, method, object, arguments);
    if (repeatable) {
      memo.keep(method, arguments, result, store.control().hasThrownSince(before));
    }
    return result;
  }

  private Value enter(
      Tree call,
      MethodTree tree,
      ExecutableElement method,
      Optional<Value> object,
      List<Value> arguments) {
    frames.enter(call, true);
    AbstractStore.Scope scope = store.enter(call);
    Value result = bodies.run(tree, method, object, () -> parameters.bind(tree, arguments));
    store.leave(scope, result);
    boolean isMade = result instanceof Instance || result instanceof Value.OneOf;
    return method.getKind() == ElementKind.CONSTRUCTOR && !isMade
        ? components.constructed(
            method,
            records
                .constructed(tree, method, arguments)
                .orElseGet(() -> unknowns.unknown(call, JoinedSummaries.CONSTRUCTED)))
        : result;
  }
}
