package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle requires of an incremental processor, without Gradle: it wraps the environment of the
 * processor, runs it apart from javac's plugins, and reads its kind from the jar.
 */
class GradleTest {

  private static final Path METADATA =
      Path.of("src/main/resources/META-INF/gradle/incremental.annotation.processors");

  @TempDir
  Path folder;

  private final List<List<String>> origins = new ArrayList<>();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  /**
   * The processor is aggregating, because duplicate names are found across all sets. The one that
   * names the options generates nothing, so no file has to be compiled again because of it.
   */
  @Test
  void metadataNamesTheProcessors() throws Exception {
    assertThat(Files.readAllLines(METADATA))
        .containsExactly(
            MetricDefProcessor.class.getName() + ",aggregating",
            MetricDefOptions.class.getName() + ",isolating");
  }

  @Test
  void everyGeneratedFileNamesWhatItComesFrom() throws Exception {
    compileApart();
    assertThat(origins).isNotEmpty().containsOnly(List.of("shop.Metrics"));
    assertThat(folder.resolve("out/shop/PrometheusMetrics.class")).exists();
  }

  /** This is not an error: the plugin checks the calls on its own. But no verdicts are written. */
  @Test
  void saysThatThereIsNoCatalogue() throws Exception {
    compileApart();
    assertThat(diagnostics.getDiagnostics())
        .singleElement()
        .satisfies(note -> assertThat(note.getMessage(Locale.ROOT))
            .contains("no catalogue of metric calls is written"));
  }

  /** Runs the processor in a wrapped environment, without a plugin. */
  private void compileApart() throws Exception {
    Workspace code = new Workspace(folder).with("shop/Metrics.java", Workspace.METRICS);
    Files.createDirectories(code.out());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      JavacTask task = (JavacTask) javac.getTask(
          null,
          new NoPlugins(files),
          diagnostics,
          List.of("-cp", ClassPaths.guarded(), "-d", code.out().toString()),
          null,
          files.getJavaFileObjects(folder.resolve("shop/Metrics.java")));
      MetricDefProcessor real = new MetricDefProcessor();
      task.setProcessors(List.of(proxy(
          Processor.class,
          real,
          (name, arguments) -> name.equals("init")
              ? new Object[] {wrapped((ProcessingEnvironment) arguments[0])}
              : arguments)));
      assertThat(task.call()).isTrue();
    }
  }

  private ProcessingEnvironment wrapped(ProcessingEnvironment real) {
    Filer filer = proxy(Filer.class, real.getFiler(), (name, arguments) -> {
      if (name.startsWith("create")) {
        Element[] elements = (Element[]) arguments[arguments.length - 1];
        origins.add(Arrays.stream(elements).map(Element::toString).toList());
      }
      return arguments;
    });
    return (ProcessingEnvironment) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {ProcessingEnvironment.class},
        (proxy, method, arguments) ->
            method.getName().equals("getFiler") ? filer : method.invoke(real, arguments));
  }

  private interface Arguments {
    Object[] of(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, T real, Arguments change) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader() == null ? GradleTest.class.getClassLoader() : type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          try {
            return method.invoke(real, change.of(method.getName(), arguments));
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        }));
  }
}
