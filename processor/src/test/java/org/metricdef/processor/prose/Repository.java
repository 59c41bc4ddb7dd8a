package org.metricdef.processor.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this repository without build output. It works without Git, for plain copies. */
final class Repository {

  static final Path ROOT = Path.of("..");

  private static final Path RESOURCES = Path.of("src", "test", "resources", "prose");
  private static final Set<String> SKIPPED = Set.of("target", "node_modules");

  private Repository() {}

  /** Every Markdown page. */
  static List<Path> pages() {
    return files(".md");
  }

  /** Every Java source except the example programs, whose line numbers the tests use. */
  static List<Path> sources() {
    return files(".java").stream()
        .filter(file -> !contains(file, "resources") && !contains(file, "it"))
        .toList();
  }

  /** The Java sources of shipped code. */
  static List<Path> mainSources() {
    return sources().stream().filter(file -> contains(file, "main")).toList();
  }

  /** The entries of a list of this package, without comments. */
  static List<String> list(String name) {
    return text(RESOURCES.resolve(name))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file of this repository with this suffix. */
  static List<Path> files(String suffix) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
          String name = directory.getFileName().toString();
          boolean skipped =
              SKIPPED.contains(name) || name.startsWith(".") && !directory.equals(ROOT);
          return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (file.toString().endsWith(suffix)) {
            found.add(file);
          }
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean contains(Path file, String directory) {
    for (Path part : file.getParent()) {
      if (part.toString().equals(directory)) {
        return true;
      }
    }
    return false;
  }
}
