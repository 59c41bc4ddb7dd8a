package org.metricdef.processor.library;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Value;

/** Well-known methods that read their arguments and neither change nor keep them. */
public final class HarmlessModel implements CallModel {

  private interface Effect extends Function<Call, Optional<Value>> {}

  /** Classes whose methods neither change nor keep their arguments. */
  private static final Set<String> HARMLESS = Set.of(
      "java.lang.String",
      "java.lang.StringBuilder",
      "java.io.PrintStream",
      "java.util.logging.Logger",
      "java.lang.System.Logger",
      "org.slf4j.Logger",
      "org.apache.logging.log4j.Logger",
      "org.apache.commons.logging.Log");

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      // A clone of an array has the same elements. An object's own {@code equals} is unknown.
      .rows(
          HarmlessModel::leaveAlone,
          "new Object()",
          "Object.getClass()",
          "Object.hashCode()",
          "Object.toString()",
          "Object.notify()",
          "Object.notifyAll()",
          "Object.wait()",
          "Object.wait(long)",
          "Object.wait(long, int)",
          "Object.finalize()")
      // The result is an argument, so the analysis has to follow it.
      .rows(
          HarmlessModel::firstArgument,
          "Objects.requireNonNull(Object)",
          "Objects.requireNonNull(Object, String)",
          "Objects.requireNonNull(Object, Supplier)")
      .rows(HarmlessModel::eitherArgument, "Objects.requireNonNullElse(Object, Object)")
      // The result is not a label map.
      .rows(HarmlessModel::compareLabelMap, "Objects.equals(Object, Object)")
      .rows(
          HarmlessModel::noLabelMap,
          "Objects.hash(Object...)",
          "Objects.hashCode(Object)",
          "Objects.toString(Object)",
          "Objects.toString(Object, String)",
          "Objects.isNull(Object)",
          "Objects.nonNull(Object)")
      .build();

  @Override
  public Optional<Value> evaluate(Call call) {
    return HARMLESS.contains(call.owner())
        ? leaveAlone(call)
        : METHODS.declared(call).flatMap(effect -> effect.apply(call));
  }

  private static Optional<Value> leaveAlone(Call call) {
    leaveArgumentsAlone(call);
    return Optional.of(call.unknown("it is the result of '%s'".formatted(call.method())));
  }

  private static void leaveArgumentsAlone(Call call) {
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
  }

  private static Optional<Value> firstArgument(Call call) {
    call.leavesAlone(0);
    return Optional.of(call.argument(0));
  }

  private static Optional<Value> eitherArgument(Call call) {
    leaveArgumentsAlone(call);
    return Optional.of(call.argument(0).join(call.argument(1)));
  }

  /** The {@code equals} of any other object is unknown. */
  private static Optional<Value> compareLabelMap(Call call) {
    return call.argument(0) instanceof Value.LabelMap ? noLabelMap(call) : Optional.empty();
  }

  private static Optional<Value> noLabelMap(Call call) {
    return Optional.of(call.unknown("it is not a label map"));
  }
}
