package org.metricdef.processor.library;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/** Tests of strings and constants of enums that are known, with the outcome that they have. */
final class ConstantTestsModel implements CallModel {

  private enum Test {
    EQUALS,
    EQUALS_IGNORE_CASE,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    IS_EMPTY,
    IS_BLANK,
    ARE_EQUAL
  }

  private static final EffectTable<Test> TESTS = EffectTable.<Test>builder()
      .rows(Test.EQUALS, "Object.equals(Object)", "String.contentEquals(CharSequence)")
      .rows(Test.EQUALS_IGNORE_CASE, "String.equalsIgnoreCase(String)")
      .rows(Test.CONTAINS, "String.contains(CharSequence)")
      .rows(Test.STARTS_WITH, "String.startsWith(String)")
      .rows(Test.ENDS_WITH, "String.endsWith(String)")
      .rows(Test.IS_EMPTY, "String.isEmpty()")
      .rows(Test.IS_BLANK, "String.isBlank()")
      .rows(Test.ARE_EQUAL, "Objects.equals(Object, Object)")
      .build();

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<Test> test = TESTS.inherited(call);
    Optional<Boolean> outcome = test.isPresent() ? outcome(test.get(), call) : Optional.empty();
    return outcome.isPresent() ? Optional.of(known(call, outcome.get())) : Optional.empty();
  }

  private static Value known(Call call, boolean outcome) {
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
    return Value.known(new KnownObject.Truth(outcome));
  }

  /** The outcome, if it is the same for each constant that the tested values may be. */
  private static Optional<Boolean> outcome(Test test, Call call) {
    List<KnownObject> first = constants(
        test == Test.ARE_EQUAL ? call.argument(0) : call.receiver().orElseGet(Value.Nothing::new));
    List<KnownObject> second = constants(
        test == Test.ARE_EQUAL
            ? call.argument(1)
            : call.arity() == 0 ? Value.known("") : call.argument(0));
    Set<Boolean> outcomes = new HashSet<>();
    for (KnownObject one : first) {
      for (KnownObject other : second) {
        outcomes.add(apply(test, one, other));
      }
    }
    return outcomes.size() == 1 ? Optional.of(outcomes.iterator().next()) : Optional.empty();
  }

  /** The strings or constants of an enum that a value may be; none if it may be anything else. */
  private static List<KnownObject> constants(Value value) {
    if (!(value instanceof Value.OneOf one)) {
      return List.of();
    }
    for (KnownObject each : one.candidates()) {
      if (!(each instanceof KnownObject.Text) && !(each instanceof EnumConstant)) {
        return List.of();
      }
    }
    return List.copyOf(one.candidates());
  }

  private static boolean apply(Test test, KnownObject one, KnownObject other) {
    return one instanceof KnownObject.Text text && other instanceof KnownObject.Text argument
        ? apply(test, text.value(), argument.value())
        : one.equals(other);
  }

  private static boolean apply(Test test, String text, String argument) {
    return switch (test) {
      case EQUALS, ARE_EQUAL -> text.equals(argument);
      case EQUALS_IGNORE_CASE -> text.equalsIgnoreCase(argument);
      case CONTAINS -> text.contains(argument);
      case STARTS_WITH -> text.startsWith(argument);
      case ENDS_WITH -> text.endsWith(argument);
      case IS_EMPTY -> text.isEmpty();
      case IS_BLANK -> text.isBlank();
    };
  }
}
