package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ci/metricdef} starts: from an archive of classes, made at the first use. */
@DisabledOnOs(OS.WINDOWS)
class ArchiveIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final String SAMPLE =
      "lint/src/sample/java/sample/Shop.java:92:5: error: [label-keys]";

  @TempDir
  Path folder;

  private Path jar;
  private Path cache;

  /** What a program wrote. */
  private record Said(int exitCode, String output, String errors) {}

  @BeforeEach
  void copyTheJar() throws IOException {
    jar = Files.copy(Path.of(System.getProperty("lint.jar")), folder.resolve("metricdef.jar"));
    cache = folder.resolve("cache");
  }

  @Test
  void isMadeOnceAndThenUsed() throws Exception {
    Said first = flags();
    assertThat(first.errors()).contains("making an archive of classes").hasLineCount(1);
    Path made = onlyArchive();

    Said second = flags();
    assertThat(second.errors()).isEmpty();
    assertThat(second.output()).contains(made.toString()).isEqualTo(first.output());
    Path loaded = folder.resolve("loaded");
    Said check = check(second, "-Xlog:class+load:file=" + loaded);
    assertThat(check.output()).contains(SAMPLE);
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains("processor.MetricDefPlugin source: shared objects file"));
  }

  @Test
  void ofRulesIsAnotherOne() throws Exception {
    Said flags = run(List.of("ci/metricdef-archive", JAVA, jar.toString(), "rules"));
    assertThat(flags.output()).contains(onlyArchive().toString()).contains(".rules");
    Path loaded = folder.resolve("loaded");
    List<String> command = new ArrayList<>(List.of(JAVA));
    flags.output().lines().forEach(command::add);
    command.addAll(List.of("-Xlog:class+load:file=" + loaded, "-jar", jar.toString()));
    command.addAll(List.of("rules", "--catalog=lint/src/sample/ops", "lint/src/sample/ops"));
    Said rules = run(command);
    assertThat(rules.output()).contains("1 error", "shop_orders_total has no label 'town'");
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains("opsrule.RulesCheck source: shared objects file"));
    flags();
    try (Stream<Path> both = Files.list(cache.resolve("metricdef/archive"))) {
      assertThat(both).hasSize(2);
    }
  }

  @Test
  void thatIsDamagedIsPassedOverInSilence() throws Exception {
    Said first = flags();
    Path made = onlyArchive();
    Files.delete(made);
    Files.writeString(made, "no archive");
    Said check = check(first);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.output()).startsWith(SAMPLE);
    assertThat(check.errors()).isEmpty();
  }

  @Test
  void ofAnOlderJarIsDeleted() throws Exception {
    // Of a jar that cannot be run there is an empty one, at once.
    Files.writeString(jar, "no jar");
    flags();
    Path old = onlyArchive();
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
    flags();
    assertThat(onlyArchive()).isNotEqualTo(old);
  }

  @Test
  void isNotMissedWhereTheFolderCannotBeWritten() throws Exception {
    // A file in its place: who may write everywhere cannot write there either.
    cache = Files.createFile(folder.resolve("file"));
    Said flags = flags();
    assertThat(flags.exitCode()).isZero();
    assertThat(flags.errors())
        .contains(cache + "/metricdef/archive cannot be written")
        .hasLineCount(1);
    Said check = check(flags);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.output()).startsWith(SAMPLE);
  }

  @Test
  void thatCannotBeMadeIsTriedOnce() throws Exception {
    Files.writeString(jar, "no jar");
    assertThat(flags().errors()).contains("makes no archive");
    assertThat(onlyArchive()).isEmptyFile();
    Said second = flags();
    assertThat(second.errors()).isEmpty();
    assertThat(second.output()).doesNotContain(cache.toString());
  }

  private Path onlyArchive() throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("metricdef/archive"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private Said flags() throws IOException, InterruptedException {
    return run(List.of("ci/metricdef-archive", JAVA, jar.toString()));
  }

  /** Checks the sample, which has one finding. */
  private Said check(Said flags, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    flags.output().lines().forEach(command::add);
    command.addAll(List.of(more));
    command.addAll(List.of("-jar", jar.toString(), "check"));
    command.addAll(List.of("-cp", System.getProperty("lint.annotations"), "lint/src/sample/java"));
    return run(command);
  }

  private Said run(List<String> command) throws IOException, InterruptedException {
    File errors = folder.resolve("errors").toFile();
    File output = folder.resolve("output").toFile();
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(ROOT.toFile())
        .redirectError(errors)
        .redirectOutput(output);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    int exitCode = builder.start().waitFor();
    return new Said(exitCode, Files.readString(output.toPath()), Files.readString(errors.toPath()));
  }
}
