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
 * What a declaration states about a label map that crosses a boundary of the analysis.
 *
 * @param keys the exact keys of the map; empty if the contract only forbids changing the map
 * @param derivation the argument whose keys the map has, if the contract names one
 * @param where the declaration, in messages
 * @param origin the origin of the keys
 * @param mutable whether the map's type allows changes
 * @param elements whether the contract is about each element of a collection
 * @param advice what makes the keys known, if the contract does not state them
 * @param pairs whether it is about the label map that an array or a list states as pairs
 * @param broken code that is refused because it does not keep the contract, if there is any
 */
public record Contract(
    Optional<Set<String>> keys,
    Optional<KeyDerivation> derivation,
    String where,
    Origin origin,
    boolean mutable,
    boolean elements,
    String advice,
    boolean pairs,
    Optional<UnknownCause> broken) {

  public Contract {
    keys = keys.map(LinkedHashSet::new).map(Collections::unmodifiableSet);
  }

  /** A contract that all code keeps. */
  public Contract(
      Optional<Set<String>> keys,
      Optional<KeyDerivation> derivation,
      String where,
      Origin origin,
      boolean mutable,
      boolean elements,
      String advice,
      boolean pairs) {
    this(keys, derivation, where, origin, mutable, elements, advice, pairs, Optional.empty());
  }

  /** The same contract, which this code does not keep. */
  public Contract brokenBy(UnknownCause code) {
    return new Contract(
        keys, derivation, where, origin, mutable, elements, advice, pairs, Optional.of(code));
  }

  /** Whether both state the same keys. */
  public boolean statesSame(Contract other) {
    return keys.equals(other.keys) && derivation.equals(other.derivation);
  }

  /** The keys of a map that is under this contract. */
  public Keys declaredKeys() {
    if (keys.isEmpty()) {
      return Keys.any(new UnknownCause(
          origin.place(), where + " accepts any keys", Optional.of(SuggestedFix.edit(advice))));
    }
    TreeMap<String, KeyFact> facts = new TreeMap<>();
    keys.get().forEach(key -> facts.put(key, KeyFact.at(origin)));
    return new Keys(facts, Optional.empty()).alsoBrokenBy(broken);
  }
}
