package org.metricdef.bench.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is compiled at once.
 *
 * @param classPath what it is compiled against
 * @param lines how many lines the files have, comments too
 */
public record Sources(List<Path> files, List<Path> classPath, long lines) {

  public Sources {
    files = List.copyOf(files);
    classPath = List.copyOf(classPath);
  }

  /** All Java files of a folder, less the descriptors of modules and packages. */
  public static Sources in(Path folder, List<Path> classPath) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java") && !file.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
    long lines = 0;
    for (Path file : files) {
      try (Stream<String> text = Files.lines(file)) {
        lines += text.count();
      }
    }
    return new Sources(files, classPath, lines);
  }

  /** These and more files. */
  public Sources and(Sources more) {
    return new Sources(
        Stream.concat(files.stream(), more.files.stream()).toList(), classPath, lines + more.lines);
  }

  static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
