package org.metricdef.processor.observed;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.Documentation.Documented;

/** What the methods of documented constants, and of the observations they describe, do. */
final class DocumentationEffects {

  private static final Set<String> TEXTS = Set.of("getName", "asString");

  private final Documentation documentation;
  private final ObservedRecorder recorder;

  DocumentationEffects(Documentation documentation, ObservedRecorder recorder) {
    this.documentation = documentation;
    this.recorder = recorder;
  }

  /** The name of a meter, an observation or a key, if the call asks a constant for it. */
  Optional<Value> text(Call call) {
    return call.arity() == 0 && TEXTS.contains(call.name()) && call.receiver().isPresent()
        ? text(call.receiver().get(), call.name()).map(Value::known)
        : Optional.empty();
  }

  /** The key that a constant names; any key if it is not known. */
  Value keyValue(Call call, Value constant) {
    Optional<String> key = text(constant, "asString");
    return Value.fixed(
        key.isPresent()
            ? Keys.empty().with(Set.of(key.get()), Builders.origin(call))
            : Keys.any(call.cause("the key is not known")));
  }

  private Optional<String> text(Value constant, String method) {
    return Builders.single(constant, EnumConstant.class)
        .flatMap(known -> documentation.text(known.constant(), method));
  }

  /** An observation that a constant describes. */
  Value ofConstant(Call call) {
    return observation(
        call,
        Builders.single(Builders.receiver(call), EnumConstant.class)
            .flatMap(known -> documentation.of(known.constant())));
  }

  /** An observation of a name. */
  Value ofName(Call call) {
    return observation(call, Builders.text(call.argument(0)).flatMap(documentation::ofObservation));
  }

  private static Value observation(Call call, Optional<Documented> documented) {
    return documented.isPresent()
        ? Value.known(new DocumentedObservation(documented.get()))
        : call.unknown("its keys are not documented");
  }

  /** Gives an observation more keys, which become tags of its meter. */
  Value given(Call call, Keys keys) {
    Value receiver = Builders.receiver(call);
    Builders.single(receiver, DocumentedObservation.class)
        .ifPresent(observation -> record(call, observation.documented(), keys));
    return receiver;
  }

  private void record(Call call, Documented documented, Keys keys) {
    SortedSet<String> unknown = new TreeSet<>(keys.sure());
    unknown.removeAll(documented.keys());
    if (!unknown.isEmpty() && call.isReached()) {
      recorder.documented(
          new DocumentedUse(call.tree(), documented, unknown, call.passed(keys).caller()));
    }
  }
}
