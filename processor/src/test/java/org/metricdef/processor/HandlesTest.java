package org.metricdef.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every handle, as generated code runs it over simpleclient. */
class HandlesTest {

  /** A source that throws is logged with its stack trace, and the program has such a source. */
  private static final Logger SOURCES = Logger.getLogger("org.metricdef");

  static {
    SOURCES.setLevel(Level.OFF);
  }

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path FOLDER = Path.of("src/test/resources/handles");

  private static final Compilation COMPILED = javac()
      .withProcessors(new MetricDefProcessor())
      .withOptions("-Xlint:all", "-Xlint:-processing", "-Werror")
      .compile(
          JavaFileObjects.forResource("handles/shared/HandleMetrics.java"),
          JavaFileObjects.forResource("handles/run/Drive.java"));

  @Test
  void generatedCodeIsAsExpected() throws Exception {
    assertThat(COMPILED).succeededWithoutWarnings();
    String written = COMPILED
        .generatedSourceFile("handles.PrometheusHandleMetrics")
        .orElseThrow()
        .getCharContent(true)
        .toString();
    same(written, FOLDER.resolve("PrometheusHandleMetrics.txt"));
  }

  @Test
  void everyHandleRecords() throws Exception {
    Object drive = new CompiledClasses(COMPILED)
        .loadClass("handles.Drive")
        .getConstructor()
        .newInstance();
    assertThat(drive).isInstanceOf(Supplier.class);
    String told = ((List<?>) ((Supplier<?>) drive).get())
        .stream().map(String::valueOf).collect(Collectors.joining("\n", "", "\n"));
    same(told, FOLDER.resolve("run/expected.txt"));
  }

  private static void same(String text, Path golden) throws Exception {
    if (UPDATE) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
