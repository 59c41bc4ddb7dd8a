package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;

/**
 * A call that looks up or registers a meter, as the analysis saw it once.
 *
 * @param kind the kind of meter: two kinds may share a name
 * @param name the meter's name; empty if it is not known
 * @param unit its unit, which the exposed name ends with; empty if it has none
 * @param keys the keys of its tags; empty if they are not known
 * @param caller the call of a helper that leads here, for messages
 */
public record MeterCall(
    Tree tree,
    String method,
    Place place,
    String kind,
    Optional<String> name,
    String unit,
    Optional<SortedSet<String>> keys,
    PathCondition caller)
    implements Observation {

  /** The keys that another call gives the meter decide on that. */
  @Override
  public boolean isSurelyWrong() {
    return false;
  }

  @Override
  public boolean isKnown() {
    return name.isPresent() && keys.isPresent();
  }

  @Override
  public boolean isProven() {
    return isKnown();
  }

  @Override
  public boolean takesArray() {
    return false;
  }

  /** The meter that the call uses; empty unless name and keys are known. */
  public Optional<GuardedMeters.Meter> meter() {
    return isKnown()
        ? Optional.of(new GuardedMeters.Meter(kind, name.orElseThrow(), keys.orElseThrow(), place))
        : Optional.empty();
  }

  /**
   * The call as a use with keys that are missing on some paths; empty unless its name is known.
   *
   * @param missing the keys that are missing on some paths
   * @param all all keys that it may give the meter
   */
  Optional<VaryingUse> varying(
      String type,
      Optional<String> registry,
      SortedSet<String> all,
      SortedMap<String, PathCondition> missing) {
    return name.map(known -> new VaryingUse(
        new MeterUse(tree, place, type, kind, known, unit, all, all, registry, caller), missing));
  }

  /**
   * The call as a use whose keys are not the same each time; empty unless its name is known.
   *
   * @param sure the keys that it surely gives the meter
   * @param all all keys that it may give the meter
   */
  Optional<MeterUse> use(
      String type, Optional<String> registry, SortedSet<String> sure, SortedSet<String> all) {
    return name.map(
        known -> new MeterUse(tree, place, type, kind, known, unit, sure, all, registry, caller));
  }

  /**
   * The call as a use of its meter; empty unless name and keys are known.
   *
   * @param type the simple name of the class that it stands in
   * @param registry the constructor or method that is given the registry; empty if none is
   */
  Optional<MeterUse> use(String type, Optional<String> registry) {
    return isKnown()
        ? Optional.of(new MeterUse(
            tree,
            place,
            type,
            kind,
            name.orElseThrow(),
            unit,
            keys.orElseThrow(),
            keys.orElseThrow(),
            registry,
            caller))
        : Optional.empty();
  }
}
