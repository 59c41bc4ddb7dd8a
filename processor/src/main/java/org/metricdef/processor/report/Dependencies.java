package org.metricdef.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the verdicts of a class depend on, beside its own file.
 *
 * @param name the qualified name of the class
 * @param hashes the content of each file, as the SHA-256 of its bytes; the keys are the files'
 *     paths in the class output
 * @param declarations the digests of what other top-level classes stated, by their qualified names
 */
public record Dependencies(
    String name, Map<String, String> hashes, Map<String, String> declarations) {

  /** The file with the dependencies, in the class output of a module. */
  static final String FILE = "META-INF/metricdef/dependencies.json";

  /** In place of the hash of a file that does not exist. */
  static final String ABSENT = "absent";

  public Dependencies {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    declarations = Collections.unmodifiableSortedMap(new TreeMap<>(declarations));
  }

  /**
   * Reads the dependencies of a module.
   *
   * @param classes the module's class output, for example {@code target/classes}
   * @return empty if the module has no such file: no verdict depends on another class
   * @throws IOException if the file cannot be read or is damaged
   */
  public static List<Dependencies> read(Path classes) throws IOException {
    Path file = classes.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return DependenciesJson.read(in).classes();
    } catch (IOException e) {
      throw new IOException("damaged file of dependencies " + file, e);
    }
  }
}
