package org.metricdef.processor.flow.value;

import java.util.HashSet;
import java.util.Set;

/** Renames an abstract object wherever a value refers to it. */
public final class ObjectRenaming {

  private ObjectRenaming() {}

  public static Value toShared(Value value, AbstractObject object) {
    if (value instanceof Value.LabelMap map && map.objects().contains(object)) {
      Set<AbstractObject> objects = new HashSet<>(map.objects());
      objects.remove(object);
      map.objects().stream()
          .filter(object::equals)
          .map(AbstractObject::asShared)
          .forEach(objects::add);
      return new Value.LabelMap(objects, map.fixed());
    }
    if (value instanceof Value.View view) {
      return new Value.View(
          (Value.LabelMap) toShared(view.map(), object), view.of(), view.filter());
    }
    if (value instanceof Value.Container container) {
      return new Value.Container(container.objects(), toShared(container.index(), object));
    }
    if (value instanceof Value.Mixed mixed) {
      return new Value.Mixed(
          mixed.parts().stream().map(part -> toShared(part, object)).toList());
    }
    return value;
  }
}
