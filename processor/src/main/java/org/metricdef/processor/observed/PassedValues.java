package org.metricdef.processor.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.Value;

/** What a call passes to the varargs parameter of its method. */
final class PassedValues {

  private PassedValues() {}

  /** The values in their order; empty if their number is not known. */
  static Optional<List<Value>> from(Call call, int first) {
    return switch (call.passing()) {
      case ONE_BY_ONE -> {
        List<Value> values = new ArrayList<>();
        for (int i = first; i < call.arity(); i++) {
          values.add(call.argument(i));
        }
        yield Optional.of(values);
      }
      case AS_ARRAY -> call.containers().inOrder(call.argument(first));
      case EITHER -> Optional.empty();
    };
  }

  /** How many there are; empty if that is not known. */
  static OptionalInt count(Call call, int first) {
    Optional<List<Value>> values = from(call, first);
    return values.isPresent() ? OptionalInt.of(values.get().size()) : OptionalInt.empty();
  }

  /** Whether the call passes them in an array, or may do so. */
  static boolean inArray(Call call) {
    return call.passing() != Varargs.ONE_BY_ONE;
  }
}
