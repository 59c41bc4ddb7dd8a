package org.metricdef.lint.command;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of a guide. */
enum GuideFormat {
  MARKDOWN,
  HTML;

  /** The form that a file asks for by its name. */
  static GuideFormat of(@Nullable Path file) {
    String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".html") || name.endsWith(".htm") ? HTML : MARKDOWN;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
