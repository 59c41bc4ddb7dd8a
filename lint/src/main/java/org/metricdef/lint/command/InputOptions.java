package org.metricdef.lint.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.PathEntries;
import org.metricdef.lint.git.Changes;
import org.metricdef.lint.maven.MavenModules;
import org.metricdef.lint.scope.CheckPlan;
import org.metricdef.lint.scope.CompilerOptions;
import org.metricdef.lint.scope.MavenScope;
import org.metricdef.lint.scope.PlainChanges;
import org.metricdef.lint.scope.PlainScope;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is checked, as the command line says it. */
final class InputOptions {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Java files, folders of them, or folders of Maven modules")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-cp", "--class-path", "-classpath"},
      paramLabel = "PATH",
      description =
          "the compiled classes and jars that the sources need; lib/* is every jar in lib")
  private @Nullable String classPath;

  @Option(
      names = {"--source-path", "-sourcepath"},
      paramLabel = "PATH",
      description = "where the other sources are; found by the package clauses unless given")
  private @Nullable String sourcePath;

  @Option(
      names = {"--processor-path", "-processorpath"},
      paramLabel = "PATH",
      description = "other annotation processors that the sources need")
  private @Nullable String processorPath;

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "the Java version of the sources; this JDK's unless given")
  private @Nullable String release;

  @Option(
      names = {"--encoding", "-encoding"},
      paramLabel = "NAME",
      description = "the encoding of the sources; UTF-8 unless given")
  private @Nullable String encoding;

  @Option(
      names = "-A",
      paramLabel = "NAME=VALUE",
      description =
          "an option of the checker, as javac takes it: -Ametricdef.severity.label_style=off")
  private List<String> processorOptions = new ArrayList<>();

  @Option(
      names = "--javac-option",
      paramLabel = "OPTION",
      description = "any other option of javac, for example --javac-option=--enable-preview")
  private List<String> javac = new ArrayList<>();

  @Option(
      names = {"-pl", "--module"},
      paramLabel = "FOLDER",
      split = ",",
      description = "a Maven module, of which all sources are checked; its POM says with what")
  private List<Path> modules = new ArrayList<>();

  @Option(
      names = "--changed",
      paramLabel = "REV",
      arity = "0..1",
      fallbackValue = "",
      description = {
        "what is staged in git, as it is staged; with a revision, what the files on disk change of"
            + " it. Unchanged callers whose verdicts that can change are checked too. The POM says"
            + " with what; without a POM, give -cp and, if the sources are in several folders,"
            + " --source-path"
      })
  private @Nullable String changed;

  boolean areGiven() {
    return !paths.isEmpty() || !modules.isEmpty() || changed != null;
  }

  /** Whether only what changed is checked. */
  boolean areChanges() {
    return changed != null;
  }

  /** Whether the texts of git's index are checked, which may not be those on disk. */
  boolean areStaged() {
    return changed != null && changed.isEmpty();
  }

  /**
   * What is to be checked.
   *
   * @param progress is told what takes long
   */
  CheckPlan plan(Consumer<String> progress) throws CannotRunException {
    if (changed != null && !(paths.isEmpty() && modules.isEmpty())) {
      throw new CannotRunException(
          "--changed chooses the files itself: give no sources or modules");
    }
    boolean isPlain = classPath != null || processorPath != null || sourcePath != null;
    if (isPlain && !modules.isEmpty()) {
      throw new CannotRunException(
          "a Maven module has its own paths: give -cp and the like only with sources or --changed");
    }
    if (isPlain && changed != null) {
      return PlainChanges.of(
          changes(changed),
          entries(sourcePath),
          entries(classPath),
          entries(processorPath),
          options());
    }
    List<Path> files = new ArrayList<>();
    MavenScope maven =
        new MavenScope(new MavenModules(MavenModules.userCache(), progress), options());
    for (Path each : modules) {
      maven.addModule(each);
    }
    boolean areSources = false;
    for (Path each : paths) {
      if (!isPlain && Files.isRegularFile(each.resolve("pom.xml"))) {
        maven.addModule(each);
      } else {
        areSources |=
            isPlain || MavenModules.around(each.toAbsolutePath().normalize()).isEmpty();
        files.add(each);
      }
    }
    if (changed != null) {
      maven.addChanges(changes(changed));
    }
    CheckPlan plain = new CheckPlan(List.of(), List.of());
    if (areSources) {
      plain = PlainScope.of(
          files, entries(sourcePath), entries(classPath), entries(processorPath), options());
    } else if (!files.isEmpty()) {
      maven.addFiles(PlainScope.files(files));
    }
    return plain.and(maven.plan());
  }

  private static Changes changes(String revision) throws CannotRunException {
    Path here = Path.of("").toAbsolutePath();
    return revision.isEmpty() ? Changes.staged(here) : Changes.since(here, revision);
  }

  private CompilerOptions options() throws CannotRunException {
    List<String> all = new ArrayList<>();
    if (release != null) {
      all.addAll(List.of("--release", release));
    }
    if (encoding != null) {
      all.addAll(List.of("-encoding", encoding));
    }
    for (String each : processorOptions) {
      all.add("-A" + each);
    }
    all.addAll(javac);
    return CompilerOptions.of(all);
  }

  private static List<Path> entries(@Nullable String path) throws CannotRunException {
    return path == null ? List.of() : PathEntries.of(path);
  }
}
