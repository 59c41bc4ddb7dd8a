package org.metricdef.processor.observed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/** What a call passes to the parameters of a facade, which neither keeps nor changes it. */
final class FacadeArguments {

  private FacadeArguments() {}

  /** The texts of a parameter, each of which may be unknown; empty if their number is not known. */
  static Optional<List<Optional<String>>> texts(Call call, int parameter) {
    if (isVarargs(call, parameter)) {
      return PassedValues.from(call, parameter)
          .map(values -> values.stream().map(Builders::text).toList());
    }
    if (typeOf(call, parameter) instanceof ArrayType) {
      call.leavesAlone(parameter);
      return call.containers()
          .inOrder(call.argument(parameter))
          .map(values -> values.stream().map(Builders::text).toList());
    }
    return PassedValues.textsOfList(call, parameter);
  }

  /** How many texts a parameter gets; empty if that is not known. */
  static OptionalInt count(Call call, int parameter) {
    return texts(call, parameter)
        .map(all -> OptionalInt.of(all.size()))
        .orElseGet(OptionalInt::empty);
  }

  /** Whether the call passes an array, or may do so. */
  static boolean inArray(Call call, int parameter) {
    return isVarargs(call, parameter)
        ? PassedValues.inArray(call)
        : typeOf(call, parameter) instanceof ArrayType;
  }

  /** The labels of a parameter with {@code @MetricLabels}. */
  static Keys labels(Call call, int parameter) {
    for (int i = parameter; i < (isVarargs(call, parameter) ? call.arity() : parameter + 1); i++) {
      call.leavesAlone(i);
    }
    Optional<LabelForm> form = LabelForm.of(typeOf(call, parameter));
    boolean isList = isVarargs(call, parameter) && call.passing() == Varargs.ONE_BY_ONE;
    if (isList && form.isPresent()) {
      return call.pairs()
          .from(parameter, form.get() == LabelForm.STRINGS ? PairForm.STRINGS : PairForm.ENTRIES);
    }
    if (isList) {
      Keys all = Keys.empty();
      for (int i = parameter; i < call.arity(); i++) {
        all = all.merge(keysOf(call, call.argument(i)));
      }
      return all;
    }
    if (isVarargs(call, parameter) && call.passing() == Varargs.EITHER) {
      return Keys.any(call.cause("it may be any array"));
    }
    Value value = call.argument(parameter);
    return keysOf(call, value instanceof Value.Container ? call.pairs().of(value) : value);
  }

  /** Only of label maps: whatever else a value may be, its labels are not known. */
  private static Keys keysOf(Call call, Value value) {
    return call.keysOf(value)
        .orElseGet(() -> Keys.any(call.cause("the code that creates it was not analyzed")));
  }

  /** The keys, without the types of attributes; empty if there may be others. */
  static Optional<SortedSet<String>> names(Keys state) {
    return MeterState.tags(state).map(keys -> {
      SortedSet<String> names = new TreeSet<>();
      for (String key : keys) {
        names.add(key.indexOf('\0') < 0 ? key : Attribute.fromMap(key).name());
      }
      return names;
    });
  }

  private static boolean isVarargs(Call call, int parameter) {
    return call.method().isVarArgs()
        && parameter == call.method().getParameters().size() - 1;
  }

  private static TypeMirror typeOf(Call call, int parameter) {
    return call.method().getParameters().get(parameter).asType();
  }
}
