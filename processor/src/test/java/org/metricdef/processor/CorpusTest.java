package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Large sources without metrics: no crash, no report, no class that runs away. A build runs it over
 * the code of this module; ci/corpus runs it over published libraries.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class CorpusTest {

  /** The folder with {@code sources/*-sources.jar} and the class path, {@code libraries/*.jar}. */
  private static final String LIBRARIES = System.getProperty("corpus.libraries", "");

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)-sources\\.jar");

  @TempDir
  Path output;

  @Test
  void ownSourcesAreLeftInPeace() throws Exception {
    List<Path> sources = javaFiles(Path.of("src/main/java"));
    CorpusRun.Outcome outcome =
        CorpusRun.over(sources, ClassPaths.ownLibraries(), ClassPaths.processor(), output);
    assertThat(outcome.errors()).isEmpty();
    requirePeace(outcome);
    assertThat(outcome.classes()).isGreaterThan(60);
  }

  @TestFactory
  Stream<DynamicTest> librariesAreLeftInPeace() throws Exception {
    if (LIBRARIES.isEmpty()) {
      return Stream.empty();
    }
    Path root = Path.of(LIBRARIES);
    String classPath = list(root.resolve("libraries")).stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
    Path table = root.resolve("corpus.md");
    Files.writeString(table, """
        | library | version | files | lines | classes followed | javac's own errors | reports | crashes | slowest class |
        |---|---|--:|--:|--:|--:|--:|--:|---|
        """);
    return list(root.resolve("sources")).stream()
        .sorted(Comparator.comparing(jar -> jar.toFile().length()))
        .map(jar -> dynamicTest(jar.getFileName().toString(), () -> {
          try (FileSystem files = FileSystems.newFileSystem(jar)) {
            List<Path> sources = javaFiles(files.getPath("/"));
            CorpusRun.Outcome outcome =
                CorpusRun.over(sources, classPath, ClassPaths.processor(), output);
            String row = row(jar, outcome);
            System.out.print(row);
            Files.writeString(table, row, StandardOpenOption.APPEND);
            outcome.errors().stream().limit(3).forEach(System.out::println);
            requirePeace(outcome);
          }
        }));
  }

  private static void requirePeace(CorpusRun.Outcome outcome) {
    assertThat(outcome.crashes()).isEmpty();
    assertThat(outcome.reports()).isEmpty();
    assertThat(outcome.classes()).isPositive();
  }

  private static String row(Path jar, CorpusRun.Outcome outcome) {
    Matcher name = JAR.matcher(jar.getFileName().toString());
    assertThat(name.matches()).isTrue();
    return "| %s | %s | %,d | %,d | %,d | %d | %d | %d | %s, %d ms |%n"
        .formatted(
            name.group(1),
            name.group(2),
            outcome.files(),
            outcome.lines(),
            outcome.classes(),
            outcome.errors().size(),
            outcome.reports().size(),
            outcome.crashes().size(),
            outcome.slowest(),
            outcome.longest().toMillis());
  }

  /** The sources of one release, without those for other Java releases. */
  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("META-INF"))
          .filter(file -> !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
