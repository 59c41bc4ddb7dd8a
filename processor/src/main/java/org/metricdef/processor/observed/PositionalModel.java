package org.metricdef.processor.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.ObservedCall.Outcome;
import org.metricdef.processor.observed.PositionalMethods.Effect;

/** The model of the clients that take label values by position. */
public final class PositionalModel implements CallModel {

  private final ObservedRecorder recorder;

  public PositionalModel(ObservedRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<Effect> effect = PositionalMethods.TABLE.inherited(call);
    return effect.isPresent() ? Optional.of(apply(effect.get(), call)) : configured(call);
  }

  /** A builder's other methods return the builder. */
  private static Optional<Value> configured(Call call) {
    return call.receiver()
        .filter(receiver -> receiver instanceof Value.LabelMap
            && call.owner().startsWith("io.prometheus.")
            && returnsBuilder(call.method().getReturnType()));
  }

  private static boolean returnsBuilder(TypeMirror type) {
    return type.getKind() == TypeKind.TYPEVAR
        || type instanceof DeclaredType declared
            && declared.asElement().getSimpleName().contentEquals("Builder");
  }

  private Value apply(Effect effect, Call call) {
    return switch (effect) {
      case BUILDER -> call.allocate(Keys.empty());
      case NAMED_BUILDER ->
        call.allocate(BuilderState.named(Keys.empty(), text(call.argument(0)), origin(call)));
      case NAME -> {
        Optional<String> name = text(call.argument(0));
        yield changed(call, state -> BuilderState.named(state, name, origin(call)));
      }
      case LABEL_NAMES -> withLabels(call);
      case COLLECTOR -> collector(call);
      case VALUES -> record(call, Optional.empty(), Outcome.THROWS, PassedValues.count(call, 0));
      case SAME -> receiver(call);
      case CHILD_AND_VALUES -> {
        record(call, Optional.empty(), Outcome.THROWS, PassedValues.count(call, 1));
        yield receiver(call);
      }
      case VALUES_OR_NOTHING ->
        record(call, Optional.empty(), Outcome.DOES_NOTHING, PassedValues.count(call, 0));
      case WITHOUT_VALUES -> record(call, series(call), Outcome.THROWS, OptionalInt.of(0));
      case TIMER_WITHOUT_VALUES ->
        record(call, series(call), Outcome.THROWS_LATER, OptionalInt.of(0));
    };
  }

  private static Origin origin(Call call) {
    return new Origin(call.place(), call.name());
  }

  private static Value receiver(Call call) {
    return call.receiver().orElseGet(() -> call.unknown("it is called on itself"));
  }

  private static Value changed(Call call, UnaryOperator<Keys> change) {
    Value builder = receiver(call);
    for (Value part : builder.alternatives()) {
      if (part instanceof Value.LabelMap map) {
        call.update(map, change);
      }
    }
    return builder;
  }

  private static Value withLabels(Call call) {
    Optional<List<Value>> given = PassedValues.from(call, 0);
    if (given.isEmpty()) {
      return changed(
          call, state -> state.withAny(call.cause("the number of its label names is not known")));
    }
    List<Optional<String>> names = new ArrayList<>();
    for (Value name : given.get()) {
      names.add(text(name));
    }
    return changed(call, state -> BuilderState.labelled(state, names, origin(call)));
  }

  /** The text of a value that is one constant. */
  private static Optional<String> text(Value value) {
    return value
        .strings()
        .filter(texts -> texts.size() == 1)
        .map(texts -> texts.iterator().next());
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
    Value receiver = receiver(call);
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
              collectors(receiver),
              passed,
              series.isEmpty() && PassedValues.inArray(call)));
    }
    return call.unknown("it is the result of a metric call");
  }

  /** The collectors that a value may be where it is not null; none if it may be anything else. */
  private static List<DeclaredCollector> collectors(Value receiver) {
    List<DeclaredCollector> collectors = new ArrayList<>();
    for (Value part : receiver.notNull().alternatives()) {
      if (!(part instanceof Value.OneOf one)) {
        return List.of();
      }
      for (KnownObject candidate : one.candidates()) {
        if (!(candidate instanceof DeclaredCollector collector)) {
          return List.of();
        }
        collectors.add(collector);
      }
    }
    return collectors;
  }
}
