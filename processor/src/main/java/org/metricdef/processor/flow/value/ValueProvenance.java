package org.metricdef.processor.flow.value;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.PathCondition;

/** Adds provenance to values: the hops that they passed, and the path that they are on. */
public final class ValueProvenance {

  private ValueProvenance() {}

  /** The value after a hop. */
  public static Value via(Value value, Hop hop) {
    return change(value, object -> object.via(hop), keys -> keys.via(hop));
  }

  /**
   * The value on a path that lacks its missing keys. The local store marks the mutable maps.
   */
  public static Value on(Value value, PathCondition path) {
    return change(value, UnaryOperator.identity(), keys -> keys.on(path));
  }

  static Value change(
      Value value, UnaryOperator<AbstractObject> objects, UnaryOperator<Keys> keys) {
    if (value instanceof Value.LabelMap map) {
      return changeMap(map, objects, keys);
    }
    if (value instanceof Instance instance) {
      return instance.map(each -> change(each, objects, keys));
    }
    if (value instanceof Value.Mixed mixed) {
      return new Value.Mixed(
          mixed.parts().stream().map(part -> change(part, objects, keys)).toList());
    }
    return value instanceof Value.View view
        ? new Value.View(changeMap(view.map(), objects, keys), view.of(), view.filter())
        : value;
  }

  private static Value.LabelMap changeMap(
      Value.LabelMap map, UnaryOperator<AbstractObject> objects, UnaryOperator<Keys> keys) {
    Set<AbstractObject> changed = new LinkedHashSet<>();
    for (AbstractObject object : map.objects()) {
      changed.add(objects.apply(object));
    }
    return new Value.LabelMap(changed, map.fixed().map(keys), map.isView());
  }
}
