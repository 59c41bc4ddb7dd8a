package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.flow.value.SymbolicArgument.Extent;

/**
 * The keys of an argument, with changes. A map that has them holds its known keys, and of all other
 * keys those of the argument that were not removed.
 *
 * @param labels the argument
 * @param removed the keys that were removed
 * @param key an argument that was added as a key after that
 */
public record DerivedKeys(
    SymbolicArgument labels, Set<String> removed, Optional<SymbolicArgument> key) {

  public DerivedKeys {
    removed = Collections.unmodifiableSet(new TreeSet<>(removed));
  }

  /** The keys of an argument, all of them. */
  static DerivedKeys of(SymbolicArgument labels) {
    return new DerivedKeys(labels, Set.of(), Optional.empty());
  }

  /** The keys after one is removed; empty if that may be the key that was added. */
  Optional<DerivedKeys> without(String name) {
    Set<String> more = new TreeSet<>(removed);
    more.add(name);
    return key.isEmpty()
        ? Optional.of(new DerivedKeys(labels, more, Optional.empty()))
        : Optional.empty();
  }

  /** The keys after an argument is added as one; empty if another was added before. */
  Optional<DerivedKeys> with(SymbolicArgument name) {
    return key.isEmpty()
        ? Optional.of(new DerivedKeys(labels, removed, Optional.of(name)))
        : Optional.empty();
  }

  DerivedKeys within(Extent extent) {
    return new DerivedKeys(
        labels.within(extent), removed, key.map(symbol -> symbol.within(extent)));
  }

  /** Whether the arguments are those of the current call, and of one call. */
  boolean isWithinCall() {
    return labels.extent() == Extent.CALL
        && key.filter(symbol -> symbol.extent() != Extent.CALL || !isOfSameCall(symbol))
            .isEmpty();
  }

  private boolean isOfSameCall(SymbolicArgument symbol) {
    return symbol.body().equals(labels.body());
  }
}
