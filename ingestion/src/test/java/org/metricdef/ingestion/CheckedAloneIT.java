package org.metricdef.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.lint.maven.SourceSet;
import org.metricdef.lint.scope.CompilerOptions;
import org.metricdef.lint.scope.MavenScope;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.ClassVerdicts;

/**
 * What {@code metricdef check} says of one file is what it says of the file among all others, and
 * what the build has said. Files that the build has verdicts of are all checked, of the others one
 * in {@value #STRIDE}; {@code -Dalone.stride=1} checks every one.
 */
class CheckedAloneIT {

  private static final int STRIDE = 12;
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path CLASSES = MODULE.resolve("target/classes");

  /** What is said of one file. */
  private record Said(List<ClassVerdicts> verdicts, List<LintFinding> findings) {}

  @Test
  void isWhatTheWholeBuildSays() throws IOException, CannotRunException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(MODULE.resolve("src/main/java"))) {
      all = files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
    Map<Path, Said> whole = said(all);
    Map<String, ClassVerdicts> built = new TreeMap<>();
    for (ClassVerdicts each : Catalogue.read(CLASSES).classes()) {
      built.put(each.name(), each);
    }
    assertThat(built).hasSizeGreaterThan(10);
    int stride = Integer.getInteger("alone.stride", STRIDE);
    int number = 0;
    for (Path file : all) {
      String name = MODULE
          .resolve("src/main/java")
          .relativize(file)
          .toString()
          .replace(File.separatorChar, '.')
          .replaceAll("[.]java$", "");
      if (built.containsKey(name) || number % stride == 0) {
        Said alone = said(List.of(file)).getOrDefault(file, new Said(List.of(), List.of()));
        assertThat(alone)
            .as(name)
            .isEqualTo(whole.getOrDefault(file, new Said(List.of(), List.of())));
        if (built.containsKey(name)) {
          assertThat(alone.verdicts().stream().flatMap(each -> each.calls().stream()))
              .as(name)
              .containsExactlyElementsOf(built.get(name).calls());
        }
      }
      number++;
    }
  }

  private static Map<Path, Said> said(List<Path> files) throws CannotRunException {
    MavenScope scope = new MavenScope(CheckedAloneIT::sources, CompilerOptions.none());
    scope.addFiles(files);
    Map<Path, Said> said = new TreeMap<>();
    for (CheckInputs run : scope.plan().runs()) {
      CheckOutcome outcome = CheckRun.of(run);
      assertThat(outcome.errors()).isEmpty();
      for (CheckOutcome.Checked each : outcome.verdicts()) {
        of(said, each.file()).verdicts().add(each.verdicts());
      }
      for (LintFinding each : outcome.findings()) {
        of(said, each.at().file()).findings().add(each);
      }
    }
    Set<Path> others = new HashSet<>(said.keySet());
    others.removeAll(files);
    said.keySet().removeAll(others);
    return said;
  }

  private static Said of(Map<Path, Said> said, Path file) {
    return said.computeIfAbsent(file, none -> new Said(new ArrayList<>(), new ArrayList<>()));
  }

  private static SourceSet sources(Path module, SourceSet.Kind kind) {
    List<Path> classPath = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!Path.of(each).startsWith(module.resolve("target"))) {
        classPath.add(Path.of(each));
      }
    }
    return new SourceSet(
        module,
        List.of(module.resolve("src/main/java")),
        CLASSES,
        classPath,
        List.of(),
        List.of("--release", "17"));
  }
}
