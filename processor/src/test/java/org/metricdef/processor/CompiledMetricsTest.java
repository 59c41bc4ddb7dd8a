package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.squareup.javapoet.JavaFile;
import io.prometheus.client.CollectorRegistry;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.Labels;

/** Metrics of other modules and of earlier builds. Each is compiled by its own run of javac. */
class CompiledMetricsTest {

  @TempDir
  Path folder;

  @Test
  void anotherModulesMetricIsADuplicate() throws Exception {
    compiles("a", set("a", "Orders", "Counter ordersTotal();"));
    String b = set("b", "Shop", "Counter ordersTotal();", "Counter visitsTotal();");
    assertThat(compile("b", List.of("a"), b))
        .contains("Shop.java:5: error: [duplicate-metric] orders_total is already declared by"
            + " a.Orders.ordersTotal()")
        .contains("1 error");
    assertThat(compile("b", List.of(), b)).isEmpty();
  }

  @Test
  void soIsOneWhoseSeriesAreExposedUnderTheSameName() throws Exception {
    compiles("a", set("a", "Latency", "Histogram latencySeconds();"));
    assertThat(compile(
            "b",
            List.of("a"),
            set("b", "Shop", "@SuppressWarnings(\"metric-style\") Gauge latencySecondsSum();")))
        .contains("latency_seconds_sum and latency_seconds of a.Latency.latencySeconds() would"
            + " both be exposed as latency_seconds_sum");
    compiles(
        "c", set("c", "Sums", "@SuppressWarnings(\"metric-style\") Gauge latencySecondsSum();"));
    assertThat(compile("d", List.of("c"), set("d", "Shop", "Histogram latencySeconds();")))
        .contains("both be exposed as latency_seconds_sum");
  }

  @Test
  void ownMetricsOfAnEarlierBuildAreNone() throws Exception {
    String orders = set("a", "Orders", "Counter ordersTotal();");
    compiles("a", orders);
    assertThat(compile("a", List.of("a"), orders)).isEmpty();
  }

  @Test
  void nestedSetsAndNamesWithUnderscoresAreFoundToo() throws Exception {
    compiles("a", """
        package a_1.b;
        import org.metricdef.*;
        public class My_Sets {
          @MetricSet public interface _Inner { @MetricDef(help = "x") Counter ordersTotal(); }
        }
        """);
    assertThat(compile("b", List.of("a"), set("b", "Shop", "Counter ordersTotal();")))
        .contains("already declared by a_1.b.My_Sets._Inner.ordersTotal()");
  }

  @Test
  void anUntouchedSetOfTheSameModuleIsSeenByAnIncrementalBuild() throws Exception {
    compiles("a", set("a", "Orders", "Counter ordersTotal();"));
    assertThat(compile("a", List.of("a"), set("a", "Shop", "Counter ordersTotal();")))
        .contains("[duplicate-metric] orders_total is already declared by a.Orders.ordersTotal()");
  }

  @Test
  void aMetricThatItsSetNoLongerDeclaresIsFree() throws Exception {
    compiles("a", set("a", "Orders", "Counter ordersTotal();"));
    compiles("a", set("a", "Orders", "Counter salesTotal();"));
    assertThat(folder.resolve("a/org/metricdef/catalogue/m_orders_total")).exists();
    assertThat(compile("b", List.of("a"), set("b", "Shop", "Counter ordersTotal();")))
        .isEmpty();
  }

  @Test
  void aMetricThatMovesToAnotherSetIsReportedOnce() throws Exception {
    compiles("a", set("a", "Orders", "Counter ordersTotal();"));
    String moved = compile(
        "a",
        List.of("a"),
        set("a", "Orders", "Counter salesTotal();"),
        set("a", "Shop", "Counter ordersTotal();"));
    assertThat(moved).isEmpty();
    String twice = compile(
        "a",
        List.of("a"),
        set("a", "Orders", "Counter ordersTotal();"),
        set("a", "Shop", "Counter ordersTotal();"));
    assertThat(twice).contains("1 error");
  }

