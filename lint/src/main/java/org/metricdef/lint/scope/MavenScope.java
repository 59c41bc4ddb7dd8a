package org.metricdef.lint.scope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.git.Changes;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.maven.MavenModules;
import org.metricdef.lint.maven.SourceSet;
import org.metricdef.lint.maven.SourceSet.Kind;
import org.metricdef.lint.maven.SourceSets;

/** The check of Maven modules: whole ones, some files of them, or what changed. */
public final class MavenScope {

  private final SourceSets modules;
  private final CompilerOptions options;
  private final List<CheckInputs> runs = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * A check of modules.
   *
   * @param modules tells what they are compiled with
   * @param options those of the command line, which are added to each module's
   */
  public MavenScope(SourceSets modules, CompilerOptions options) {
    this.modules = modules;
    this.options = options;
  }

  /** The plan of what was added. */
  public CheckPlan plan() {
    return new CheckPlan(runs, notes);
  }

  /**
   * Adds all sources of a module.
   *
   * @param module the folder with its POM
   * @throws CannotRunException if it has none, or Maven cannot tell what it is compiled with
   */
  public void addModule(Path module) throws CannotRunException {
    Path folder = module.toAbsolutePath().normalize();
    if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
      throw new CannotRunException("%s is no Maven module: it has no pom.xml".formatted(module));
    }
    int before = runs.size();
    for (Kind kind : Kind.values()) {
      if (Files.isDirectory(folder.resolve("src").resolve(kind == Kind.MAIN ? "main" : "test"))) {
        ModuleScope scope = scope(folder, kind, SourceFiles.onDisk(options.encoding()));
        if (!scope.own().isEmpty()) {
          add(scope, new LinkedHashSet<>(scope.own()), Set.of());
        }
      }
    }
    if (runs.size() == before) {
      throw new CannotRunException(
          "%s has no Java sources in src/main or src/test".formatted(module));
    }
  }

  /**
   * Adds some files of modules.
   *
   * @param files source files, each in a module
   */
  public void addFiles(List<Path> files) throws CannotRunException {
    for (Map.Entry<Path, Set<Path>> each : byModule(files).entrySet()) {
      Set<Path> left = new LinkedHashSet<>(each.getValue());
      for (Kind kind : Kind.values()) {
        if (left.isEmpty()) {
          break;
        }
        ModuleScope scope = scope(each.getKey(), kind, SourceFiles.onDisk(options.encoding()));
        Set<Path> own = new LinkedHashSet<>(left);
        own.retainAll(scope.own());
        left.removeAll(own);
        if (!own.isEmpty()) {
          add(scope, own, Set.of());
        }
      }
      if (!left.isEmpty()) {
        throw new CannotRunException(
            "%s is no source of the module %s; give a class path with -cp to check it by itself"
                .formatted(left.iterator().next(), each.getKey()));
      }
    }
  }

  /** Adds what changed, and the unchanged callers whose verdicts that can change. */
  public void addChanges(Changes changes) throws CannotRunException {
    Set<Path> all = new LinkedHashSet<>(changes.present().keySet());
    all.addAll(changes.deleted().keySet());
    List<Path> java = new ArrayList<>();
    for (Path each : all) {
      Path folder = each.getParent();
      boolean isPom = each.endsWith("pom.xml") && changes.present().containsKey(each);
      if (isPom && folder != null && Files.isDirectory(folder.resolve("src"))) {
        notes.add("%s changed, so the whole module is checked, as it is on disk."
            .formatted(changes.root().relativize(each)));
        addModule(folder);
      } else if (each.toString().endsWith(SourceFolders.SUFFIX)) {
        java.add(each);
      }
    }
    for (Map.Entry<Path, Set<Path>> each : byModule(java).entrySet()) {
      if (!changes.present().containsKey(each.getKey().resolve("pom.xml"))) {
        addChanges(changes, each.getKey(), each.getValue());
      }
    }
  }

  private void addChanges(Changes changes, Path module, Set<Path> changed)
      throws CannotRunException {
    Types types = changedTypes(changes, changed);
    Set<String> gone = new LinkedHashSet<>();
    Set<Path> left = new LinkedHashSet<>(changed);
    for (Kind kind : Kind.values()) {
      if (kind == Kind.TEST && !Files.isDirectory(module.resolve("src/test/java"))) {
        continue;
      }
      ModuleScope scope = scope(module, kind, changes.sources());
      for (Path each : changes.deleted().keySet()) {
        if (changed.contains(each)) {
          gone.add(scope.className(each));
        }
      }
      Set<Path> asked = new LinkedHashSet<>(changed);
      asked.retainAll(scope.own());
      left.removeAll(asked);
      asked.addAll(scope.callersOf(types.outside()));
      asked.addAll(scope.followersOf(changed, types.all()));
      if (!asked.isEmpty()) {
        add(scope, asked, gone);
      }
    }
    left.removeAll(changes.deleted().keySet());
    for (Path each : left) {
      notes.add("%s is no source that Maven compiles; it is not checked."
          .formatted(changes.root().relativize(each)));
    }
  }

  /**
   * The types of changed files.
   *
   * @param all those of all files
   * @param outside those of files in which more changed than the bodies of methods
   */
  private record Types(Set<String> all, Set<String> outside) {}

  private static Types changedTypes(Changes changes, Set<Path> changed) throws CannotRunException {
    Types types = new Types(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Path each : changed) {
      Optional<String> before = changes
          .present()
          .getOrDefault(each, Optional.ofNullable(changes.deleted().get(each)));
      Skeleton old = Skeleton.of(before.orElse(""));
      Skeleton now = changes.present().containsKey(each)
          ? Skeleton.of(changes.sources().text(each))
          : Skeleton.of("");
      Set<String> both = new LinkedHashSet<>(old.types());
      both.addAll(now.types());
      types.all().addAll(both);
      if (!old.text().equals(now.text())) {
        types.outside().addAll(both);
      }
    }
    return types;
  }

  private Map<Path, Set<Path>> byModule(List<Path> files) throws CannotRunException {
    Map<Path, Set<Path>> byModule = new LinkedHashMap<>();
    for (Path each : files) {
      Path module = MavenModules.around(each)
          .orElseThrow(() -> new CannotRunException(
              "%s is in no Maven module: give its class path with -cp, or '-cp .' if it needs none"
                  .formatted(each)));
      byModule.computeIfAbsent(module, none -> new LinkedHashSet<>()).add(each);
    }
    return byModule;
  }

  private ModuleScope scope(Path module, Kind kind, SourceFiles sources) throws CannotRunException {
    SourceSet set = modules.of(module, kind);
    return ModuleScope.of(set, sources);
  }

  private void add(ModuleScope scope, Set<Path> asked, Set<String> gone) throws CannotRunException {
    runs.add(scope.inputs(asked, gone, options));
    notes.addAll(scope.notes());
  }
}
