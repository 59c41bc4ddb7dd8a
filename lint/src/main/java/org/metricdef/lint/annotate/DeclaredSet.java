package org.metricdef.lint.annotate;

import java.util.Set;

/**
 * A metric set, as far as facades name its metrics.
 *
 * @param type the qualified name of the interface
 * @param names the names of its metrics, with and without the prefix
 */
record DeclaredSet(String type, Set<String> names) {

  DeclaredSet {
    names = Set.copyOf(names);
  }
}
