package org.metricdef.processor.baseline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings that do not fail a check, because a team has written them down.
 *
 * @param file where they are written
 * @param counts how often each occurs
 */
public record Baseline(Path file, SortedMap<BaselineEntry, Integer> counts) {

  public Baseline {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * Reads a baseline.
   *
   * @throws IOException if it cannot be read or is none; the message is for people
   */
  public static Baseline read(Path file) throws IOException {
    try {
      return new Baseline(file, BaselineJson.read(file));
    } catch (NoSuchFileException e) {
      throw new IOException(
          "the baseline %s is not there. Correct its path, or write it with the options --baseline=%s --write-baseline of metricdef"
              .formatted(file, file),
          e);
    } catch (AccessDeniedException e) {
      throw new IOException("the baseline %s cannot be read: permission denied".formatted(file), e);
    } catch (IOException e) {
      throw new IOException(
          "the baseline %s cannot be read: %s. Restore it from version control, or delete it and write it anew."
              .formatted(file, Files.isDirectory(file) ? "it is a folder" : firstLine(e)),
          e);
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * Writes the baseline; the file is the old one or the new one at any time.
   *
   * @throws IOException if it cannot be written
   */
  public void write() throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    // Not a temporary file of the JDK, which only its owner could read.
    Path written = target.resolveSibling(target.getFileName() + ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(written)) {
        BaselineJson.write(counts, out);
      }
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** A source as entries name it. */
  public String name(Path source) throws IOException {
    Path folder = real(file).getParent();
    Path named = real(source);
    Path from = folder == null || !folder.getRoot().equals(named.getRoot())
        ? named
        : folder.relativize(named);
    return from.toString().replace('\\', '/');
  }

  /** The source that an entry names. */
  public Path source(BaselineEntry entry) throws IOException {
    return real(file).resolveSibling(entry.file()).normalize();
  }

  private static Path real(Path path) throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
  }
}
