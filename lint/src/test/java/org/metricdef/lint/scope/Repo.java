package org.metricdef.lint.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Commands;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.git.Changes;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.lint.maven.SourceSet;

/** A git repository with one module, built by a real javac with the checker. */
final class Repo {

  private final Path root;

  Repo(Path folder) throws IOException, CannotRunException {
    root = folder.toRealPath();
    write("pom.xml", "<project/>");
    write(".gitignore", "target/\n");
    git("init", "-q");
    git("config", "user.email", "test@example.org");
    git("config", "user.name", "Test");
  }

  Path source(String name) {
    return root.resolve("src/main/java/shop/" + name + ".java");
  }

  void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Writes a class of the package {@code shop}. */
  void put(String name, String body) throws IOException {
    write(
        "src/main/java/shop/" + name + ".java",
        "package shop;\nimport java.util.*;\nimport org.metricdef.*;\n" + body);
  }

  /** Makes a class surely newer than the last build, which may be of the same instant. */
  void touch(String name) throws IOException {
    Files.setLastModifiedTime(source(name), FileTime.from(Instant.now().plusSeconds(60)));
  }

  void git(String... arguments) throws IOException, CannotRunException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Commands.Result result = Commands.run(root, command);
    assertThat(result.exitCode()).as(result.errors()).isZero();
  }

  void commit() throws IOException, CannotRunException {
    git("add", "-A");
    git("commit", "-q", "-m", "commit");
  }

  /** The folder in which the packages start. */
  Path sources() {
    return root.resolve("src/main/java");
  }

  private Path classes() {
    return root.resolve("target/classes");
  }

  private Path testClasses() {
    return root.resolve("target/test-classes");
  }

  /** Builds all sources; what javac says. */
  String build() throws IOException {
    return build(root.resolve("src/main"), classes());
  }

  /** Builds the tests; what javac says. */
  String buildTests() throws IOException {
    return build(root.resolve("src/test"), testClasses());
  }

  private String build(Path sources, Path output) throws IOException {
    Files.createDirectories(output);
    List<String> arguments = new ArrayList<>(List.of(
        "-d", output.toString(),
        "-cp", System.getProperty("lint.annotations") + File.pathSeparator + classes(),
        "-processorpath", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(each -> each.toString().endsWith(".java"))
          .forEach(each -> arguments.add(each.toString()));
    }
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
    return errors.toString();
  }

  /** What was checked, what was found, and what the user is told. */
  record Checked(
      Set<String> files, List<String> findings, List<String> errors, List<String> notes) {}

  Checked checkStaged() throws CannotRunException {
    return check(Changes.staged(root));
  }

  Checked checkSince(String revision) throws CannotRunException {
    return check(Changes.since(root, revision));
  }

  private Checked check(Changes changes) throws CannotRunException {
    MavenScope scope = new MavenScope(this::sources, CompilerOptions.none());
    scope.addChanges(changes);
    return run(scope.plan());
  }

  /** Checks what is staged with a class path that has the class files of the last build. */
  Checked checkStagedPlain(Path... sourcePath) throws CannotRunException {
    List<Path> classPath =
        new ArrayList<>(List.of(Path.of(System.getProperty("lint.annotations"))));
    if (Files.isDirectory(classes())) {
      classPath.add(classes());
    }
    return run(PlainChanges.of(
        Changes.staged(root), List.of(sourcePath), classPath, List.of(), CompilerOptions.none()));
  }

  Checked checkFile(String name) throws CannotRunException {
    MavenScope scope = new MavenScope(this::sources, CompilerOptions.none());
    scope.addFiles(List.of(source(name)));
    return run(scope.plan());
  }

  private static Checked run(CheckPlan plan) throws CannotRunException {
    Set<String> files = new TreeSet<>();
    List<String> findings = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (CheckInputs each : plan.runs()) {
      each.reported().forEach(file -> files.add(name(file)));
      CheckOutcome outcome = CheckRun.of(each);
      for (LintFinding finding : outcome.findings()) {
        if (each.reported().contains(finding.at().file())) {
          findings.add("%s:%d [%s]"
              .formatted(
                  name(finding.at().file()),
                  finding.at().region().startLine(),
                  finding.rule().id()));
        }
      }
      outcome
          .errors()
          .forEach(error -> errors.add(error.message().lines().findFirst().orElse("")));
    }
    return new Checked(files, findings, errors, plan.notes());
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private SourceSet sources(Path module, SourceSet.Kind kind) {
    Path annotations = Path.of(System.getProperty("lint.annotations"));
    boolean isMain = kind == SourceSet.Kind.MAIN;
    return new SourceSet(
        module,
        isMain ? List.of(sources()) : List.of(root.resolve("src/test/java"), sources()),
        isMain ? classes() : testClasses(),
        isMain ? List.of(annotations) : List.of(classes(), annotations),
        List.of(),
        List.of());
  }
}
