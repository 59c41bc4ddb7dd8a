package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;

/**
 * What a declaration promises of a label map that crosses a boundary which the analysis does not.
 *
 * @param keys the keys it holds, exactly, as declared; empty where the promise is only to leave it as it is
 * @param where the declaration, for people
 * @param origin where the keys count as put in
 * @param mutable whether the map's type could let code change it
 * @param elements whether it speaks of each element of a collection, and not of a map itself
 */
public record Contract(
    Optional<Set<String>> keys, String where, Origin origin, boolean mutable, boolean elements) {

  public Contract {
    keys = keys.map(LinkedHashSet::new).map(Collections::unmodifiableSet);
  }

  /** The keys of a map that is under this contract. */
  public Keys declaredKeys() {
    if (keys.isEmpty()) {
      return Keys.any(
          new UnknownCause(
              origin.place(),
              where + " accepts any keys",
              Optional.of(
                  SuggestedFix.edit(
                      "pass the metric's name on together with the labels, or replace @MetricLabels with @LabelKeys"))));
    }
    TreeMap<String, KeyFact> facts = new TreeMap<>();
    keys.get().forEach(key -> facts.put(key, KeyFact.at(origin)));
    return new Keys(facts, Optional.empty());
  }
}
