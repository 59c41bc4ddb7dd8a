package org.metricdef.processor.generate;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.MetricDefProcessor;

class PrometheusWriterTest {

  @Test
  void writesTheWholeImplementation() throws Exception {
    Compilation compilation = javac()
        .withProcessors(new MetricDefProcessor())
        .compile(JavaFileObjects.forResource("generated/ShopMetrics.java"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("shop.PrometheusShopMetrics")
        .contentsAsUtf8String()
        .isEqualTo(
            Files.readString(Path.of("src/test/resources/generated/PrometheusShopMetrics.java")));
  }
}
