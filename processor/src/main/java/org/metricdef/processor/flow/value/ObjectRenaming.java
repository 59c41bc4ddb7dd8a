package org.metricdef.processor.flow.value;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Renames an abstract object wherever a value refers to it. */
public final class ObjectRenaming {

  private ObjectRenaming() {}

  public static Value toShared(Value value, AbstractObject object) {
    return rename(value, object, AbstractObject::asShared);
  }

  /** Renames an object. The new name may keep the trace of each reference. */
  public static Value rename(
      Value value, AbstractObject object, UnaryOperator<AbstractObject> renaming) {
    if (value instanceof Value.LabelMap map && map.objects().contains(object)) {
      Set<AbstractObject> objects = new HashSet<>(map.objects());
      objects.remove(object);
      map.objects().stream().filter(object::equals).map(renaming).forEach(objects::add);
      return new Value.LabelMap(objects, map.fixed());
    }
    if (value instanceof Value.View view) {
      return new Value.View(
          (Value.LabelMap) rename(view.map(), object, renaming), view.of(), view.filter());
    }
    if (value instanceof Value.Container container) {
      return new Value.Container(container.objects(), rename(container.index(), object, renaming));
    }
    if (value instanceof Value.Mixed mixed) {
      return new Value.Mixed(
          mixed.parts().stream().map(part -> rename(part, object, renaming)).toList());
    }
    return value;
  }
}
