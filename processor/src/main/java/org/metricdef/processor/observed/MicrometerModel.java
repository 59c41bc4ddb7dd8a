package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.MicrometerMethods.Effect;

/**
 * The model of Micrometer. Tags are an immutable label map, a tag is one of one key, and a builder
 * is a mutable one.
 */
public final class MicrometerModel implements CallModel {

  private static final String MICROMETER = "io.micrometer.";

  private final ObservedRecorder recorder;
  private final DocumentationEffects documented;
  private final FlawedValues values;
  private final SharedRegistries shared;
  private final MeterUses uses;

  public MicrometerModel(ObservedRecorder recorder, SourceIndex index, ObservedClients clients) {
    this.recorder = recorder;
    this.documented = new DocumentationEffects(clients.documentation(), recorder);
    this.values = new FlawedValues(recorder, index);
    this.shared = new SharedRegistries(index);
    this.uses = new MeterUses(recorder, index, clients);
  }

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<Value> text = documented.text(call);
    if (text.isPresent() || !call.owner().startsWith(MICROMETER)) {
      return text;
    }
    Optional<Effect> effect = MicrometerMethods.TABLE.declared(call);
    return effect.isPresent() ? Optional.of(apply(effect.get(), call)) : Builders.returned(call);
  }

  private Value apply(Effect effect, Call call) {
    return switch (effect) {
      case TAG -> Value.fixed(tag(call, Keys.empty()));
      case NO_TAGS -> Value.fixed(Keys.empty());
      case TAGS_OF_TEXTS -> Value.fixed(texts(call, 0));
      case TAGS_OF_TAGS -> Value.fixed(tags(call));
      case TAGS_OF_ITERABLE -> Value.fixed(iterable(call, 0));
      case AND_TEXTS -> Value.fixed(receiver(call).merge(texts(call, 0)));
      case AND_TAGS -> Value.fixed(receiver(call).merge(tags(call)));
      case AND_ITERABLE -> Value.fixed(receiver(call).merge(iterable(call, 0)));
      case CONCAT_TEXTS -> Value.fixed(iterable(call, 0).merge(texts(call, 1)));
      case CONCAT_ITERABLES -> Value.fixed(iterable(call, 0).merge(iterable(call, 1)));
      case BUILDER ->
        call.allocate(MeterState.named(Builders.text(call.argument(0)), Builders.origin(call)));
      case ADD_TAG -> Builders.changed(call, state -> tag(call, state));
      case ADD_TEXTS -> {
        Keys texts = texts(call, 0);
        yield Builders.changed(call, state -> state.merge(texts));
      }
      case ADD_ITERABLE -> {
        Keys more = iterable(call, 0);
        yield Builders.changed(call, state -> state.merge(more));
      }
      case UNIT -> unit(call);
      case REGISTER -> {
        Keys state = receiver(call);
        yield used(call, MeterState.name(state), state, Optional.of(call.argumentTree(0)));
      }
      case METER_OF_TEXTS ->
        used(call, Builders.text(call.argument(0)), texts(call, 1), registry(call));
      case METER_OF_ITERABLE ->
        used(call, Builders.text(call.argument(0)), iterable(call, 1), registry(call));
      case METER_WITHOUT_TAGS ->
        used(call, Builders.text(call.argument(0)), Keys.empty(), registry(call));
      case PROVIDER, GAUGES -> providing(call);
      case PROVIDED_BY_TAG -> provided(call, tag(call, receiver(call)));
      case PROVIDED_BY_TEXTS -> provided(call, receiver(call).merge(texts(call, 0)));
      case PROVIDED_BY_ITERABLE -> provided(call, receiver(call).merge(iterable(call, 0)));
      case TAG_OF_CONSTANT -> documented.keyValue(call, Builders.receiver(call));
      case TAG_OF_KEY_NAME -> documented.keyValue(call, call.argument(0));
      case OBSERVATION -> documented.ofConstant(call);
      case OBSERVATION_OF_NAME -> documented.ofName(call);
      case SAME_OBSERVATION -> Builders.receiver(call);
      case OBSERVED_TAG -> documented.given(call, tag(call, Keys.empty()));
      case OBSERVED_TAGS -> documented.given(call, keysOf(call, call.argument(0)));
      case ROW -> row(call);
      case ROWS -> rows(call);
      case TEXTS -> {
        texts(call, 0);
        yield result(call);
      }
    };
  }

  private static Value result(Call call) {
    return call.unknown("it is the result of a metric call");
  }

  private static Value unit(Call call) {
    Value given = call.argument(0);
    Optional<String> unit = Builders.text(given);
    return Builders.changed(
        call,
        state -> unit.isPresent() || Builders.isSurelyNull(given)
            ? MeterState.measuredIn(state, unit, Builders.origin(call))
            : state.withAny(call.cause("the unit of the meter is not known")));
  }

  /** The registry that a method is called on, also by way of {@code more()}. */
  private static Optional<ExpressionTree> registry(Call call) {
    Optional<ExpressionTree> receiver = call.receiverTree();
    return receiver.isPresent()
            && receiver.get() instanceof MethodInvocationTree more
            && more.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("more")
        ? Optional.of(select.getExpression())
        : receiver;
  }

  private Value providing(Call call) {
    Optional<ExpressionTree> registry = Optional.of(call.argumentTree(0));
    boolean isShared = shared.contains(registry);
    Optional<String> givenTo = shared.givenTo(registry);
    String kind = MicrometerMethods.kindOf(call.owner(), call.name());
    return Builders.changed(
        call, state -> MeterState.providing(state, kind, isShared, givenTo, Builders.origin(call)));
  }

  private Value provided(Call call, Keys state) {
    Optional<String> kind = MeterState.provides(state);
    uses.record(
        call,
        kind.orElse(""),
        kind.flatMap(known -> MeterState.name(state)),
        state,
        kind.isPresent(),
        MeterState.givenTo(state));
    return result(call);
  }

  private Value row(Call call) {
    Keys tags = iterable(call, 0);
    Optional<SortedSet<String>> keys = MeterState.tags(tags);
    PassedKeys passed = call.passed(tags);
    return keys.isPresent() && uses.isCertain(call, passed)
        ? Value.known(new GaugeRow(call.tree(), call.place(), keys.get(), passed.caller()))
        : call.unknown("its tags are not known");
  }

  /** The rows that a collection may hold are gauges of one name. */
  private Value rows(Call call) {
    Keys state = receiver(call);
    Optional<String> kind = MeterState.provides(state);
    call.leavesAlone(0);
    for (Value each : call.containers().elementsOf(call.argument(0)).alternatives()) {
      List<GaugeRow> rows = GaugeRow.in(each);
      if (rows.isEmpty() || kind.isEmpty()) {
        recorder.called(
            call, MeterUses.seen(call, "gauge", Optional.empty(), state, call.passed(state)));
      }
      for (GaugeRow row : rows) {
        MeterCall seen = new MeterCall(
            call.tree(),
            call.name(),
            row.place(),
            kind.orElse("gauge"),
            MeterState.name(state),
            MeterState.unit(state),
            MeterState.tags(state).map(row::with),
            row.caller());
        recorder.called(call, seen);
        if (kind.isPresent() && call.isReached()) {
          seen.use(uses.classAround(call), MeterState.givenTo(state))
              .map(use -> use.at(row.tree()))
              .ifPresent(recorder::used);
        }
      }
    }
    return result(call);
  }

  private Keys tag(Call call, Keys state) {
    checkValue(call, 1);
    Builders.site(call)
        .ifPresent(tree -> recorder.called(
            call,
            new PassedPairs(
                tree,
                call.name(),
                Builders.caller(call),
                OptionalInt.of(2),
                false,
                pairs(call, 0))));
    return call.argument(0)
        .strings()
        .map(keys -> state.with(keys, Builders.origin(call)))
        .orElseGet(() -> state.withAny(call.cause("the key of a tag is not known")));
  }

  /** The tags that keys and values in turn state. */
  private Keys texts(Call call, int first) {
    Builders.site(call)
        .ifPresent(tree -> recorder.called(
            call,
            new PassedPairs(
                tree,
                call.name(),
                Builders.caller(call),
                PassedValues.count(call, first),
                PassedValues.inArray(call),
                PassedValues.inArray(call) ? List.of() : pairs(call, first))));
    leaveAlone(call, first);
    for (int i = first + 1; !PassedValues.inArray(call) && i < call.arity(); i += 2) {
      checkValue(call, i);
    }
    return switch (call.passing()) {
      case ONE_BY_ONE -> call.pairs().from(first, PairForm.STRINGS);
      case AS_ARRAY -> {
        Keys stated = keysOf(call, call.pairs().of(call.argument(first)));
        yield stated.open().isPresent() ? byPosition(call, first).orElse(stated) : stated;
      }
      case EITHER -> Keys.any(call.cause("it may be an array"));
    };
  }

  private static List<PassedPair> pairs(Call call, int first) {
    List<PassedPair> pairs = new ArrayList<>();
    for (int i = first; !call.index().isOfOtherClass(call.tree()) && i + 1 < call.arity(); i += 2) {
      pairs.add(new PassedPair(
          Builders.text(call.argument(i)),
          Optional.of(call.argumentTree(i)),
          call.argumentTree(i + 1),
          Builders.text(call.argument(i + 1))));
    }
    return pairs;
  }

  private void checkValue(Call call, int argument) {
    String key = Builders.text(call.argument(argument - 1))
        .map("tag '%s'"::formatted)
        .orElse("the value of a tag");
    values.check(call, argument, Optional.empty(), key, false);
  }

  /** The tags of an array that is filled by position; empty unless each key is one constant. */
  private static Optional<Keys> byPosition(Call call, int argument) {
    Optional<List<Value>> texts = call.containers().inOrder(call.argument(argument));
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    Keys keys = Keys.empty();
    for (int i = 0; i < texts.get().size(); i += 2) {
      Optional<String> key = Builders.text(texts.get().get(i));
      if (key.isEmpty()) {
        return Optional.empty();
      }
      keys = keys.with(Set.of(key.get()), Builders.origin(call));
    }
    return Optional.of(keys);
  }

  /** The tags that are given one by one, or in an array. */
  private static Keys tags(Call call) {
    leaveAlone(call, 0);
    if (call.passing() == Varargs.AS_ARRAY) {
      return keysOf(call, call.pairs().of(call.argument(0)));
    }
    if (call.passing() == Varargs.EITHER) {
      return Keys.any(call.cause("it may be any array of tags"));
    }
    Keys all = Keys.empty();
    for (int i = 0; i < call.arity(); i++) {
      all = all.merge(keysOf(call, call.argument(i)));
    }
    return all;
  }

  private static Keys iterable(Call call, int argument) {
    call.leavesAlone(argument);
    Value value = call.argument(argument);
    return keysOf(call, value instanceof Value.Container ? call.pairs().of(value) : value);
  }

  private static void leaveAlone(Call call, int first) {
    for (int i = first; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
  }

  private static Keys receiver(Call call) {
    return keysOf(call, Builders.receiver(call));
  }

  /** Only of label maps: whatever else a value may be, its tags are not known. */
  private static Keys keysOf(Call call, Value value) {
    return call.keysOf(value)
        .orElseGet(() -> Keys.any(call.cause("the code that creates it was not analyzed")));
  }

  private Value used(
      Call call, Optional<String> name, Keys state, Optional<ExpressionTree> registry) {
    uses.record(
        call,
        MicrometerMethods.kindOf(call.owner(), call.name()),
        name,
        state,
        shared.contains(registry),
        shared.givenTo(registry));
    return result(call);
  }
}
