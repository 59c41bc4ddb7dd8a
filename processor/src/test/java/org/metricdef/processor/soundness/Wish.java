package org.metricdef.processor.soundness;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The requirements on a generated expression.
 *
 * @param keys the keys that it should have, in the same order in every JVM
 * @param wrong whether it is planned to have other keys on some path
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

  /** One level down, without a planned mistake. */
  Wish right() {
    return new Wish(keys, false, depth - 1);
  }

  /** One level down, with other keys. */
  Wish of(Set<String> other) {
    return new Wish(other, wrong, depth - 1);
  }
}
