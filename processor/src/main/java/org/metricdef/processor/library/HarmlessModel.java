package org.metricdef.processor.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.text.MethodText;

/** Well-known methods that read their arguments and neither change nor keep them. */
public final class HarmlessModel implements CallModel {

  private enum Effect {
    LEAVE_ALONE,
    FIRST_ARGUMENT,
    EITHER_ARGUMENT,
    ARGUMENT_OR_SUPPLIED,
    TEXT_OF_FIRST,
    READ_SUPPLIED,
    READ_ALL
  }

  /** Classes whose methods neither change nor keep their arguments. */
  private static final Set<String> HARMLESS = Set.of(
      "java.lang.String",
      "java.lang.StringBuilder",
      "java.io.PrintStream",
      "java.util.logging.Logger",
      "java.lang.System.Logger",
      "org.slf4j.Logger",
      "org.slf4j.spi.LoggingEventBuilder",
      "org.apache.logging.log4j.Logger",
      "org.apache.commons.logging.Log");

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      .rows(
          Effect.LEAVE_ALONE,
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
          Effect.FIRST_ARGUMENT,
          "Objects.requireNonNull(Object)",
          "Objects.requireNonNull(Object, String)",
          "Objects.requireNonNull(Object, Supplier)")
      .rows(Effect.EITHER_ARGUMENT, "Objects.requireNonNullElse(Object, Object)")
      .rows(Effect.ARGUMENT_OR_SUPPLIED, "Objects.requireNonNullElseGet(Object, Supplier)")
      .rows(Effect.TEXT_OF_FIRST, "Objects.toString(Object)", "String.valueOf(Object)")
      .rows(
          Effect.READ_SUPPLIED,
          "org.slf4j.spi.LoggingEventBuilder.addArgument(Supplier)",
          "org.slf4j.spi.LoggingEventBuilder.addKeyValue(String, Supplier)")
      .rows(
          Effect.READ_ALL,
          "Objects.equals(Object, Object)",
          "Objects.hash(Object...)",
          "Objects.hashCode(Object)",
          "Objects.toString(Object, String)",
          "Objects.isNull(Object)",
          "Objects.nonNull(Object)")
      .build();

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<Effect> effect = METHODS.declared(call);
    if (effect.isPresent() || !HARMLESS.contains(call.owner())) {
      return effect.flatMap(known -> apply(known, call));
    }
    return onlyReads(call) ? leaveAlone(call) : result(call);
  }

  private static Optional<Value> apply(Effect effect, Call call) {
    return switch (effect) {
      case LEAVE_ALONE -> leaveAlone(call);
      case FIRST_ARGUMENT -> Optional.of(call.follow(0).notNull());
      case EITHER_ARGUMENT -> Optional.of(call.follow(0).join(call.follow(1)).notNull());
      case ARGUMENT_OR_SUPPLIED -> argumentOrSupplied(call);
      case TEXT_OF_FIRST -> textOfFirst(call);
      case READ_SUPPLIED -> readSupplied(call);
      case READ_ALL -> {
        leaveArgumentsAlone(call);
        yield noLabelMap(call);
      }
    };
  }

  /**
   * Whether the result cannot be an argument, nor hold one. {@code String.transform} returns what
   * its function returns, and {@code Logger.traceExit} of Log4j returns its argument.
   */
  private static boolean onlyReads(Call call) {
    TypeMirror result = call.method().getReturnType();
    return result.getKind() == TypeKind.VOID
        || result.getKind().isPrimitive()
        || result instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement type
            && (type.getQualifiedName().contentEquals("java.lang.String")
                || type.getQualifiedName().contentEquals(call.owner()));
  }

  private static Optional<Value> leaveAlone(Call call) {
    leaveArgumentsAlone(call);
    return result(call);
  }

  private static Optional<Value> result(Call call) {
    return Optional.of(call.unknown("it is the result of '" + MethodText.of(call.method()) + "'"));
  }

  /** Reads the arguments. A function among them may be called with anything, or kept. */
  private static void leaveArgumentsAlone(Call call) {
    for (int i = 0; i < call.arity(); i++) {
      if (call.argument(i).alternatives().stream().noneMatch(Value.Function.class::isInstance)) {
        call.leavesAlone(i);
      }
    }
  }

  /** A logger calls the function and reads what it returns. */
  private static Optional<Value> readSupplied(Call call) {
    call.invoke(call.arity() - 1, List.of());
    return result(call);
  }

  /** The text of a text is that text. */
  private static Optional<Value> textOfFirst(Call call) {
    return call.strings(call.argument(0)).isPresent()
        ? Optional.of(call.follow(0))
        : leaveAlone(call);
  }

  private static Optional<Value> argumentOrSupplied(Call call) {
    Value given = call.follow(0);
    return Optional.of(given.join(call.invoke(1, List.of())).notNull());
  }

  private static Optional<Value> noLabelMap(Call call) {
    return Optional.of(call.unknown("it is not a label map"));
  }
}
