package org.metricdef.lint.output;

import java.nio.file.Path;

/** Paths as SARIF writes them. */
final class Uris {

  private Uris() {}

  /** The path of a file below a folder, with slashes, and with what a URI may not have escaped. */
  static String relative(Path root, Path file) {
    String base = root.toUri().getRawPath();
    String path = file.toUri().getRawPath();
    String folder = base.endsWith("/") ? base : base + "/";
    return path.substring(folder.length());
  }
}
