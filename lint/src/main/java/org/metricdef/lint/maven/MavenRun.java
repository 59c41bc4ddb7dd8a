package org.metricdef.lint.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Commands;
import org.metricdef.lint.base.PathEntries;
import org.metricdef.lint.base.Reasons;

/** Asks Maven once what a module's sources are compiled with. Nothing is compiled. */
final class MavenRun {

  private static final int LAST_LINES = 15;
  // With versions, so that Maven does not look for newer ones, and asks the same way everywhere.
  private static final String CLASS_PATH =
      "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";
  private static final String EFFECTIVE_POM =
      "org.apache.maven.plugins:maven-help-plugin:3.5.2:effective-pom";

  private final Path root;
  private final Path module;

  MavenRun(Path root, Path module) {
    this.root = root;
    this.module = module;
  }

  /** What Maven says of the main or test sources. */
  SourceSet ask(SourceSet.Kind kind) throws CannotRunException {
    try {
      Path folder = Files.createTempDirectory("metricdef-maven");
      try {
        return ask(kind, folder);
      } finally {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path each : files.toList()) {
            Files.delete(each);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new CannotRunException("Maven cannot be asked: " + Reasons.of(e), e);
    }
  }

  private SourceSet ask(SourceSet.Kind kind, Path folder) throws IOException, CannotRunException {
    Path paths = folder.resolve("class-path");
    Path pom = folder.resolve("pom");
    List<String> arguments =
        new ArrayList<>(List.of("-f", root.resolve("pom.xml").toString()));
    if (!root.equals(module)) {
      arguments.addAll(List.of("-pl", root.relativize(module).toString(), "-am"));
    } else {
      arguments.add("-N");
    }
    arguments.addAll(List.of(
        "-T1",
        "-Dmaven.main.skip=true",
        "-Dmaven.test.skip=true",
        "-Denforcer.skip=true",
        "compile",
        CLASS_PATH,
        "-Dmdep.outputFile=" + paths,
        "-Dmdep.includeScope=" + (kind == SourceSet.Kind.MAIN ? "compile" : "test"),
        EFFECTIVE_POM,
        "-Doutput=" + pom));
    run(arguments);
    if (!Files.isRegularFile(paths)) {
      throw new CannotRunException(
          "Maven gives no class path for %s: is it a module of %s?".formatted(module, root));
    }
    EffectivePom effective = EffectivePom.read(pom, module);
    List<Path> classPath =
        new ArrayList<>(PathEntries.of(Files.readString(paths).strip()));
    List<Path> sources = new ArrayList<>(List.of(effective.sources(kind)));
    if (kind == SourceSet.Kind.TEST) {
      classPath.add(0, effective.output(SourceSet.Kind.MAIN));
      sources.add(effective.sources(SourceSet.Kind.MAIN));
    }
    return new SourceSet(
        module,
        sources,
        effective.output(kind),
        classPath,
        processors(effective.processors(kind), folder),
        effective.options(kind));
  }

  /** The jars of processors with what they need, as Maven finds them. */
  private List<Path> processors(List<EffectivePom.Artifact> artifacts, Path folder)
      throws IOException, CannotRunException {
    if (artifacts.isEmpty()) {
      return List.of();
    }
    StringBuilder dependencies = new StringBuilder();
    for (EffectivePom.Artifact each : artifacts) {
      dependencies.append(
          "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
              .formatted(each.groupId(), each.artifactId(), each.version()));
    }
    Path pom = folder.resolve("processors.xml");
    Files.writeString(
        pom,
        "<project><modelVersion>4.0.0</modelVersion><groupId>metricdef</groupId>"
            + "<artifactId>processors</artifactId><version>1</version><dependencies>"
            + dependencies + "</dependencies></project>");
    Path paths = folder.resolve("processor-path");
    run(List.of("-f", pom.toString(), CLASS_PATH, "-Dmdep.outputFile=" + paths));
    return PathEntries.of(Files.readString(paths).strip());
  }

  private void run(List<String> arguments) throws CannotRunException {
    List<String> command = new ArrayList<>();
    command.add(wrapper(root).map(Path::toString).orElse("mvn"));
    command.addAll(List.of("-B", "-ntp", "-q"));
    command.addAll(arguments);
    try {
      Commands.Result result = Commands.run(root, command);
      if (result.exitCode() != 0) {
        List<String> lines = (result.text() + result.errors()).lines().toList();
        throw new CannotRunException(
            "Maven cannot say what %s is compiled with:%n%s%nwhat was run: %s"
                .formatted(
                    module,
                    String.join("\n", lines.subList(0, Math.min(LAST_LINES, lines.size()))),
                    String.join(" ", command)));
      }
    } catch (IOException e) {
      throw new CannotRunException(
          "Maven cannot be started: %s has no wrapper (mvnw), and there is no mvn on the PATH"
              .formatted(root),
          e);
    }
  }

  /** The Maven that a project brings along; empty if it has none. */
  static Optional<Path> wrapper(Path root) {
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    Path wrapper = root.resolve(isWindows ? "mvnw.cmd" : "mvnw");
    return Files.isExecutable(wrapper) ? Optional.of(wrapper) : Optional.empty();
  }
}
