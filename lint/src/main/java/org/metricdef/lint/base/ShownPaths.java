package org.metricdef.lint.base;

import java.nio.file.Path;

/**
 * How files are named to people and in data.
 *
 * @param root the folder of the repository
 * @param here where the command runs
 */
public record ShownPaths(Path root, Path here) {

  /** A file as text shows it. */
  public String fromHere(Path file) {
    return relative(here, file);
  }

  /** A file as data names it, with slashes. */
  public String fromRoot(Path file) {
    return relative(root, file).replace('\\', '/');
  }

  private static String relative(Path base, Path file) {
    return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
  }
}
