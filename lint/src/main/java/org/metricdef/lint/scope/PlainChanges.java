package org.metricdef.lint.scope;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.git.Changes;
import org.metricdef.lint.javac.CheckInputs;

/**
 * What changed among sources of which no POM tells how they are compiled. No build has left behind
 * whose check followed which code, so all files that mention a changed file's types are checked.
 */
public final class PlainChanges {

  private final Changes changes;
  private final SourceFiles sources;
  private final Set<Path> changed = new LinkedHashSet<>();

  private PlainChanges(Changes changes, SourceFiles sources) {
    this.changes = changes;
    this.sources = sources;
    List<Path> all = new ArrayList<>(changes.present().keySet());
    all.addAll(changes.deleted().keySet());
    all.sort(null);
    for (Path each : all) {
      if (each.toString().endsWith(SourceFolders.SUFFIX)) {
        changed.add(each);
      }
    }
  }

  /**
   * The check of what changed, and of the unchanged files that mention its types.
   *
   * @param sourcePath where the sources are; if empty, where the packages of the changed ones start
   * @throws CannotRunException if an entry of a path is not there, or a source cannot be read
   */
  public static CheckPlan of(
      Changes changes,
      List<Path> sourcePath,
      List<Path> classPath,
      List<Path> processorPath,
      CompilerOptions options)
      throws CannotRunException {
    PlainChanges plain = new PlainChanges(changes, changes.sources().in(options.encoding()));
    if (plain.changed.isEmpty()) {
      return new CheckPlan(List.of(), List.of());
    }
    Set<Path> roots = sourcePath.isEmpty() ? plain.packageRoots() : plain.roots(sourcePath);
    List<Path> files = plain.filesIn(roots);
    Set<Path> asked = plain.asked(files);
    List<CheckInputs> runs = new ArrayList<>();
    if (!asked.isEmpty()) {
      runs.add(new CheckInputs(
          plain.sources,
          files,
          // Rules that compare files need them all.
          Set.copyOf(files),
          asked,
          List.copyOf(roots),
          PlainScope.existing(classPath, "class path"),
          PlainScope.existing(processorPath, "processor path"),
          Optional.empty(),
          plain.gone(roots),
          options.javac(),
          options.words()));
    }
    return new CheckPlan(runs, plain.outside(files, roots));
  }

  /** The folders that are given. One whose files are all deleted is gone from the disk. */
  private Set<Path> roots(List<Path> sourcePath) throws CannotRunException {
    Set<Path> roots = new LinkedHashSet<>();
    for (Path each : sourcePath) {
      Path root = each.toAbsolutePath().normalize();
      if (changed.stream().noneMatch(file -> file.startsWith(root))) {
        PlainScope.existing(List.of(each), "source path");
      }
      roots.add(root);
    }
    return roots;
  }

  private Set<Path> packageRoots() throws CannotRunException {
    Set<Path> roots = new LinkedHashSet<>();
    for (Path each : changed) {
      SourceFolders.rootOf(each, now(each).orElseGet(() -> before(each))).ifPresent(roots::add);
    }
    return roots;
  }

  /** The text that is checked; empty for a deleted file. */
  private Optional<String> now(Path file) throws CannotRunException {
    return changes.present().containsKey(file) ? Optional.of(sources.text(file)) : Optional.empty();
  }

  private String before(Path file) {
    return Optional.ofNullable(changes.present().get(file))
        .flatMap(text -> text)
        .orElse(Objects.requireNonNullElse(changes.deleted().get(file), ""));
  }

  /** The sources of the folders: those that lie where javac looks for them, and changed ones. */
  private List<Path> filesIn(Set<Path> roots) throws CannotRunException {
    List<Path> files = new ArrayList<>();
    for (Path each : SourceFolders.filesIn(roots, sources)) {
      boolean isFound =
          SourceFolders.rootOf(each, sources.text(each)).filter(roots::contains).isPresent();
      if (isFound || changes.present().containsKey(each)) {
        files.add(each);
      }
    }
    return files;
  }

  /** The changed files among these, and those that mention a type of a changed file. */
  private Set<Path> asked(List<Path> files) throws CannotRunException {
    Set<String> types = new LinkedHashSet<>();
    for (Path each : changed) {
      types.addAll(Skeleton.of(before(each)).types());
      types.addAll(Skeleton.of(now(each).orElse("")).types());
    }
    Set<Path> asked = new LinkedHashSet<>(changed);
    asked.retainAll(Set.copyOf(files));
    asked.addAll(Callers.among(files, sources).of(types));
    return asked;
  }

  /** The classes of deleted sources, whose class files do not count. */
  private Set<String> gone(Set<Path> roots) {
    Set<String> gone = new LinkedHashSet<>();
    for (Path file : changes.deleted().keySet()) {
      for (Path root : roots) {
        if (file.startsWith(root) && changed.contains(file)) {
          String name = root.relativize(file).toString().replace(File.separatorChar, '.');
          gone.add(name.substring(0, name.length() - SourceFolders.SUFFIX.length()));
        }
      }
    }
    return gone;
  }

  /** Tells of changed files that no source folder holds. */
  private List<String> outside(List<Path> files, Set<Path> roots) {
    List<String> notes = new ArrayList<>();
    for (Path each : changed) {
      if (changes.present().containsKey(each) && !files.contains(each)) {
        notes.add("%s lies in no folder of the source path (%s); it is not checked."
            .formatted(changes.root().relativize(each), names(roots)));
      }
    }
    return notes;
  }

  private String names(Set<Path> roots) {
    List<String> names = new ArrayList<>();
    for (Path each : roots) {
      Path name = each.startsWith(changes.root()) ? changes.root().relativize(each) : each;
      names.add(name.toString().isEmpty() ? "." : name.toString());
    }
    return String.join(", ", names);
  }
}
