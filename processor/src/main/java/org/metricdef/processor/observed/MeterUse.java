package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;

/**
 * A call that looks up or registers a meter whose name and keys are known.
 *
 * @param type the simple name of the class that it stands in
 * @param kind the kind of meter: two kinds may share a name
 * @param unit its unit, which the exposed name ends with; empty if it has none
 * @param keys the keys that its tags surely have
 * @param possible the keys that its tags may have
 * @param registry the constructor or method that is given the registry; empty if none is
 * @param caller the call of a helper that leads here, for messages
 */
public record MeterUse(
    Tree tree,
    Place place,
    String type,
    String kind,
    String name,
    String unit,
    SortedSet<String> keys,
    SortedSet<String> possible,
    Optional<String> registry,
    PathCondition caller) {

  /** The same use, where another tree is what a message is about. */
  MeterUse at(Tree other) {
    return new MeterUse(other, place, type, kind, name, unit, keys, possible, registry, caller);
  }

  /** The same use without some of its keys. */
  MeterUse without(Set<String> others) {
    SortedSet<String> fewer = new TreeSet<>(keys);
    fewer.removeAll(others);
    return new MeterUse(tree, place, type, kind, name, unit, fewer, fewer, registry, caller);
  }

  /** Whether both are uses of one meter. */
  boolean isOfSameMeter(MeterUse other) {
    return kind.equals(other.kind) && name.equals(other.name) && unit.equals(other.unit);
  }

  /** Whether the keys are the same each time. */
  public boolean isExact() {
    return keys.equals(possible);
  }

  /** Whether one of two uses surely has a key that the other one surely lacks. */
  boolean differsFrom(MeterUse other) {
    return !possible.containsAll(other.keys) || !other.possible.containsAll(keys);
  }

  /** Whether an annotation states the meter. Its aspect adds keys of its own. */
  public boolean isAnnotated() {
    return kind.startsWith("@");
  }
}
