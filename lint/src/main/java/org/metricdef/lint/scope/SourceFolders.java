package org.metricdef.lint.scope;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import org.metricdef.lint.base.SourceFiles;

/** Finds source files, and the folders that their packages start in. */
final class SourceFolders {

  static final String SUFFIX = ".java";

  /** The package clause; what stands before it are comments and annotations. */
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private SourceFolders() {}

  /**
   * All source files in a folder, in order.
   *
   * @throws CannotRunException if a folder in it cannot be read
   */
  static List<Path> filesIn(Path folder) throws CannotRunException {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
          boolean isHidden =
              !each.equals(folder) && each.getFileName().toString().startsWith(".");
          return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (file.toString().endsWith(SUFFIX) && attributes.isRegularFile()) {
            files.add(file);
          }
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (AccessDeniedException e) {
      throw new CannotRunException(
          "%s cannot be read: permission denied".formatted(e.getFile()), e);
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be read: %s".formatted(folder, Reasons.of(e)), e);
    }
    files.sort(null);
    return files;
  }

  /** The source files in folders, as they are checked: without hidden ones, with replaced ones. */
  static List<Path> filesIn(Collection<Path> folders, SourceFiles sources)
      throws CannotRunException {
    Set<Path> files = new LinkedHashSet<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        files.addAll(filesIn(folder));
      }
      for (Path each : sources.texts().keySet()) {
        if (each.startsWith(folder) && each.toString().endsWith(SUFFIX)) {
          files.add(each);
        }
      }
    }
    files.removeIf(each -> !sources.has(each));
    return List.copyOf(files);
  }

  /** The folder in which the package of a file starts; empty if the file lies elsewhere. */
  static Optional<Path> rootOf(Path file, String text) {
    Path folder = file.toAbsolutePath().getParent();
    Matcher clause = PACKAGE.matcher(text);
    if (!clause.find()) {
      return Optional.ofNullable(folder);
    }
    String[] names = clause.group(1).split("\\.");
    for (int i = names.length - 1; i >= 0; i--) {
      if (folder == null
          || folder.getFileName() == null
          || !folder.getFileName().toString().equals(names[i])) {
        return Optional.empty();
      }
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder);
  }
}
