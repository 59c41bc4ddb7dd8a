package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.ObservedCall.Outcome;
import org.metricdef.processor.observed.PositionalMethods.Effect;

/** The model of the clients that take label values by position. */
public final class PositionalModel implements CallModel {

  private static final String PROMETHEUS = "io.prometheus.";

  private final ObservedRecorder recorder;
  private final Function<ExpressionTree, List<DeclaredCollector>> declared;

  /**
   * A model.
   *
   * @param declared the collectors that annotations say an expression is; none if they say nothing
   */
  public PositionalModel(
      ObservedRecorder recorder, Function<ExpressionTree, List<DeclaredCollector>> declared) {
    this.recorder = recorder;
    this.declared = declared;
  }

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    if (!call.owner().startsWith(PROMETHEUS)) {
      return Optional.empty();
    }
    Optional<Effect> effect = PositionalMethods.TABLE.inherited(call);
    return effect.isPresent() ? Optional.of(apply(effect.get(), call)) : Builders.returned(call);
  }

  private Value apply(Effect effect, Call call) {
    return switch (effect) {
      case BUILDER -> call.allocate(Keys.empty());
      case NAMED_BUILDER ->
        call.allocate(BuilderState.named(
            Keys.empty(), Builders.text(call.argument(0)), Builders.origin(call)));
      case NAME -> {
        Optional<String> name = Builders.text(call.argument(0));
        yield Builders.changed(
            call, state -> BuilderState.named(state, name, Builders.origin(call)));
      }
      case LABEL_NAMES -> withLabels(call);
      case COLLECTOR -> {
        Value collector = collector(call);
        recorder.seen(call.tree(), DeclaredCollector.in(collector));
        yield collector;
      }
      case VALUES -> record(call, Optional.empty(), Outcome.THROWS, PassedValues.count(call, 0));
      case SAME -> Builders.receiver(call);
      case CHILD_AND_VALUES -> {
        record(call, Optional.empty(), Outcome.THROWS, PassedValues.count(call, 1));
        yield Builders.receiver(call);
      }
      case VALUES_OR_NOTHING ->
        record(call, Optional.empty(), Outcome.DOES_NOTHING, PassedValues.count(call, 0));
      case WITHOUT_VALUES -> record(call, series(call), Outcome.THROWS, OptionalInt.of(0));
      case TIMER_WITHOUT_VALUES ->
        record(call, series(call), Outcome.THROWS_LATER, OptionalInt.of(0));
    };
  }

  private static Value withLabels(Call call) {
    Optional<List<Value>> given = PassedValues.from(call, 0);
    if (given.isEmpty()) {
      return Builders.changed(
          call, state -> state.withAny(call.cause("the number of its label names is not known")));
    }
    List<Optional<String>> names = new ArrayList<>();
    for (Value name : given.get()) {
      names.add(Builders.text(name));
    }
    return Builders.changed(
        call, state -> BuilderState.labelled(state, names, Builders.origin(call)));
  }

  private static Value collector(Call call) {
    Optional<Keys> state =
        call.receiver().filter(builder -> builder instanceof Value.LabelMap).flatMap(call::keysOf);
    Optional<List<Optional<String>>> labels = state.flatMap(BuilderState::labels);
    return labels.isPresent()
        ? Value.known(new DeclaredCollector(
            state.flatMap(BuilderState::name),
            labels.get(),
            state.flatMap(BuilderState::declaredAt)))
        : call.unknown("its label names are not known");
  }

  private static Optional<String> series(Call call) {
    return Optional.of(PositionalMethods.seriesOf(call.owner()));
  }

  private Value record(Call call, Optional<String> series, Outcome outcome, OptionalInt passed) {
    Value receiver = Builders.receiver(call);
    // A call on null fails in another way.
    if (!(receiver.notNull() instanceof Value.Nothing)) {
      recorder.called(
          call,
          new ObservedCall(
              call.tree(),
              call.name(),
              call.passed(Keys.empty()).caller(),
              series,
              outcome,
              collectors(call, receiver),
              passed,
              series.isEmpty() && PassedValues.inArray(call)));
    }
    return call.unknown("it is the result of a metric call");
  }

  /** The collectors that the receiver may be; those that its declaration names come first. */
  private List<DeclaredCollector> collectors(Call call, Value receiver) {
    List<DeclaredCollector> stated =
        ClientSites.receiverOf(call.tree()).map(declared).orElse(List.of());
    return stated.isEmpty() ? DeclaredCollector.in(receiver) : stated;
  }
}
