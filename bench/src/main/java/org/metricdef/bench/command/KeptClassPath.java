package org.metricdef.bench.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The class path that the command has kept, so that javac is given the same one. */
final class KeptClassPath {

  private KeptClassPath() {}

  /**
   * The class path of a source file's module, its own classes last.
   *
   * @param cache the cache folder of the user
   * @throws IOException if the command has kept none
   */
  static List<String> of(Path source, Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("metricdef/maven"))) {
      for (Path file : files.toList()) {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          kept.load(in);
        }
        if (source.startsWith(Path.of(kept.getProperty("sources0", "")))) {
          return entries(kept);
        }
      }
    }
    throw new IOException("the command has kept no class path of " + source);
  }

  private static List<String> entries(Properties kept) {
    List<String> entries = new ArrayList<>();
    for (String entry = kept.getProperty("classPath0");
        entry != null;
        entry = kept.getProperty("classPath" + entries.size())) {
      entries.add(entry);
    }
    entries.add(kept.getProperty("output", ""));
    return entries;
  }
}
