package org.metricdef.processor.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Marks values with what messages tell of them: the way that they took, the branch that they are on. */
final class Told {

  private Told() {}

  /** The value after it took a hop. */
  static Value via(Value value, Hop hop) {
    return change(value, object -> object.via(hop), keys -> keys.via(hop));
  }

  /** The value on a branch: keys that it lacks are absent there. Mutable maps are marked in the state. */
  static Value on(Value value, Branch branch) {
    return change(value, UnaryOperator.identity(), keys -> keys.on(branch));
  }

  /** Two values where two branches meet. */
  static Value join(Branch branch, Value value, Value other, Branch otherBranch) {
    return value.equals(other)
        ? value
        : on(on(value, branch).join(on(other, otherBranch)), Branch.NONE);
  }

  private static Value change(
      Value value, UnaryOperator<AbstractObject> objects, UnaryOperator<Keys> keys) {
    if (value instanceof Value.LabelMap map) {
      return changeMap(map, objects, keys);
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
    Set<AbstractObject> changed = new HashSet<>();
    for (AbstractObject object : map.objects()) {
      changed.add(objects.apply(object));
    }
    return new Value.LabelMap(changed, map.fixed().map(keys));
  }
}
