package org.metricdef.lint.emitted;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import org.metricdef.processor.report.Catalogue;

/** Finds the catalogue of a module. */
public final class Catalogues {

  private static final String FILE = "META-INF/metricdef/calls.json";

  private Catalogues() {}

  /** Whether a folder of classes has a catalogue. */
  public static boolean areIn(Path classes) {
    return Files.isRegularFile(file(classes));
  }

  static Path file(Path classes) {
    return classes.resolve(FILE);
  }

  /**
   * The catalogue in a folder of classes, in a jar, or in a file that was kept.
   *
   * @throws CannotRunException if there is none, or if it cannot be read
   */
  public static Catalogue of(Path place) throws CannotRunException {
    try {
      if (Files.isDirectory(place)) {
        return Catalogue.read(place);
      }
      return isKept(place) ? Catalogue.readFile(place) : ofJar(place);
    } catch (NoSuchFileException e) {
      throw new CannotRunException(
          "%s has no catalogue (%s): compile it with the checker, and".formatted(place, FILE)
              + " name its folder of classes or its jar",
          e);
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be read: %s".formatted(place, Reasons.of(e)), e);
    }
  }

  /**
   * The catalogue of an entry of a class path; empty if it has none, or if javac does not read it.
   *
   * @throws CannotRunException if there is one that cannot be read
   */
  public static Optional<Catalogue> find(Path entry) throws CannotRunException {
    try {
      if (Files.isDirectory(entry)) {
        return areIn(entry) ? Optional.of(Catalogue.read(entry)) : Optional.empty();
      }
      if (!Files.isRegularFile(entry) || !entry.toString().endsWith(".jar")) {
        return Optional.empty();
      }
      try (FileSystem files = FileSystems.newFileSystem(entry)) {
        Path root = files.getPath("/");
        return areIn(root) ? Optional.of(Catalogue.read(root)) : Optional.empty();
      }
    } catch (ProviderNotFoundException | ZipException e) {
      throw new CannotRunException("%s is no jar".formatted(entry), e);
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be read: %s".formatted(entry, Reasons.of(e)), e);
    }
  }

  private static boolean isKept(Path place) {
    return Files.isRegularFile(place) && place.getFileName().toString().endsWith(".json");
  }

  private static Catalogue ofJar(Path jar) throws IOException, CannotRunException {
    if (!Files.exists(jar)) {
      throw new CannotRunException(
          "%s: there is no such folder or jar. --catalog takes the folder of classes or the jar of a"
                  .formatted(jar)
              + " module that was compiled with the checker");
    }
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return Catalogue.read(files.getPath("/"));
    } catch (ProviderNotFoundException | ZipException e) {
      throw new CannotRunException("%s is neither a folder nor a jar".formatted(jar), e);
    }
  }
}
