package org.metricdef.lint.emitted;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;

/** Finds the catalogues of all modules below a folder. */
public final class CatalogueSearch {

  /** The folders of classes that Maven and Gradle write. */
  public static final List<String> FOLDERS =
      List.of("**/target/classes", "**/build/classes/java/main");

  private CatalogueSearch() {}

  /**
   * The catalogues in folders of classes below a folder, by path.
   *
   * @param patterns which folders may have one, as glob patterns of paths below the folder
   * @throws CannotRunException if a folder or a catalogue cannot be read, or a pattern is none
   */
  public static List<ModuleCatalogue> below(Path folder, List<String> patterns)
      throws CannotRunException {
    List<Path> found = new ArrayList<>();
    List<PathMatcher> matchers = matchers(patterns);
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
          if (path.endsWith(".git")) {
            return FileVisitResult.SKIP_SUBTREE;
          }
          // With a folder before it, so that **/target/classes has the one of the folder itself.
          Path named = Path.of("_").resolve(folder.relativize(path));
          if (matchers.stream().anyMatch(each -> each.matches(named))) {
            if (Catalogues.areIn(path)) {
              found.add(path);
            }
            return FileVisitResult.SKIP_SUBTREE;
          }
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new CannotRunException(
          "%s cannot be searched for catalogues: %s".formatted(folder, Reasons.of(e)), e);
    }
    found.sort(null);
    List<ModuleCatalogue> modules = new ArrayList<>();
    for (Path each : found) {
      modules.add(new ModuleCatalogue(each, Catalogues.of(each)));
    }
    return modules;
  }

  private static List<PathMatcher> matchers(List<String> patterns) throws CannotRunException {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String each : patterns) {
      try {
        String pattern = each.startsWith("**") ? each : "_/" + each;
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
      } catch (PatternSyntaxException e) {
        throw new CannotRunException(
            "--classes=%s is no pattern of paths: %s".formatted(each, e.getDescription()), e);
      }
    }
    return matchers;
  }
}
