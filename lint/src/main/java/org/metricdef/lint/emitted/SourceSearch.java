package org.metricdef.lint.emitted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the source of a class that a catalogue names. A catalogue holds no path, so that it is the
 * same on each machine.
 */
public final class SourceSearch {

  /** Where the sources of a module are, from its folder. */
  private static final List<String> FOLDERS = List.of("src/main/java", "src/test/java", "src", "");

  /** From {@code module/build/classes/java/main} to the module. */
  private static final int MOST_LEVELS = 5;

  private static final String MAIN = FOLDERS.get(0);

  private SourceSearch() {}

  /**
   * A source of the module around a folder of classes that is newer than the catalogue there; empty
   * if there is none. Each compilation writes the catalogue.
   *
   * @throws IOException if a file cannot be read
   */
  public static Optional<Path> newer(Path classes) throws IOException {
    Optional<Path> module = module(classes);
    if (module.isEmpty()) {
      return Optional.empty();
    }
    FileTime written = Files.getLastModifiedTime(Catalogues.file(classes));
    try (Stream<Path> files = Files.find(
        module.get().resolve(MAIN),
        Integer.MAX_VALUE,
        (file, attributes) -> file.toString().endsWith(".java")
            && attributes.lastModifiedTime().compareTo(written) > 0)) {
      return files.sorted().findFirst();
    }
  }

  /** The module around a folder of classes, which need not be there; empty if it has no sources. */
  public static Optional<Path> module(Path classes) {
    Path folder = classes.toAbsolutePath().normalize();
    for (int level = 0; level < MOST_LEVELS && folder.getParent() != null; level++) {
      folder = folder.getParent();
      if (Files.isDirectory(folder.resolve(MAIN))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /**
   * The source file of a class, in the module around a catalogue; empty if it is not there.
   *
   * @param place the folder of classes or the jar with the catalogue
   * @param type the qualified name of a top-level class
   */
  public static Optional<Path> of(Path place, String type) {
    String name = type.replace('.', '/') + ".java";
    Path folder = place.toAbsolutePath().normalize();
    for (int level = 0; level < MOST_LEVELS && folder.getParent() != null; level++) {
      folder = folder.getParent();
      for (String each : FOLDERS) {
        Path file = folder.resolve(each).resolve(name);
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }
}
