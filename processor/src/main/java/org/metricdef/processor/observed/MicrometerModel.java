package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.source.Parentheses;
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
  private final SourceIndex index;
  private final SharedRegistries shared;
  private final SettingConditions settings;

  public MicrometerModel(ObservedRecorder recorder, SourceIndex index) {
    this.recorder = recorder;
    this.index = index;
    this.shared = new SharedRegistries(index);
    this.settings = new SettingConditions(index);
  }

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    if (!call.owner().startsWith(MICROMETER)) {
      return Optional.empty();
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
      case BASE_UNIT -> {
        Optional<String> unit = Builders.text(call.argument(0));
        yield Builders.changed(
            call,
            state -> unit.isPresent()
                ? MeterState.measuredIn(state, unit.get(), Builders.origin(call))
                : state.withAny(call.cause("the base unit is not known")));
      }
      case ADD_TAG -> Builders.changed(call, state -> tag(call, state));
      case ADD_TEXTS -> {
        Keys texts = texts(call, 0);
        yield Builders.changed(call, state -> state.merge(texts));
      }
      case ADD_ITERABLE -> {
        Keys more = iterable(call, 0);
        yield Builders.changed(call, state -> state.merge(more));
      }
      case REGISTER -> {
        Keys state = receiver(call);
        yield used(call, MeterState.name(state), state, Optional.of(call.argumentTree(0)));
      }
      case METER_OF_TEXTS ->
        used(call, Builders.text(call.argument(0)), texts(call, 1), call.receiverTree());
      case METER_OF_ITERABLE ->
        used(call, Builders.text(call.argument(0)), iterable(call, 1), call.receiverTree());
      case PROVIDER -> Value.fixed(receiver(call));
      case PROVIDED_WITH_TAG -> provided(call, tag(call, receiver(call)));
      case PROVIDED_WITH_TEXTS -> provided(call, receiver(call).merge(texts(call, 0)));
      case PROVIDED_WITH_ITERABLE -> provided(call, receiver(call).merge(iterable(call, 0)));
      case TEXTS -> notFollowed(call, 0);
      case TEXTS_AFTER_ONE -> notFollowed(call, 1);
    };
  }

  private Value notFollowed(Call call, int first) {
    texts(call, first);
    return call.unknown("it is the result of a metric call");
  }

  private static Keys tag(Call call, Keys state) {
    return call.argument(0)
        .strings()
        .map(keys -> state.with(keys, Builders.origin(call)))
        .orElseGet(() -> state.withAny(call.cause("the key of a tag is not known")));
  }

  /** The tags that keys and values in turn state. */
  private Keys texts(Call call, int first) {
    recorder.called(
        call,
        new PassedPairs(
            call.tree(),
            call.name(),
            call.passed(Keys.empty()).caller(),
            PassedValues.count(call, first),
            PassedValues.inArray(call)));
    leaveAlone(call, first);
    return switch (call.passing()) {
      case ONE_BY_ONE -> call.pairs().from(first, PairForm.STRINGS);
      case AS_ARRAY -> {
        Keys stated = keysOf(call, call.pairs().of(call.argument(first)));
        yield stated.open().isPresent() ? byPosition(call, first).orElse(stated) : stated;
      }
      case EITHER -> Keys.any(call.cause("it may be an array"));
    };
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
    if (call.passing() != Varargs.ONE_BY_ONE) {
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
    PassedKeys passed = call.passed(state);
    MeterCall seen = new MeterCall(
        call.tree(),
        call.name(),
        call.place(),
        kindOf(call),
        MeterState.unit(state),
        name,
        MeterState.tags(state),
        passed.caller());
    recorder.called(call, seen);
    // A condition in a helper may depend on what its caller passes with the name and the tags.
    if (call.isReached()
        && !passed.guarded()
        && shared.contains(registry)
        && !settings.mayDecideOn(call.tree())) {
      seen.use(classAround(call), shared.givenTo(registry)).ifPresent(recorder::used);
    }
    return call.unknown("it is the result of a metric call");
  }

  /** The registry is known where the provider is made in the same expression. */
  private Value provided(Call call, Keys state) {
    Optional<ExpressionTree> registry = call.receiverTree()
        .map(Parentheses::strip)
        .filter(MethodInvocationTree.class::isInstance)
        .map(each -> ((MethodInvocationTree) each).getArguments())
        .filter(arguments -> arguments.size() == 1)
        .map(arguments -> arguments.get(0));
    return used(
        call,
        MeterState.name(state),
        state,
        registry.isPresent() ? registry : Optional.of((ExpressionTree) call.tree()));
  }

  /** The class whose name tells the kind of meter: that of a builder or registry, or the meter. */
  private static String kindOf(Call call) {
    boolean isProvided = call.owner().endsWith(".MeterProvider");
    return isProvided && call.type() instanceof DeclaredType meter
        ? MicrometerMethods.kindOf(meter.asElement().toString(), "register")
        : MicrometerMethods.kindOf(call.owner(), call.name());
  }

  private String classAround(Call call) {
    for (Tree outer : index.around(call.tree())) {
      if (outer instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        return type.getSimpleName().toString();
      }
    }
    return "";
  }
}
