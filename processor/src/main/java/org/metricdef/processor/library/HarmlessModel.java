package org.metricdef.processor.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.Value;

/** Well-known methods that look at their arguments and neither change nor keep them. */
public final class HarmlessModel implements CallModel {

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

  /** Constructors and factories that copy a collection. */
  private static final Set<String> COPIES = Set.of(
      "java.util.ArrayList", "java.util.HashSet", "java.util.TreeSet", "java.util.LinkedHashSet");

  @Override
  public Optional<Value> evaluate(Call call) {
    if (call.owner().equals("java.util.Objects")) {
      return ofObjects(call);
    }
    boolean harmless = OWNERS.contains(call.owner())
        || COPIES.contains(call.owner()) && call.name().equals("<init>")
        || call.owner().startsWith("java.util.") && call.name().equals("copyOf");
    return harmless
        ? Optional.of(call.unknown("it is the result of '%s'".formatted(call.method())))
        : Optional.empty();
  }

  /** Some of these hand their argument back, which must not be lost from sight. */
  private static Optional<Value> ofObjects(Call call) {
    return switch (call.name()) {
      case "requireNonNull" -> Optional.of(call.argument(0));
      case "equals", "hash", "hashCode", "toString", "isNull", "nonNull" ->
        Optional.of(call.unknown("it is no label map"));
      default -> Optional.empty();
    };
  }
}
