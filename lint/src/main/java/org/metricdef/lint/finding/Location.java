package org.metricdef.lint.finding;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file, absolute
 */
public record Location(Path file, Region region) {

  /** By file, line and column. */
  public static final Comparator<Location> IN_ORDER = Comparator.comparing(Location::file)
      .thenComparing(each -> each.region().startLine())
      .thenComparing(each -> each.region().startColumn());
}
