package org.metricdef.lint.annotate;

import java.util.List;
import java.util.Set;

/**
 * What of a file decides how an import is added to it.
 *
 * @param packageName its package; empty if it has none
 * @param packageEnd the offset after the package clause; 0 if there is none
 * @param imports its imports, in their order
 * @param types the simple names of the types that it declares, at any depth
 */
record FileShape(String packageName, int packageEnd, List<Import> imports, Set<String> types) {

  /**
   * An import.
   *
   * @param name what follows the keywords, such as {@code java.util.Map} or {@code java.util.*}
   */
  record Import(String name, boolean isStatic, int start, int end) {}

  FileShape {
    imports = List.copyOf(imports);
    types = Set.copyOf(types);
  }
}
