package org.metricdef.processor.observed;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.KnownMap;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;

/**
 * What the analysis of one class tells another about its fields: collectors, texts, and objects
 * that hold such. Maps and collections belong to the analysis that made them.
 */
public final class FieldValues {

  private FieldValues() {}

  /** A value where another class reads it; empty if it is not fully known. */
  public static Optional<Value> of(Value value) {
    return value instanceof Value.OneOf one ? told(one, true) : Optional.empty();
  }

  private static Optional<Value> told(Value.OneOf one, boolean isOfClass) {
    Set<KnownObject> told = new LinkedHashSet<>();
    for (KnownObject candidate : one.candidates()) {
      Optional<KnownObject> each = told(candidate, isOfClass);
      if (each.isEmpty()) {
        return Optional.empty();
      }
      told.add(each.get());
    }
    return Optional.of(new Value.OneOf(told));
  }

  private static Optional<KnownObject> told(KnownObject object, boolean isOfClass) {
    if (object instanceof DeclaredCollector collector) {
      return Optional.of(isOfClass ? collector.ofClass() : collector);
    }
    if (object instanceof RecordObject made) {
      return Optional.of(new RecordObject(
          made.type(),
          made.components().stream().map(FieldValues::component).toList(),
          made.constant()));
    }
    if (object instanceof KnownMap map) {
      SortedMap<String, Value> values = new TreeMap<>();
      map.values().forEach((key, value) -> values.put(key, element(value)));
      return Optional.of(new KnownMap(values));
    }
    return object instanceof KnownObject.Text
            || object instanceof KnownObject.Number
            || object instanceof KnownObject.Truth
            || object instanceof EnumConstant
        ? Optional.of(object)
        : Optional.empty();
  }

  private static Value element(Value value) {
    return value.notNull() instanceof Value.OneOf one
        ? told(one, true).orElse(Value.COMPUTED)
        : Value.COMPUTED;
  }

  private static Value component(Value value) {
    return value instanceof Value.OneOf one
        ? told(one, false).orElseGet(Value.Nothing::new)
        : new Value.Nothing();
  }
}
