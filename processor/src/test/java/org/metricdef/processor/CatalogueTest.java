package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;
import org.metricdef.processor.report.MetricDeclaration;
import org.metricdef.processor.report.Verdict;

/** The catalogue of a module that is compiled class by class, as in incremental builds. */
class CatalogueTest {

  private static final CheckedCall CALL =
      new CheckedCall(7, List.of("trades_total"), Verdict.PROVEN);

  private static final ClassVerdicts TRADES =
      new ClassVerdicts("shop.Trades", List.of(CALL), List.of());

  private static final ClassVerdicts MORE =
      new ClassVerdicts("shop.More", List.of(CALL), List.of());

  private static final List<String> SYMBOL = List.of("symbol");

  private static final ClassVerdicts METRICS = new ClassVerdicts(
      "shop.Metrics",
      List.of(),
      List.of(),
      List.of(),
      List.of(new ExposedMetric(
          Optional.of(new MetricDeclaration(
              "shop.Metrics", "tradesTotal", 7, "Trades", "", SYMBOL, List.of())),
          "",
          "trades_total",
          "counter",
          "simpleclient",
          false,
          List.of(),
          List.of(
              new ExposedSeries("trades_total", SYMBOL, List.of()),
              new ExposedSeries("trades_created", SYMBOL, List.of())))));

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void twoClassesOfOneCall() throws Exception {
    code = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS)
        .with("shop/Trades.java", Workspace.FIXED)
        .with("shop/More.java", Workspace.FIXED.replace("Trades", "More"));
    assertSilent(code.javac("-cp", ClassPaths.guarded(), "-processorpath", ClassPaths.processor()));
    assertThat(verdicts()).containsExactly(METRICS, MORE, TRADES);
  }

  @Test
  void keepsWhatIsNotCompiledAnew() throws Exception {
    code.with("shop/More.java", twoCalls("More"));
    assertSilent(compile("shop/More.java"));
    assertThat(verdicts())
        .containsExactly(
            METRICS,
            new ClassVerdicts(
                "shop.More",
                List.of(CALL, new CheckedCall(8, CALL.metrics(), CALL.verdict())),
                List.of()),
            TRADES);
  }

  @Test
  void forgetsCallsThatAreNoLongerThere() throws Exception {
    code.with("shop/More.java", "package shop; class More {}");
    assertSilent(compile("shop/More.java"));
    assertThat(verdicts()).containsExactly(METRICS, TRADES);
  }

  @Test
  void forgetsClassesThatAreNoLongerThere() throws Exception {
    Files.delete(code.out().resolve("shop/More.class"));
    assertSilent(compile("shop/Trades.java"));
    assertThat(verdicts()).containsExactly(METRICS, TRADES);
  }

  @Test
  void isEmptyAfterTheLastCallAndTheLastMetricAreGone() throws Exception {
    code.with("shop/More.java", "package shop; class More {}")
        .with("shop/Trades.java", "package shop; class Trades {}");
    assertSilent(compile("shop/More.java", "shop/Trades.java"));
    assertThat(verdicts()).containsExactly(METRICS);
    code.with("shop/Metrics.java", "package shop; public interface Metrics {}");
    assertSilent(compile("shop/Metrics.java"));
    assertThat(verdicts()).isEmpty();
  }

  /** The other content is unknown. Overwriting the file would lose calls. */
  @Test
  void thatIsDamagedIsNamedAndLeftAlone() throws Exception {
    String whole = Files.readString(file());
    String damaged = whole.substring(0, whole.length() / 2);
    Files.writeString(file(), damaged);
    JavacProcess.Result result = compile("shop/Trades.java");
    assertThat(result.output())
        .contains("error: [internal] cannot write the catalogue of metric calls")
        .contains(file() + " is damaged")
        .contains("delete it and compile the whole module again");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Files.readString(file())).isEqualTo(damaged);
    assertThatThrownBy(() -> Catalogue.read(code.out()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("damaged catalogue file " + file());
  }

  @Test
  void ofTheVersionBeforeIsContinued() throws Exception {
    String format = "  \"format\" : 1,\n";
    String now = Files.readString(file());
    assertThat(now).contains(format);
    Files.writeString(file(), now.replace(format, ""));
    assertSilent(compile("shop/Trades.java"));
    assertThat(Files.readString(file())).isEqualTo(now);
  }

  @Test
  void ofALaterVersionIsRefusedAndLeftAlone() throws Exception {
    String later = Files.readString(file()).replace("\"format\" : 1,", "\"format\" : 2,");
    Files.writeString(file(), later);
    String reason = "it has format 2, and this version of MetricDef reads formats up to 1: take the"
        + " version of metricdef-processor that wrote it, or a later one";
    assertThatThrownBy(() -> Catalogue.read(code.out()))
        .isInstanceOf(IOException.class)
        .hasMessage("catalogue file " + file() + ": " + reason);
    JavacProcess.Result result = compile("shop/Trades.java");
    assertThat(result.output())
        .contains("error: [internal] cannot write the catalogue of metric calls")
        .contains(file() + " cannot be continued: " + reason)
        .contains("or delete it and compile the whole module again");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Files.readString(file())).isEqualTo(later);
  }

  @Test
  void ofAnotherLookIsRefused() throws Exception {
    for (String text : List.of(
        "",
        "[]",
        "{}",
        "{\"classes\": 1}",
        "{\"format\": \"one\", \"classes\": []}",
        "{\"classes\": [{\"class\": \"A\", \"calls\": [], \"tolerated\": [{\"rule\": \"no-such-rule\"}]}]}",
        "{\"classes\": [{\"class\": \"A\", \"calls\": [{\"metrics\": [], \"verdict\": \"maybe\"}]}]}",
        "{\"classes\": [{\"class\": \"A\", \"calls\": [], \"tolerated\": [], \"metrics\": [{}]}]}")) {
      Files.writeString(file(), text);
      assertThatThrownBy(() -> Catalogue.read(code.out()))
          .as(text)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("damaged catalogue file " + file());
    }
  }

  /** Tools that compile in memory have such outputs. */
  @Test
  void isWrittenToOutputsThatCannotBeRead() throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      ForwardingJavaFileManager<JavaFileManager> writeOnly =
          new ForwardingJavaFileManager<>(files) {
            @Override
            public FileObject getFileForOutput(
                Location location, String packageName, String name, FileObject sibling) {
              return new SimpleJavaFileObject(URI.create("memory:///" + name), Kind.OTHER) {
                @Override
                public OutputStream openOutputStream() {
                  return written;
                }
              };
            }
          };
      assertThat(javac
              .getTask(
                  null,
                  writeOnly,
                  null,
                  code
                      .arguments(
                          "-cp", ClassPaths.guarded(), "-processorpath", ClassPaths.processor())
                      .stream()
                      .filter(argument -> !argument.endsWith(".java"))
                      .toList(),
                  null,
                  files.getJavaFileObjects(
                      folder.resolve("shop/Trades.java"), folder.resolve("shop/Metrics.java")))
              .call())
          .isTrue();
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("shop.Trades", "proven");
  }

  /** A hand-made processor path may lack a library. That is an error, and not a crash of javac. */
  @Test
  void thatCannotBeWrittenForLackOfALibraryIsAnInternalFailure() throws Exception {
    String withoutJson = Arrays.stream(ClassPaths.processor().split(File.pathSeparator))
        .filter(entry -> !entry.contains("jackson"))
        .collect(Collectors.joining(File.pathSeparator));
    assertThat(withoutJson).isNotEqualTo(ClassPaths.processor());
    JavacProcess.Result result = JavacProcess.run(
        code.arguments("-cp", ClassPaths.guarded(), "-processorpath", withoutJson));
    assertThat(result.output())
        .contains("error: [internal] cannot write the catalogue of metric calls")
        .contains("NoClassDefFoundError")
        .doesNotContain("An exception has occurred in the compiler");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  private static String twoCalls(String name) {
    return Workspace.FIXED
        .replace("Trades", name)
        .replaceFirst("( +metrics[.]trades.*;\n)", "$1$1");
  }

  private static void assertSilent(JavacProcess.Result result) {
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  private Path file() {
    return code.out().resolve("META-INF/metricdef/calls.json");
  }

  private List<ClassVerdicts> verdicts() throws IOException {
    return Catalogue.read(code.out()).classes();
  }

  /** Compiles some files against the class files of the others. */
  private JavacProcess.Result compile(String... files) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(
        "-cp", code.out() + File.pathSeparator + ClassPaths.guarded(),
        "-processorpath", ClassPaths.processor(),
        "-d", code.out().toString()));
    Arrays.stream(files).map(file -> folder.resolve(file).toString()).forEach(arguments::add);
    return JavacRun.of(arguments);
  }
}