  @Test
  void oneFacadeOverTwoModulesThatClash() throws Exception {
    compiles("a", set("a", "Orders", "Counter ordersTotal();"));
    compiles("b", set("b", "Sales", "Counter ordersTotal();"));
    assertThat(compile("c", List.of("a", "b"), """
        package c;
        import org.metricdef.*;
        interface Facade {
          void count(@MetricName({a.Orders.class, b.Sales.class}) String name);
        }
        """))
        .contains("[duplicate-metric] orders_total is already declared by a.Orders.ordersTotal()");
  }

  @Test
  void onTheModulePathTheSame() throws Exception {
    String libraries =
        annotationsJar() + File.pathSeparator + JavacProcess.pathOf(CollectorRegistry.class);
    String orders = set("a", "Orders", "Counter ordersTotal();");
    assertThat(javac("a", sources("a", module("a", ""), orders), "-p", libraries))
        .isEmpty();
    String modules = libraries + File.pathSeparator + folder.resolve("a");
    String shop = set("b", "Shop", "Counter ordersTotal();");
    assertThat(javac("b", sources("b", module("b", "requires a;"), shop), "-p", modules))
        .contains("[duplicate-metric] orders_total is already declared by a.Orders.ordersTotal()")
        .contains("1 error");
    String visits = set("b", "Shop", "Counter visitsTotal();");
    assertThat(javac("b", sources("b", module("b", "requires a;"), visits), "-p", modules))
        .isEmpty();
  }

  private static String module(String name, String more) {
    return "module %s { requires org.metricdef.annotations; requires simpleclient; %s }"
        .formatted(name, more);
  }

  /** The annotations as a jar, and so as an automatic module. */
  private Path annotationsJar() throws Exception {
    Path classes = Path.of(JavacProcess.pathOf(Labels.class));
    if (Files.isRegularFile(classes)) {
      return classes;
    }
    Path jar = folder.resolve("metricdef-annotations.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  private static String set(String packageName, String name, String... metrics) {
    return """
        package %s;
        import org.metricdef.*;
        @MetricSet
        public interface %s {
          @MetricDef(help = "x") %s
        }
        """.formatted(packageName, name, String.join("\n  @MetricDef(help = \"x\") ", metrics));
  }

  private void compiles(String module, String... sources) throws Exception {
    assertThat(compile(module, List.of(), sources)).isEmpty();
  }

  private String compile(String module, List<String> others, String... sources) throws Exception {
    List<String> classPath = new ArrayList<>(
        List.of(JavacProcess.pathOf(Labels.class), JavacProcess.pathOf(CollectorRegistry.class)));
    others.forEach(other -> classPath.add(folder.resolve(other).toString()));
    return javac(
        module, sources(module, sources), "-cp", String.join(File.pathSeparator, classPath));
  }

  private String javac(String module, List<String> files, String... more) throws Exception {
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of(
        "-Xlint:all,-processing,-path,-requires-automatic",
        "-d",
        folder.resolve(module).toString()));
    options.addAll(List.of(
        "-processorpath",
        String.join(
            File.pathSeparator,
            JavacProcess.pathOf(MetricDefProcessor.class),
            JavacProcess.pathOf(JavaFile.class),
            JavacProcess.pathOf(JsonFactory.class))));
    options.addAll(files);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler().run(null, output, output, options.toArray(String[]::new));
    return output.toString(StandardCharsets.UTF_8);
  }

  /** Writes sources into files that are named after the types in them. */
  private List<String> sources(String module, String... sources) throws IOException {
    Path root = Files.createTempDirectory(folder, "src-" + module);
    List<String> files = new ArrayList<>();
    for (String source : sources) {
      String name = Arrays.stream(source.split("[^\\w.]+"))
          .dropWhile(word -> !List.of("interface", "class", "module").contains(word))
          .skip(1)
          .findFirst()
          .orElseThrow();
      Path file = root.resolve(source.startsWith("module") ? "module-info.java" : name + ".java");
      Files.writeString(file, source);
      files.add(file.toString());
    }
    return files;
  }
}
