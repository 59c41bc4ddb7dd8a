package org.metricdef.processor.observed;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.AttributeRecord.Flaw;
import org.metricdef.processor.observed.OpenTelemetryMethods.Effect;

/** What the methods of OpenTelemetry's attributes, of their builder and their keys do. */
final class AttributeEffects {

  private final ObservedRecorder recorder;

  AttributeEffects(ObservedRecorder recorder) {
    this.recorder = recorder;
  }

  Value apply(Effect effect, Call call) {
    return switch (effect) {
      case KEY -> key(call);
      case NO_ATTRIBUTES -> Value.fixed(Keys.empty());
      case ATTRIBUTES -> Value.fixed(built(call, pairs(call)));
      case ATTRIBUTES_BUILDER -> call.allocate(Keys.empty());
      case TO_BUILDER -> call.allocate(keysOf(call, Builders.receiver(call)));
      case PUT_KEY -> {
        Optional<Attribute> key = Builders.single(call.argument(0), Attribute.class);
        yield Builders.changed(call, put(call, 0, key, isOneValue(call)));
      }
      case PUT_NAME -> {
        Optional<Attribute> key =
            name(call.argument(0)).map(name -> new Attribute(name, type(call)));
        yield Builders.changed(call, put(call, 0, key, isOneValue(call)));
      }
      case PUT_ANY_TYPE ->
        Builders.changed(
            call, state -> state.withAny(call.cause("the type of an attribute is not known")));
      case PUT_ALL -> {
        call.leavesAlone(0);
        Keys more =
            Builders.isSurelyNull(call.argument(0)) ? Keys.empty() : keysOf(call, call.argument(0));
        yield Builders.changed(call, state -> state.merge(more));
      }
      case REMOVE -> {
        Optional<Attribute> key = Builders.single(call.argument(0), Attribute.class);
        yield Builders.changed(
            call,
            state -> key.isPresent()
                ? state.without(Set.of(key.get().inMap()), call.place())
                : state.unsure(call.place()));
      }
      case REMOVE_IF -> Builders.changed(call, state -> state.unsure(call.place()));
      case BUILD_ATTRIBUTES -> Value.fixed(built(call, keysOf(call, Builders.receiver(call))));
      default -> throw new IllegalArgumentException(effect.name());
    };
  }

  /** A builder of an instrument is told which attributes the instrument keeps. */
  Value advise(Call call) {
    call.leavesAlone(0);
    Optional<Set<Attribute>> listed = listed(call, call.argument(0));
    return Builders.changed(
        call,
        state -> listed
            .map(kept -> InstrumentState.advised(state, kept, Builders.origin(call)))
            .orElseGet(() -> state.withAny(call.cause("the attributes it keeps are not known"))));
  }

  /** The keys that a list may hold; empty if it may hold others. */
  private static Optional<Set<Attribute>> listed(Call call, Value list) {
    Value held = list instanceof Value.Container
        ? call.containers().elementsOf(list)
        : call.unknown("it is no list that is followed");
    Set<Attribute> keys = new TreeSet<>();
    for (Value each : held.alternatives()) {
      if (!(each instanceof Value.OneOf one)) {
        return Optional.empty();
      }
      for (KnownObject candidate : one.candidates()) {
        if (!(candidate instanceof Attribute key)) {
          return Optional.empty();
        }
        keys.add(key);
      }
    }
    return Optional.of(keys);
  }

  private static Value key(Call call) {
    Optional<String> name = name(call.argument(0));
    return name.isPresent()
        ? Value.known(new Attribute(name.get(), OpenTelemetryMethods.typeOf(call.name())))
        : call.unknown("the name of the key is not known");
  }

  /** The client takes null for an empty name. */
  private static Optional<String> name(Value value) {
    return Builders.isSurelyNull(value) ? Optional.of("") : Builders.text(value);
  }

  /** The type of a value that is added by the name of its key. */
  private static String type(Call call) {
    String parameter = call.method().getParameters().get(1).asType().toString();
    return parameter.replaceFirst("^.*[.]", "").toLowerCase(Locale.ROOT);
  }

  /** A parameter for any number of values skips none of them, except an array that is null. */
  private static boolean isOneValue(Call call) {
    return !call.method().isVarArgs() || call.passing() == Varargs.AS_ARRAY;
  }

  private Keys pairs(Call call) {
    Keys all = Keys.empty();
    for (int i = 0; i + 1 < call.arity(); i += 2) {
      Optional<Attribute> key = Builders.single(call.argument(i), Attribute.class);
      all = put(call, i, key, true).apply(all);
    }
    return all;
  }

  /** The change of attributes by a key and the value after it. */
  private UnaryOperator<Keys> put(
      Call call, int argument, Optional<Attribute> key, boolean mayBeNull) {
    call.leavesAlone(argument);
    call.leavesAlone(argument + 1);
    Value value = call.argument(argument + 1);
    Flaw ofKey = flaw(call.argument(argument), key);
    Flaw ofValue = mayBeNull && Builders.isSurelyNull(value) ? Flaw.NULL_VALUE : Flaw.NONE;
    record(call, argument, key, ofKey);
    record(call, argument + 1, key, ofKey == Flaw.NONE ? ofValue : Flaw.NONE);
    if (ofKey != Flaw.NONE || ofValue != Flaw.NONE) {
      return state -> state;
    }
    if (key.isEmpty()) {
      return state -> state.withAny(call.cause("the key of an attribute is not known"));
    }
    Set<String> put = Set.of(key.get().inMap());
    return value.knownNull()
        ? state -> state.join(state.with(put, Builders.origin(call)))
        : state -> state.with(put, Builders.origin(call));
  }

  private static Flaw flaw(Value given, Optional<Attribute> key) {
    if (key.isPresent()) {
      return key.get().name().isEmpty() ? Flaw.EMPTY_KEY : Flaw.NONE;
    }
    return Builders.isSurelyNull(given) ? Flaw.NULL_KEY : Flaw.NONE;
  }

  private void record(Call call, int argument, Optional<Attribute> key, Flaw flaw) {
    if (call.isReached()) {
      recorder.attribute(new AttributeRecord.Added(
          call.argumentTree(argument), call.name(), key.map(Attribute::name).orElse(""), flaw));
    }
  }

  /** The client keeps one attribute of a name, the one that was added last. */
  private static Keys built(Call call, Keys state) {
    Keys built = state;
    for (Attribute each : attributes(state.facts().keySet())) {
      for (Attribute other : attributes(state.facts().keySet())) {
        if (each.differsInTypeFrom(other)) {
          built = built
              .without(Set.of(each.inMap()), call.place())
              .withAny(call.cause("it has two types"));
        }
      }
    }
    return built;
  }

  /** Only of label maps: whatever else a value may be, its attributes are not known. */
  static Keys keysOf(Call call, Value value) {
    return call.keysOf(value)
        .orElseGet(() -> Keys.any(call.cause("the code that creates it was not analyzed")));
  }

  /** The attributes that keys of an abstract map stand for. */
  static SortedSet<Attribute> attributes(Collection<String> keys) {
    SortedSet<Attribute> attributes = new TreeSet<>();
    for (String key : keys) {
      attributes.add(Attribute.fromMap(key));
    }
    return attributes;
  }
}
