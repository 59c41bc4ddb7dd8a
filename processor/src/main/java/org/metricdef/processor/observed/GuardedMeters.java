package org.metricdef.processor.observed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.metricdef.processor.flow.provenance.Place;

/** The meters of a module in which all calls of one meter must give it the same keys. */
public final class GuardedMeters {

  /**
   * A meter as one place uses it.
   *
   * @param kind the kind of meter: two kinds may share a name
   */
  public record Meter(String kind, String name, SortedSet<String> keys, Place place) {

    private boolean isNamedLike(Meter other) {
      return kind.equals(other.kind) && name.equals(other.name);
    }
  }

  /** By the qualified names of the classes that use them. */
  private final Map<String, List<Meter>> byClass = new HashMap<>();

  /** Forgets what a class uses: it is checked again. */
  public void forget(String type) {
    byClass.remove(type);
  }

  /** Notes a meter that a class uses. Returns one of the same name that has other keys. */
  public Optional<Meter> add(String type, Meter meter) {
    Optional<Meter> other = byClass.values().stream()
        .flatMap(List::stream)
        .filter(meter::isNamedLike)
        .filter(each -> !each.keys().equals(meter.keys()))
        .findFirst();
    byClass.computeIfAbsent(type, each -> new ArrayList<>()).add(meter);
    return other;
  }
}
