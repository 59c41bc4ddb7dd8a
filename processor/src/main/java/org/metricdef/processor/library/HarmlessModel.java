package org.metricdef.processor.library;

import java.util.List;
import java.util.Optional;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.Value;

/** Well-known methods that look at their arguments and neither change nor keep them. */
public final class HarmlessModel implements CallModel {

  private static final String NO_MAP = "it is not a label map";

  private static final List<String> OWNERS = List.of(
      "java.lang.Object",
      "java.lang.String",
      "java.lang.StringBuilder",
      "java.io.PrintStream",
      "java.util.logging.Logger",
      "java.lang.System.Logger",
      "org.slf4j.Logger",
      "org.apache.logging.log4j.Logger",
      "org.apache.commons.logging.Log");

  @Override
  public Optional<Value> evaluate(Call call) {
    if (call.owner().equals("java.util.Objects")) {
      return ofObjects(call);
    }
    // A clone of an array holds the same elements; what an object's own equals does is not known.
    boolean unknown = call.name().equals("clone")
        || call.name().equals("equals") && call.owner().equals("java.lang.Object");
    if (unknown || !OWNERS.contains(call.owner())) {
      return Optional.empty();
    }
    leaveAlone(call);
    return Optional.of(call.unknown("it is the result of '%s'".formatted(call.method())));
  }

  private static void leaveAlone(Call call) {
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
  }

  /** Some of these hand their argument back, which must not be lost from sight. */
  private static Optional<Value> ofObjects(Call call) {
    return switch (call.name()) {
      case "requireNonNull" -> {
        call.leavesAlone(0);
        yield Optional.of(call.argument(0));
      }
      case "requireNonNullElse" -> {
        leaveAlone(call);
        yield Optional.of(call.argument(0).join(call.argument(1)));
      }
      case "equals" ->
        call.argument(0) instanceof Value.LabelMap
            ? Optional.of(call.unknown(NO_MAP))
            : Optional.empty();
      case "hash", "hashCode", "toString", "isNull", "nonNull" -> Optional.of(call.unknown(NO_MAP));
      default -> Optional.empty();
    };
  }
}
