package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.Labels;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;

/**
 * The options and modules of javac: the verdicts stay the same, and the checker adds no warning.
 */
class OptionsTest {

  private static final JavacProcess.Result SILENT = new JavacProcess.Result(0, "");

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void metrics() throws Exception {
    code = new Workspace(folder).with("shop/Metrics.java", Workspace.METRICS);
  }

  @Test
  void givesNoWarningsOfItsOwn() throws Exception {
    code.with("shop/Trades.java", Workspace.FIXED);
    assertThat(compile("-Xlint:all", "-Werror", "-parameters", "-g:none")).isEqualTo(SILENT);
    assertThat(Catalogue.read(code.out()).count(Verdict.PROVEN)).isEqualTo(1);
  }

  @Test
  void refusesWhateverTheOptions() throws Exception {
    code.with("shop/Trades.java", Workspace.BUGGY);
    List<String[]> all = List.of(
        new String[] {"-g:none", "-parameters"},
        new String[] {"-proc:none"},
        new String[] {"-nowarn", "-implicit:none"},
        new String[] {Runtime.version().feature() < 21 ? "-Xlint" : "-proc:full"});
    for (String[] options : all) {
      JavacProcess.Result result = compile(options);
      assertThat(result.output()).as(String.join(" ", options)).contains(Workspace.REFUSAL);
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(code.out().resolve("shop/Trades.class")).doesNotExist();
    }
  }

  /** Where javac goes on in spite of errors, it gives a method of no class for a missing one. */
  @Test
  void checksCodeWithOtherErrors() throws Exception {
    code.with("shop/Raw.java", """
        package shop;
        import io.prometheus.client.Counter;
        import java.util.function.Function;
        import java.util.function.Supplier;
        class Raw {
          static final Counter SALES =
              Counter.build("sales_total", "Sales").labelNames("country").register();
          void sell(Missing missing) {
            Runnable go = missing::go;
            Supplier<String> get = Raw::missing;
            Function<String, String> apply = Missing::apply;
            run(go, get, apply);
            run(missing::go, Raw::missing, Missing::apply);
            SALES.labels("DE", "book").inc();
          }
          void run(Runnable go, Supplier<String> get, Function<String, String> apply) {
            go.run();
            SALES.labels(apply.apply(get.get())).inc();
          }
        }
        """);
    assertThat(compile("--should-stop=ifError=FLOW").output())
        .contains("cannot find symbol", "[label-count]")
        .doesNotContain("[internal]");
  }

  @Test
  void withoutProcessorsThereIsNoCatalogue() throws Exception {
    code.with("shop/Trades.java", Workspace.FIXED);
    assertThat(compile("-proc:none")).isEqualTo(SILENT);
    assertThat(code.out().resolve("shop/Trades.class")).exists();
    assertThat(code.out().resolve("META-INF")).doesNotExist();
  }

  @Test
  void processingAloneGeneratesAndChecksNothing() throws Exception {
    code.with("shop/Trades.java", Workspace.BUGGY);
    assertThat(compile("-proc:only")).isEqualTo(SILENT);
    assertThat(code.out().resolve("shop/PrometheusMetrics.java")).exists();
    assertThat(code.out().resolve("shop/Trades.class")).doesNotExist();
  }

  // Modules. The annotations are one; generated code requires no other.

  private static final String MODULE = """
      module shop {
        requires org.metricdef.annotations;
        requires simpleclient;
      }
      """;

  @Test
  void checksAModule() throws Exception {
    code.with("module-info.java", MODULE).with("shop/Trades.java", Workspace.BUGGY);
    assertThat(compileModules().output()).contains(Workspace.REFUSAL, "1 error");
    code.with("shop/Trades.java", Workspace.FIXED);
    assertThat(compileModules("-Xlint:all,-requires-automatic", "-Werror")).isEqualTo(SILENT);
    assertThat(Catalogue.read(code.out()).count(Verdict.PROVEN)).isEqualTo(1);
  }

  @Test
  void checksManyModulesAtOnce() throws Exception {
    Workspace modules = new Workspace(folder.resolve("modules"))
        .with("metrics/module-info.java", """
            module metrics {
              requires transitive org.metricdef.annotations;
              requires simpleclient;
              exports shop;
            }
            """)
        .with("metrics/shop/Metrics.java", Workspace.METRICS)
        .with("trading/module-info.java", "module trading { requires metrics; }")
        .with(
            "trading/trading/Trades.java",
            Workspace.BUGGY.replace("package shop;", "package trading; import shop.*;"));
    String[] options = {
      "-p", of(Labels.class, CollectorRegistry.class),
      "-processorpath", ClassPaths.processor(),
      "--module-source-path", modules.root().toString()
    };
    assertThat(modules.javac(options).output()).contains(Workspace.REFUSAL, "1 error");
    modules.with(
        "trading/trading/Trades.java",
        Workspace.FIXED.replace("package shop;", "package trading; import shop.*;"));
    assertThat(modules.javac(options)).isEqualTo(SILENT);
    assertThat(Catalogue.read(modules.out().resolve("trading")).count(Verdict.PROVEN))
        .isEqualTo(1);
  }

  private JavacProcess.Result compileModules(String... options) throws Exception {
    return code.javac(concat(
        options,
        "-p",
        of(Labels.class, CollectorRegistry.class),
        "-processorpath",
        ClassPaths.processor()));
  }

  private JavacProcess.Result compile(String... options) throws Exception {
    return code.javac(
        concat(options, "-cp", ClassPaths.guarded(), "-processorpath", ClassPaths.processor()));
  }

  private static String of(Class<?>... types) throws Exception {
    return ClassPaths.of(types);
  }

  private static String[] concat(String[] some, String... more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
