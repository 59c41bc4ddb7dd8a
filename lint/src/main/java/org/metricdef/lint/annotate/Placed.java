package org.metricdef.lint.annotate;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * An annotation at a place of the sources as they are on disk.
 *
 * @param offset where the declaration begins, in characters from 0
 * @param isMember whether it gets a line of its own, as methods and fields do
 */
record Placed(Path file, int offset, boolean isMember, Mark mark) {

  static final Comparator<Placed> IN_ORDER =
      Comparator.comparing(Placed::file).thenComparing(Placed::offset);
}
