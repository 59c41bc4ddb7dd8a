package org.metricdef.lint.base;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A path of folders and jars, as javac and Maven write it. */
public final class PathEntries {

  private PathEntries() {}

  /** The entries of a path as javac takes it; {@code lib/*} stands for the jars of a folder. */
  public static List<Path> of(String path) throws CannotRunException {
    List<Path> entries = new ArrayList<>();
    for (String each : path.split(File.pathSeparator, -1)) {
      if (each.equals("*") || each.endsWith("/*") || each.endsWith(File.separator + "*")) {
        Path folder = Path.of(each.equals("*") ? "." : each.substring(0, each.length() - 2));
        File[] jars = folder.toFile().listFiles((dir, name) -> name.endsWith(".jar"));
        if (jars == null) {
          throw new CannotRunException(
              "%s: this entry of the class path is not there".formatted(each));
        }
        for (File jar : jars) {
          entries.add(jar.toPath());
        }
      } else if (!each.isEmpty()) {
        entries.add(Path.of(each));
      }
    }
    return entries;
  }
}
