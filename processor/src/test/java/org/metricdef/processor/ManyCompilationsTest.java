package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.spi.ToolProvider;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.report.BuildOptions;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;

/** Many compilations in one process, as in Maven and its daemon. */
class ManyCompilationsTest {

  @TempDir
  Path folder;

  @Test
  void oneAfterTheOther() throws Exception {
    for (int i = 0; i < 3; i++) {
      compileAndVerify(i);
      assertThat(Compilation.current()).isEmpty();
    }
  }

  @Test
  void atTheSameTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int each = i;
        work.add(() -> {
          compileAndVerify(each);
          assertThat(Compilation.current()).isEmpty();
          return null;
        });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /**
   * Each compilation has its own number of calls, some wrong. Verdicts and catalogue must match it.
   */
  private void compileAndVerify(int number) throws Exception {
    Workspace code = new Workspace(folder.resolve("build" + number))
        .with("shop/Metrics.java", Workspace.METRICS);
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i <= number; i++) {
      calls.append("metrics.tradesTotal().increment(Labels.of(\"symbol\", \"x\"));");
    }
    code.with(
        "shop/Trades.java", Workspace.FIXED.replaceFirst("metrics[.]trades.*;", calls.toString()));
    String output = javac(code);
    assertThat(output).isEmpty();
    assertThat(Catalogue.read(code.out()).calls())
        .hasSize(number + 1)
        .containsOnly(new CheckedCall(7, List.of("trades_total"), Verdict.PROVEN));
    assertThat(javac(code.with("shop/Trades.java", Workspace.BUGGY))).contains(Workspace.REFUSAL);
  }

  private static String javac(Workspace code) throws Exception {
    StringWriter output = new StringWriter();
    PrintWriter out = new PrintWriter(output);
    List<String> arguments =
        code.arguments("-cp", ClassPaths.guarded(), "-processorpath", ClassPaths.processor());
    ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
    return output.toString();
  }

  @Test
  void aCompilationInsideAnotherGivesTheThreadBack() {
    Compilation outer = Compilation.begin(BuildOptions.none(), Optional.empty());
    Compilation inner = Compilation.begin(BuildOptions.none(), Optional.empty());
    assertThat(Compilation.current()).containsSame(inner);
    inner.end();
    assertThat(Compilation.current()).containsSame(outer);
    outer.end();
    assertThat(Compilation.current()).isEmpty();
  }

  /** A tool that stops after attribution never ends its compilation. */
  @Test
  void memoryIsFreedThoughNobodySaysThatItIsOver() throws Exception {
    List<WeakReference<Object>> held = analyzeOnly();
    for (int i = 0; i < 50 && held.stream().anyMatch(each -> each.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(held).hasSize(2).allSatisfy(each -> assertThat(each.get()).isNull());
    assertThat(Compilation.current()).isEmpty();
  }

  private List<WeakReference<Object>> analyzeOnly() throws Exception {
    Path metrics = Files.writeString(folder.resolve("Metrics.java"), Workspace.METRICS);
    List<WeakReference<Object>> held = new ArrayList<>();
    JavaCompiler javac = javax.tools.ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) javac.getTask(
          null,
          new NoPlugins(files),
          null,
          List.of("-cp", ClassPaths.guarded(), "-d", folder.toString()),
          null,
          files.getJavaFileObjects(metrics));
      new MetricDefPlugin().init(task);
      task.setProcessors(List.of(new MetricDefProcessor()));
      task.analyze();
      held.add(new WeakReference<>(task));
      held.add(new WeakReference<>(Compilation.current().orElseThrow()));
    }
    return held;
  }
}
