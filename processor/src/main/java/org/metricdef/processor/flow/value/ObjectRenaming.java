package org.metricdef.processor.flow.value;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Renames abstract objects wherever a value refers to them. */
public final class ObjectRenaming {

  private ObjectRenaming() {}

  /** The value after some of its maps became shared. */
  public static Value toShared(Value value, Predicate<AbstractObject> some) {
    return rename(value, object -> some.test(object) ? object.asShared() : object);
  }

  /** Renames every object of a value. A new name may keep the trace of each reference. */
  public static Value rename(Value value, UnaryOperator<AbstractObject> renaming) {
    if (value instanceof Value.LabelMap map) {
      return rename(map, renaming);
    }
    if (value instanceof Value.View view) {
      return new Value.View(rename(view.map(), renaming), view.of(), view.filter());
    }
    if (value instanceof Value.Container container) {
      return new Value.Container(
          container.objects(),
          rename(container.index(), renaming),
          rename(container.pairs(), renaming));
    }
    if (value instanceof Instance instance) {
      return instance.map(each -> rename(each, renaming));
    }
    if (value instanceof Value.Mixed mixed) {
      return new Value.Mixed(
          mixed.parts().stream().map(part -> rename(part, renaming)).toList());
    }
    return value;
  }

  private static Value.LabelMap rename(Value.LabelMap map, UnaryOperator<AbstractObject> renaming) {
    Set<AbstractObject> objects = new LinkedHashSet<>();
    boolean isRenamed = false;
    for (AbstractObject object : map.objects()) {
      AbstractObject renamed = renaming.apply(object);
      isRenamed |= renamed != object;
      objects.add(renamed);
    }
    return isRenamed ? new Value.LabelMap(objects, map.fixed(), map.isView()) : map;
  }
}
