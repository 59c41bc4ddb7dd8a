package org.metricdef.processor.soundness;

import java.util.Set;

/**
 * What an expression is wanted for.
 *
 * @param keys the keys that it should have
 * @param wrong whether a mistake is planned: on some path it has other keys
 * @param depth how deep it may nest
 */
record Wish(Set<String> keys, boolean wrong, int depth) {

  Wish {
    keys = Set.copyOf(keys);
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
