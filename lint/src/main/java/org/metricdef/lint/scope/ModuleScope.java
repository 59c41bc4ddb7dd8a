package org.metricdef.lint.scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.maven.SourceSet;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.Dependencies;

/**
 * One compilation of a Maven module: which of its files are checked together. Sources are always
 * read as sources. Class files of the module only stand for classes that have no source, such as
 * generated ones.
 */
final class ModuleScope {

  private static final String METRIC_SET = "MetricSet";
  private static final String CATALOGUE = "META-INF/metricdef/calls.json";

  private final SourceSet set;
  private final SourceFiles sources;
  private final List<Path> files;
  private final List<String> notes = new ArrayList<>();

  private ModuleScope(SourceSet set, SourceFiles sources, List<Path> files) {
    this.set = set;
    this.sources = sources;
    this.files = files;
  }

  static ModuleScope of(SourceSet set, SourceFiles given) throws CannotRunException {
    SourceFiles sources = given.in(CompilerOptions.of(set.options()).encoding());
    List<Path> files = SourceFolders.filesIn(set.sources(), sources);
    return new ModuleScope(set, sources, files);
  }

  List<String> notes() {
    return notes;
  }

  /** All files that belong to this compilation itself. */
  List<Path> own() {
    return files.stream().filter(each -> each.startsWith(set.sources().get(0))).toList();
  }

  /** The check of some files, with all of the module that their verdicts depend on. */
  CheckInputs inputs(Set<Path> asked, Set<String> gone, CompilerOptions more)
      throws CannotRunException {
    Set<Path> checked = new LinkedHashSet<>(asked);
    checked.addAll(neighbours());
    Set<Path> roots = new LinkedHashSet<>(checked);
    for (Path each : files) {
      if (sources.text(each).contains(METRIC_SET)) {
        roots.add(each);
      }
    }
    if (!set.processors().isEmpty() || !Files.isDirectory(set.output())) {
      roots.addAll(files);
    }
    for (Path each : files) {
      if (each.endsWith("module-info.java") && each.startsWith(set.sources().get(0))) {
        roots.add(each);
      }
    }
    List<Path> classPath = new ArrayList<>();
    for (Path each : set.classPath()) {
      if (Files.exists(each)) {
        classPath.add(each);
      }
    }
    if (Files.isDirectory(set.output())) {
      classPath.add(set.output());
    }
    CompilerOptions options = CompilerOptions.of(set.options());
    List<String> javac = new ArrayList<>(options.javac());
    javac.addAll(more.javac());
    List<String> words = new ArrayList<>(options.words());
    words.addAll(more.words());
    List<Path> sourcePath = set.sources().stream().filter(Files::isDirectory).toList();
    return new CheckInputs(
        sources,
        List.copyOf(roots),
        checked,
        asked,
        sourcePath,
        classPath,
        set.processors(),
        Optional.of(set.output()),
        gone,
        javac,
        words);
  }

  /**
   * The files whose verdicts may change with others': those that use clients as they stand, which
   * are compared across a module, and those that the last build did not see as they are.
   */
  private Set<Path> neighbours() throws CannotRunException {
    Set<Path> found = new LinkedHashSet<>();
    if (!isBuiltWithTheChecker()) {
      notes.add(
          "%s has no catalogue in %s: it was not built, or without the checker, or it has no metric calls. All its sources are checked."
              .formatted(set.module().getFileName(), set.output()));
      return new LinkedHashSet<>(own());
    }
    try {
      Set<String> names = new HashSet<>();
      if (hasCatalogue(set.output())) {
        for (ClassVerdicts each : Catalogue.read(set.output()).classes()) {
          if (!each.clientCalls().isEmpty()) {
            names.add(each.name());
          }
        }
      }
      Set<Path> unseen = unseen();
      int newer = 0;
      for (Path each : own()) {
        boolean isNewer = unseen.contains(each) && Files.exists(each);
        newer += isNewer ? 1 : 0;
        if (isNewer || names.contains(className(each))) {
          found.add(each);
        }
      }
      if (newer > 0 && !Files.isDirectory(set.output())) {
        notes.add(
            "%s is not built: %s is missing. So all its %d sources are checked; after a build, only those are that a change concerns."
                .formatted(set.module().getFileName(), set.output(), newer));
      } else if (newer > 0) {
        notes.add(
            "%d source%s of %s changed since the last build; they are checked from source too."
                .formatted(newer, newer == 1 ? "" : "s", set.module().getFileName()));
      }
      return found;
    } catch (IOException e) {
      throw new CannotRunException(
          "%s: delete the folder, and build the module again".formatted(e.getMessage()), e);
    }
  }

  private static boolean hasCatalogue(Path output) {
    return Files.isRegularFile(output.resolve(CATALOGUE));
  }

  /** Whether there is a catalogue: of the module's tests too if its tests have no metric call. */
  private boolean isBuiltWithTheChecker() {
    return hasCatalogue(set.output())
        || set.classPath().stream()
            .anyMatch(each -> each.startsWith(set.module()) && hasCatalogue(each));
  }

  /** The files that no build with the checker has seen as they are, as far as times tell. */
  private Set<Path> unseen() throws IOException {
    if (!isBuiltWithTheChecker()) {
      return new LinkedHashSet<>(own());
    }
    boolean hasCatalogue = hasCatalogue(set.output());
    Set<Path> unseen = new LinkedHashSet<>();
    for (Path each : own()) {
      String name = hasCatalogue ? CATALOGUE : className(each).replace('.', '/') + ".class";
      Path built = set.output().resolve(name);
      if (!Files.exists(each)
          || !Files.exists(built)
          || Files.getLastModifiedTime(each).compareTo(Files.getLastModifiedTime(built)) > 0) {
        unseen.add(each);
      }
    }
    return unseen;
  }

  /** The unchanged files whose verdicts may change with those of some types. */
  Set<Path> callersOf(Set<String> types) throws CannotRunException {
    if (types.isEmpty()) {
      return Set.of();
    }
    Set<Path> found = new LinkedHashSet<>(Callers.among(files, sources).of(types));
    found.retainAll(own());
    return found;
  }

  /**
   * The files whose check follows the code of changed files: as the last build has written down,
   * and of those that it did not see, all that mention the types.
   */
  Set<Path> followersOf(Set<Path> changed, Set<String> types) throws CannotRunException {
    Set<String> names = new TreeSet<>();
    for (Path each : changed) {
      names.add(className(each).replace('.', '/'));
    }
    Set<String> followers = new HashSet<>();
    Set<Path> found = callersOf(types);
    try {
      found.retainAll(unseen());
      for (Dependencies each : Dependencies.read(set.output())) {
        for (String file : each.hashes().keySet()) {
          int end = file.indexOf('$') < 0 ? file.lastIndexOf('.') : file.indexOf('$');
          if (names.contains(file.substring(0, end))) {
            followers.add(each.name());
          }
        }
      }
    } catch (IOException e) {
      throw new CannotRunException(
          "%s: delete the folder, and build the module again".formatted(e.getMessage()), e);
    }
    for (Path each : own()) {
      if (followers.contains(className(each))) {
        found.add(each);
      }
    }
    return found;
  }

  /** The qualified name of the class that a file is named after. */
  String className(Path file) {
    for (Path root : set.sources()) {
      if (file.startsWith(root)) {
        String name =
            root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        return name.substring(0, name.length() - SourceFolders.SUFFIX.length());
      }
    }
    return file.getFileName().toString();
  }
}
