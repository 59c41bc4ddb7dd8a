package org.metricdef.processor.generate;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.processor.MetricDefProcessor;

/** The whole text of each implementation. {@code -Dgolden.update=true} writes it anew. */
class MetricSetWriterTest {

  private static final Path FOLDER = Path.of("src/test/resources/generated");

  @ParameterizedTest
  @ValueSource(strings = {"Prometheus", "PrometheusMetrics", "Micrometer", "OpenTelemetry"})
  void writesTheWholeImplementation(String client) throws Exception {
    Compilation compilation = javac()
        .withProcessors(new MetricDefProcessor())
        .withOptions("-Xlint:all,-processing", "-Werror")
        .compile(JavaFileObjects.forResource("generated/ShopMetrics.java"));
    assertThat(compilation).succeededWithoutWarnings();
    String name = client + "ShopMetrics";
    Path golden = FOLDER.resolve(name + ".java");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          golden,
          compilation.generatedSourceFile("shop." + name).orElseThrow().getCharContent(false));
    }
    assertThat(compilation)
        .generatedSourceFile("shop." + name)
        .contentsAsString(StandardCharsets.UTF_8)
        .isEqualTo(Files.readString(golden));
  }
}
