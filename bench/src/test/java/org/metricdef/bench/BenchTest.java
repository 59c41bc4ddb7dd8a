package org.metricdef.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.metricdef.bench.compile.BuildBench;
import org.metricdef.bench.compile.CompileBench;
import org.metricdef.bench.compile.Sources;
import org.metricdef.bench.guarded.CodeBase;
import org.metricdef.bench.handles.HandleRun;
import org.metricdef.bench.report.BenchmarksPage;
import org.metricdef.bench.report.BuildFigures;
import org.metricdef.bench.report.BuildPage;
import org.metricdef.bench.report.Figures;
import org.metricdef.bench.report.HandleFigures;
import org.metricdef.bench.report.HandlesPage;
import org.metricdef.bench.report.Plots;
import org.openjdk.jmh.runner.options.TimeValue;

/** Everything that {@code bench.sh} does, on next to nothing. */
// Starts processes, and takes the youngest for its own.
@ResourceLock("child processes")
@Tag("slow")
class BenchTest {

  @TempDir
  Path folder;

  @Test
  void measuresAndWritesDown() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(
        sources.resolve("Plain.java"), "class Plain { String name() { return toString(); } }\n");
    List<Path> classPath = Bench.classPath();
    int[] compilations = {0};
    CompileBench compile = new CompileBench(
        folder.resolve("work"),
        Path.of("target/classes").toAbsolutePath(),
        Bench.ours(classPath),
        () -> compilations[0]++);
    Sources plain = Sources.in(sources, List.of());
    Figures figures = new Figures(
        Bench.machine(),
        true,
        "nothing",
        plain.lines(),
        compile.unguarded(plain, List.of(), 1, 1),
        compile.share(plain, 1),
        List.of(compile.guarded(new CodeBase(20, 10, 2), classPath, 1)));

    assertThat(compilations[0]).isEqualTo(9);
    assertThat(figures.corpusLines()).isEqualTo(1);
    assertThat(figures.unguarded())
        .extracting(Figures.Compilation::checker)
        .containsExactly(
            "javac",
            "javac, an idle listener",
            "MetricDef, checks only",
            "javac, an idle processor",
            "MetricDef");
    assertThat(figures.share().share().median()).isBetween(0.0, 1.0);
    assertThat(figures.guarded().get(0).hooks().median()).isPositive();

    Plots.write(figures, folder.resolve("img"));
    assertThat(folder.resolve("img/verdicts.svg")).content().contains("<svg");
    Path page = Files.copy(Path.of("../docs/benchmarks.md"), folder.resolve("benchmarks.md"));
    BenchmarksPage.update(figures, page);
    assertThat(page)
        .content()
        .contains("A short run")
        .contains("| 20 | 10 a class, one in 3 methods |");
  }

  @Test
  void measuresHandles() throws Exception {
    HandleFigures figures = new HandleFigures(
        Bench.machine(), HandleRun.run(0, 1, TimeValue.milliseconds(10), () -> {}));

    assertThat(figures.calls())
        .extracting(HandleFigures.Call::nanos)
        .allSatisfy(nanos -> assertThat(nanos).isPositive());
    Plots.write(figures, folder);
    assertThat(folder.resolve("handles.svg")).content().contains("<svg");
    Path page = Files.copy(Path.of("../docs/benchmarks.md"), folder.resolve("benchmarks.md"));
    HandlesPage.update(figures, page);
    for (String client :
        List.of("Simpleclient", "PrometheusMetrics", "Micrometer", "OpenTelemetry")) {
      assertThat(page)
          .content()
          .contains("| %s | lookup, labels kept | 1 |".formatted(client))
          .contains("| %s | timer sample | 2 |".formatted(client));
    }
  }

  @Test
  void measuresBuilds() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(sources.resolve("Plain.java"), "class Plain {}\n");
    List<Path> classPath = Bench.classPath();
    int[] compilations = {0};
    BuildBench build = new BuildBench(
        folder.resolve("work"),
        Path.of("target/classes").toAbsolutePath(),
        Bench.ours(classPath),
        1,
        () -> compilations[0]++);
    BuildFigures.Guarded guarded = build.guarded(new CodeBase(20, 10, 2), classPath);
    BuildFigures figures = new BuildFigures(
        Bench.machine(),
        build.unguarded(Sources.in(sources, List.of())),
        List.of(guarded),
        guarded);

    assertThat(compilations[0]).isEqualTo(8);
    assertThat(guarded.hooks().median()).isGreaterThan(guarded.catalogue().median());
    assertThat(guarded.catalogue().median()).isPositive();
    assertThat(guarded.loading().median()).isPositive();
    assertThat(figures.withoutCalls().each())
        .extracting(BuildFigures.Unguarded::checker)
        .containsExactly("javac", "javac, an idle processor", "MetricDef");
    assertThat(figures.withoutCalls().each())
        .allSatisfy(each -> assertThat(each.allocated().median()).isPositive());

    Path page = Files.copy(Path.of("../docs/benchmarks.md"), folder.resolve("benchmarks.md"));
    BuildPage.update(figures, page);
    assertThat(page)
        .content()
        .contains("peak RSS")
        .contains("| 20 | 10 a class, one in 3 methods |");
  }
}
