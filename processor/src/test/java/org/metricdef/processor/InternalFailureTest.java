package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.util.JavacTask;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.processor.check.ClassCheck;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;

/** A defect of the checker neither crashes javac nor lets a call pass. */
class InternalFailureTest {

  private static final String METRICS = """
      import org.metricdef.*;

      @MetricSet
      interface Metrics {
        @MetricDef(help = "Trades", labels = "symbol")
        Counter tradesTotal();
      }
      """;

  private static final String TRADES = """
      import org.metricdef.*;

      class Trades {
        void count(Metrics metrics) {
          metrics.tradesTotal().increment(Labels.of("symbol", "BTCUSDT"));
        }
      }

      class Others {
        void count(Metrics metrics) {
          metrics.tradesTotal().increment(Labels.of("symbol", "ETHUSDT"));
        }
      }
      """;

  @TempDir
  Path folder;

  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  @Test
  void isReportedAtTheClassWithWhatToSendUs() throws Exception {
    assertThat(compile(failingIn("Trades", new IllegalStateException("thought of everything"))))
        .isFalse();
    assertThat(errors()).hasSize(1);
    Diagnostic<?> error = errors().get(0);
    assertThat(error.getLineNumber()).isEqualTo(3);
    assertThat(error.getMessage(Locale.ROOT))
        .contains("[internal] the check of Trades failed; its metric calls are unproven")
        .contains("java.lang.IllegalStateException: thought of everything")
        .contains("at org.metricdef.processor.InternalFailureTest")
        .contains("MetricDef " + InternalFailure.version() + ", Java " + Runtime.version())
        .contains("report      this message");
    assertThat(folder.resolve("Trades.class")).doesNotExist();
  }

  @Test
  void leavesItsCallsUnprovenAndTheOthersProven() throws Exception {
    compile(failingIn("Trades", new IllegalStateException()));
    assertThat(Catalogue.read(folder).calls())
        .containsExactlyInAnyOrder(
            new CheckedCall(5, List.of(), Verdict.UNPROVEN),
            new CheckedCall(11, List.of("trades_total"), Verdict.PROVEN));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {AssertionError.class, NoClassDefFoundError.class, StackOverflowError.class})
  void errorsAreReportedToo(Class<? extends Error> type) throws Exception {
    assertThat(compile(failingIn("Trades", type.getConstructor().newInstance())))
        .isFalse();
    assertThat(errors()).singleElement().asString().contains("[internal]", type.getName());
  }

  @Test
  void missingMemoryIsTheCompilersToReport() throws Exception {
    MetricDefPlugin plugin = new MetricDefPlugin((topLevel, context, clients, severities) -> {
      throw new OutOfMemoryError("none left");
    });
    assertThatThrownBy(() -> compile(plugin)).hasRootCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void inTheProcessorIsReportedAtTheDeclaration() throws Exception {
    MetricDefProcessor real = new MetricDefProcessor();
    Processor processor = proxy(
        Processor.class,
        (proxy, method, arguments) -> method.getName().equals("init")
            ? method.invoke(real, withBrokenFiler((ProcessingEnvironment) arguments[0]))
            : method.invoke(real, arguments));
    assertThat(compile(new MetricDefPlugin(), processor)).isFalse();
    assertThat(errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getLineNumber()).isEqualTo(4))
        .asString()
        .contains("[internal] the check of Metrics failed", "the disk is made of cheese");
  }

  private static MetricDefPlugin failingIn(String type, Throwable failure) {
    return new MetricDefPlugin((topLevel, context, clients, severities) -> {
      if (topLevel.topLevel().getSimpleName().contentEquals(type)) {
        InternalFailureTest.<RuntimeException>raise(failure);
      }
      return new ClassCheck(topLevel, context).run(severities);
    });
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }

  private static ProcessingEnvironment withBrokenFiler(ProcessingEnvironment real) {
    Filer broken = proxy(Filer.class, (proxy, method, arguments) -> {
      throw new IllegalStateException("the disk is made of cheese");
    });
    return proxy(ProcessingEnvironment.class, (proxy, method, arguments) -> {
      try {
        return method.getName().equals("getFiler") ? broken : method.invoke(real, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private boolean compile(MetricDefPlugin plugin) throws Exception {
    return compile(plugin, new MetricDefProcessor());
  }

  /** Compiles with these two instead of those that javac would discover. */
  private boolean compile(MetricDefPlugin plugin, Processor processor) throws Exception {
    Files.writeString(folder.resolve("Metrics.java"), METRICS);
    Files.writeString(folder.resolve("Trades.java"), TRADES);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      JavacTask task = (JavacTask) javac.getTask(
          new PrintWriter(Writer.nullWriter()),
          new NoPlugins(files),
          diagnostics,
          List.of("-cp", ClassPaths.guarded(), "-d", folder.toString()),
          null,
          files.getJavaFileObjects(folder.resolve("Metrics.java"), folder.resolve("Trades.java")));
      plugin.init(task);
      task.setProcessors(List.of(processor));
      return task.call();
    }
  }

  private List<Diagnostic<? extends JavaFileObject>> errors() {
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .<Diagnostic<? extends JavaFileObject>>map(each -> each)
        .toList();
  }
}
