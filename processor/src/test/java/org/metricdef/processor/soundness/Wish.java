package org.metricdef.processor.soundness;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an expression is wanted for.
 *
 * @param keys the keys that it should have, in the same order in every JVM
 * @param wrong whether a mistake is planned: on some path it has other keys
 * @param depth how deep it may nest
 */
record Wish(Set<String> keys, boolean wrong, int depth) {

  Wish {
    keys = Collections.unmodifiableSet(new TreeSet<>(keys));
  }

  /** The same, one level down. */
  Wish deeper() {
    return new Wish(keys, wrong, depth - 1);
  }

  /** One level down, with nothing wrong. */
  Wish right() {
    return new Wish(keys, false, depth - 1);
  }

  /** One level down, other keys. */
  Wish of(Set<String> other) {
    return new Wish(other, wrong, depth - 1);
  }
}
