package org.metricdef.processor.flow.value;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The symbols in a value. Those of mutable maps are kept by the store. */
public final class SymbolicArguments {

  private SymbolicArguments() {}

  /** The value where its symbols are not certain to be the current call's. */
  public static Value within(Value value, SymbolicArgument.Extent extent) {
    if (!hasSymbol(value)) {
      return value;
    }
    if (value instanceof Value.Mixed mixed) {
      return new Value.Mixed(
          mixed.parts().stream().map(part -> within(part, extent)).toList());
    }
    if (value instanceof Instance instance) {
      return instance.map(each -> within(each, extent));
    }
    return value instanceof Value.OneOf one
        ? one.of(within(one.candidates(), extent))
        : ValueProvenance.change(value, UnaryOperator.identity(), keys -> keys.within(extent));
  }

  private static Set<KnownObject> within(Set<KnownObject> all, SymbolicArgument.Extent extent) {
    Set<KnownObject> changed = new HashSet<>();
    for (KnownObject each : all) {
      changed.add(each instanceof SymbolicArgument symbol ? symbol.within(extent) : each);
    }
    return changed;
  }

  private static boolean hasSymbol(Value value) {
    for (Value part : value.alternatives()) {
      boolean has = part instanceof Value.OneOf one
              && one.candidates().stream().anyMatch(SymbolicArgument.class::isInstance)
          || part instanceof Value.LabelMap map
              && map.fixed().filter(Keys::isOfArgument).isPresent()
          || part instanceof Value.View view && hasSymbol(view.map())
          || part instanceof Instance instance
              && instance.fields().values().stream().anyMatch(SymbolicArguments::hasSymbol);
      if (has) {
        return true;
      }
    }
    return false;
  }
}
