package org.metricdef.lint.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.PathEntries;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.scope.CompilerOptions;
import org.metricdef.lint.scope.PlainScope;

/** A facade in one module, and its callers in another one. */
class AnnotateModulesTest {

  private static final String ANNOTATIONS = System.getProperty("lint.annotations");

  @TempDir
  Path folder;

  private Path classes;
  private AnnotateCase core;

  @BeforeEach
  void compileTheCore() throws IOException {
    classes = Files.createDirectories(folder.resolve("classes"));
    Path sources = folder.resolve("core");
    core = AnnotateCase.withSet(sources).and(AnnotateCase.of(sources, "Telemetry.java", """
        package shop;

        import java.util.Map;

        public final class Telemetry {
          public static void count(String name, Map<String, String> labels) {}
        }
        """));
    AnnotateCase.write(core.before());
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", ANNOTATIONS));
    core.marked().keySet().forEach(each -> arguments.add(each.toString()));
    assertThat(ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
  }

  private List<CheckInputs> runs(String labels) throws IOException, CannotRunException {
    AnnotateCase orders =
        AnnotateCase.of(folder.resolve("orders"), "Orders.java", """
        package orders;

        import java.util.Map;
        import shop.Telemetry;

        class Orders {
          void failed() {
            Telemetry.count("errors_total", Map.of(%s));
          }
        }
        """.formatted(labels));
    AnnotateCase.write(orders.before());
    return List.of(
        run(core, ANNOTATIONS, Optional.of(classes)),
        run(orders, ANNOTATIONS + File.pathSeparator + classes, Optional.empty()));
  }

  private static CheckInputs run(AnnotateCase sources, String classPath, Optional<Path> output)
      throws CannotRunException {
    CheckInputs plain = PlainScope.of(
            List.copyOf(sources.marked().keySet()),
            List.of(),
            PathEntries.of(classPath),
            List.of(),
            CompilerOptions.of(List.of()))
        .whole()
        .get(0);
    return new CheckInputs(
        plain.sources(),
        plain.roots(),
        plain.checked(),
        plain.reported(),
        plain.sourcePath(),
        plain.classPath(),
        plain.processorPath(),
        output,
        plain.gone(),
        plain.options(),
        plain.words());
  }

  @Test
  void aFacadeIsAnnotatedForItsCallersInAnotherModule() throws Exception {
    AnnotateRun.Outcome outcome =
        AnnotateRun.of(runs("\"component\", \"orders\""), false, text -> {});
    assertThat(outcome.files())
        .singleElement()
        .satisfies(each -> assertThat(each.text())
            .contains("count(@MetricName(ShopMetrics.class) String name, @MetricLabels Map"));
    assertThat(outcome.after().proven()).isEqualTo(1);
  }

  @Test
  void aWrongCallInAnotherModuleCounts() throws Exception {
    AnnotateRun.Outcome outcome = AnnotateRun.of(runs("\"part\", \"orders\""), false, text -> {});
    assertThat(outcome.files()).isEmpty();
    assertThat(outcome.undecided())
        .singleElement()
        .satisfies(each -> assertThat(each.reason())
            .contains("The first is at Orders.java:8: shop_errors_total takes component"));
  }
}
