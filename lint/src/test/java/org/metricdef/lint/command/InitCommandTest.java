package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Proposals and migrations of small programs over the real clients. */
class InitCommandTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/init").toAbsolutePath();
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** What a run of the command said. */
  private record Run(int exitCode, String out, String err) {}

  @TempDir
  Path folder;

  private Path copy(String example, String name) throws IOException {
    Path sources = folder.resolve(name);
    Files.createDirectories(sources.resolve("shop"));
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(example).resolve("shop"))) {
      for (Path each : files.toList()) {
        Files.copy(each, sources.resolve("shop").resolve(each.getFileName()));
      }
    }
    return sources;
  }

  private static Run init(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("init", "-cp", CLASS_PATH));
    all.addAll(List.of(arguments));
    int exitCode = line.execute(all.toArray(String[]::new));
    return new Run(exitCode, out.toString(), err.toString());
  }

  private void assertGolden(Path file, String actual) throws IOException {
    String text = actual.replace(folder.toString(), "").replaceAll("([ab])/\\S*/shop/", "$1/shop/");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  private static void compile(Path sources, Path classes, String... options) throws IOException {
    Files.createDirectories(classes);
    List<String> arguments = new ArrayList<>(
        List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-processorpath", CLASS_PATH));
    arguments.addAll(List.of(options));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(each -> each.toString().endsWith(".java"))
          .forEach(each -> arguments.add(each.toString()));
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int result = ToolProvider.getSystemJavaCompiler()
        .run(null, said, said, arguments.toArray(String[]::new));
    assertThat(result).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private static String run(Path classes) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes + File.pathSeparator + CLASS_PATH,
            "shop.Main")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"simpleclient", "prometheus-metrics", "micrometer", "opentelemetry", "everyday"})
  void proposesSetsThatCompile(String example) throws IOException {
    Path sources = copy(example, "src");
    Run shown = init("--calls", sources.toString());
    assertThat(shown.exitCode()).as(shown.err()).isZero();
    assertGolden(
        EXAMPLES.resolve(example).resolve("proposal.txt"), shown.out() + "\n" + shown.err());
    Path sets = folder.resolve("sets");
    Run written = init("--output=" + sets, sources.toString());
    assertThat(written.exitCode()).as(written.err()).isZero();
    compile(sets, folder.resolve("classes"), "-Xlint:all", "-Werror");
    assertThat(init("--output=" + sets, sources.toString()).err()).contains("is there already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"simpleclient", "prometheus-metrics", "micrometer"})
  void migratedCodeRecordsWhatItRecordedBefore(String example) throws Exception {
    Path raw = copy(example, "raw");
    compile(raw, folder.resolve("before"));
    Path sources = copy(example, "src");
    Run shown = init("--migrate", "--calls", sources.toString());
    assertThat(shown.exitCode()).as(shown.err()).isZero();
    assertGolden(
        EXAMPLES.resolve(example).resolve("migration.diff"), shown.out() + "\n" + shown.err());
    assertThat(shown.err()).contains("nothing is written");
    Run written = init("--migrate", "--write", sources.toString());
    assertThat(written.err()).contains("wrote");
    compile(sources, folder.resolve("after"));
    assertThat(run(folder.resolve("after"))).isEqualTo(run(folder.resolve("before")));
  }

  @Test
  void migratesInstruments() throws IOException {
    Path sources = copy("opentelemetry", "src");
    Run shown = init("--migrate", "--calls", sources.toString());
    assertGolden(
        EXAMPLES.resolve("opentelemetry").resolve("migration.diff"),
        shown.out() + "\n" + shown.err());
    init("--migrate", "--write", sources.toString());
    compile(sources, folder.resolve("after"));
  }

  @Test
  void aSetForEachPrefixInAPackageOfItsOwn() throws IOException {
    Path sources = copy("simpleclient", "src");
    Run shown = init("--by=prefix", "--package=shop.metrics", sources.toString());
    assertThat(shown.out())
        .contains("package shop.metrics;", "public interface ShopMetrics {", "prefix = \"shop_\"");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() throws IOException {
    Path sources = copy("simpleclient", "src");
    Run write = init("--write", sources.toString());
    assertThat(write.exitCode()).isEqualTo(2);
    assertThat(write.err()).contains("--write writes what --migrate shows");
    Run prefix = init("--migrate", "--by=prefix", sources.toString());
    assertThat(prefix.exitCode()).isEqualTo(2);
    assertThat(prefix.err()).contains("leave --by=prefix out");
    Run output = init("--migrate", "--output=" + folder, sources.toString());
    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).contains("leave --output out");
  }

  @Test
  void codeWithoutMetricsHasNoProposal() throws IOException {
    Path source = Files.writeString(folder.resolve("Empty.java"), "class Empty {}\n");
    Run shown = init(source.toString());
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out()).isBlank();
    assertThat(shown.err()).contains("0 metrics in 0 sets, 0 questions; of 0 calls: none");
  }
}
