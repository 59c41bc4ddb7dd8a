package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.declaration.EnumNames;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Value;

/** The model of metric calls: methods that return a metric's handle, and guarded methods. */
public final class MetricCallModel implements CallModel {

  private final Guards guards;
  private final Forwarding forwarding;
  private final ConstantNames names;
  private final SiteRecorder recorder;

  public MetricCallModel(Guards guards, ConstantNames names, SiteRecorder recorder) {
    this.guards = guards;
    this.names = names;
    this.forwarding = new Forwarding(guards);
    this.recorder = recorder;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<Guard> guard = guards.of(call.method());
    if (guard.isPresent()) {
      // The other arguments escape first, since the labels may be reachable from them.
      boolean runsWork = runsWork(call);
      escapeOthers(call, guard.get(), runsWork ? call.arity() - 1 : call.arity());
      record(call, guard.get());
      return Optional.of(
          runsWork
              ? TimerCalls.run(call)
              : TimerCalls.beginsSample(call.method())
                  ? TimerCalls.sample(call)
                  : call.unknown("it is the result of a metric call"));
    }
    if (TypedCalls.takesRecord(call.method())) {
      TypedCalls.of(call).ifPresent(recorder::calledWithRecord);
      if (TimerCalls.beginsSample(call.method())) {
        call.leavesAlone(0);
        return Optional.of(TimerCalls.sample(call));
      }
    }
    if (runsWork(call)) {
      return Optional.of(TimerCalls.run(call));
    }
    return guards.metricOf(call.method()).map(KnownMetric::new).map(Value::known);
  }

  private static boolean runsWork(Call call) {
    return call.receiver().isPresent()
        && TimerCalls.runsWork(call.method(), call.receiver().get());
  }

  @Override
  public boolean callsAtOnce(ExecutableElement method, Value receiver) {
    return TimerCalls.runsWork(method, receiver);
  }

  /** A facade may not change its labels, and its other arguments escape. */
  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  /**
   * Only the labels are under a contract: a facade may change its other arguments.
   *
   * @param followed an argument that the call's model follows; the number of all if there is none
   */
  private static void escapeOthers(Call call, Guard guard, int followed) {
    int labels = guard.labelsArgument().orElse(call.arity());
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
      boolean isLabels = isVarArgs(call, labels) ? i >= labels : i == labels;
      if (!isLabels && i != followed) {
        call.escape(
            call.argument(i),
            call.cause("it is passed to '%s', which may change it".formatted(call.name())));
      }
    }
  }

  private void record(Call call, Guard guard) {
    Value metric = guard.nameArgument().isPresent()
        ? name(call, guard.nameArgument().getAsInt())
        : call.receiver().orElseGet(() -> call.unknown("it is called on itself"));
    Optional<PassedKeys> passed = guard.labelsArgument().isPresent()
        ? call.observed(labels(call, guard))
        : Optional.of(call.passed(Keys.empty()));
    if (passed.isEmpty() || metric instanceof Value.Nothing) {
      return;
    }
    if (forwarding.isForwarding(metric, passed.get().keys(), guard)) {
      recorder.forwarded(call.tree());
    } else {
      Optional<ExpressionTree> labels = guard.labelsArgument().isPresent()
              && !isVarArgs(call, guard.labelsArgument().getAsInt())
          ? Optional.of(call.argumentTree(guard.labelsArgument().getAsInt()))
          : Optional.empty();
      recorder.called(new CallSite(
          call.tree(),
          call.place(),
          call.method(),
          guard,
          List.of(new Arrival(metric, passed.get())),
          labels));
    }
  }

  /** The name of the metric. A constant of an enum stands for the name of one. */
  private Value name(Call call, int position) {
    Value value = argument(call, position);
    boolean isEnum =
        EnumNames.enumOf(call.method().getParameters().get(position).asType()).isPresent();
    return isEnum && value instanceof Value.OneOf one ? named(call, one) : value;
  }

  private Value named(Call call, Value.OneOf constants) {
    Value names = new Value.Nothing();
    for (KnownObject candidate : constants.candidates()) {
      names = names.join(
          candidate instanceof EnumConstant known
              ? nameOf(call, known.constant())
              : Value.known(candidate));
    }
    // The decision between two constants is the decision between their names.
    return names instanceof Value.OneOf named ? constants.of(named.candidates()) : names;
  }

  private Value nameOf(Call call, VariableElement constant) {
    return names
        .of(constant, call.index())
        .map(Value::known)
        .orElseGet(() -> call.unknown(
            "the name of the metric that '%s' stands for is not a literal in its source"
                .formatted(constant)));
  }

  /** The labels as a label map. */
  private static Value labels(Call call, Guard guard) {
    int position = guard.labelsArgument().orElseThrow();
    if (guard.labelForm().isEmpty()) {
      return call.unknown(
          "'%s' takes its labels in a type that is not supported".formatted(call.name()),
          "declare the parameter as Map<String, String> or Labels");
    }
    return switch (guard.labelForm().get()) {
      case MAP -> argument(call, position);
      case STRINGS -> pairs(call, position, PairForm.STRINGS);
      case ENTRIES -> pairs(call, position, PairForm.ENTRIES);
    };
  }

  private static Value pairs(Call call, int position, PairForm form) {
    if (!isVarArgs(call, position)) {
      return call.pairs().of(call.argument(position));
    }
    return switch (call.passing()) {
      case ONE_BY_ONE -> Value.fixed(call.pairs().from(position, form));
      case AS_ARRAY -> call.pairs().of(call.argument(position));
      case EITHER ->
        call.unknown(
            "'%s' may be the array or an element of it".formatted(call.argumentTree(position)),
            "pass the keys and values themselves");
    };
  }

  /** One name and one map of labels belong together. Of several, it is unknown which ones do. */
  private static Value argument(Call call, int position) {
    return isVarArgs(call, position)
        ? call.unknown(
            "'%s' takes any number of them".formatted(call.name()),
            "declare a parameter for one name and one for its labels")
        : call.argument(position);
  }

  private static boolean isVarArgs(Call call, int position) {
    return call.method().isVarArgs()
        && position == call.method().getParameters().size() - 1;
  }
}
