package org.metricdef.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.metricdef.Labels;

/**
 * What is generated for a set with every handle compiles with the oldest version of each client
 * that a page promises, and with the newest. Maven copies the jars of the oldest.
 */
class OldestClientsTest {

  /**
   * A client.
   *
   * @param constant what a set states
   * @param version the oldest
   * @param newest classes of the jars of the newest
   */
  private record Client(
      String constant, String prefix, String artifact, String version, List<Class<?>> newest) {

    List<File> oldestJars() {
      Path folder = Path.of("target/older/%s-%s".formatted(artifact, version));
      File[] found = folder.toFile().listFiles();
      assertThat(found).as("the jars that Maven copies to " + folder).isNotEmpty();
      return Arrays.asList(found);
    }

    List<File> newestJars() throws Exception {
      List<File> jars = new ArrayList<>();
      for (Class<?> each : newest) {
        jars.add(new File(JavacProcess.pathOf(each)));
      }
      return jars;
    }

    boolean hasInfo() {
      return constant.equals("SIMPLECLIENT") || constant.equals("PROMETHEUS_METRICS");
    }
  }

  private static final List<Client> CLIENTS = List.of(
      new Client(
          "SIMPLECLIENT", "Prometheus", "simpleclient", "0.12", List.of(CollectorRegistry.class)),
      new Client(
          "PROMETHEUS_METRICS",
          "PrometheusMetrics",
          "prometheus-metrics",
          "1.0",
          List.of(Counter.class, PrometheusRegistry.class)),
      new Client("MICROMETER", "Micrometer", "micrometer", "1.5", List.of(MeterRegistry.class)),
      new Client(
          "OPENTELEMETRY",
          "OpenTelemetry",
          "opentelemetry",
          "1.32",
          List.of(Meter.class, Context.class)));

  private static final Path PAGE = Path.of("../docs/clients/generated.md");
  private static final Pattern CLIENTS_OF_SET = Pattern.compile("clients\\s*=\\s*\\{[^}]*}");

  @TestFactory
  Stream<DynamicTest> oldest() {
    return CLIENTS.stream()
        .map(client -> dynamicTest(
            client.artifact() + " " + client.version(),
            () -> compiles(client, client.oldestJars())));
  }

  @TestFactory
  Stream<DynamicTest> newest() {
    return CLIENTS.stream()
        .map(client -> dynamicTest(client.artifact(), () -> compiles(client, client.newestJars())));
  }

  /** Or else the other tests would show nothing. */
  @Test
  void withoutTheClientNothingIsGenerated() throws Exception {
    for (Client each : CLIENTS) {
      assertThat(compile(each, List.of())).hadErrorContaining("is not on the class path");
    }
  }

  @Test
  void thePageNamesThem() throws Exception {
    String page = Files.readString(PAGE);
    for (Client each : CLIENTS) {
      assertThat(page)
          .containsPattern("\\| `%s` \\|.*\\| %s[.]0 \\|"
              .formatted(each.constant(), each.version().replace(".", "[.]")));
    }
  }

  private static void compiles(Client client, List<File> jars) throws Exception {
    Compilation compilation = compile(client, jars);
    assertThat(compilation).succeeded();
    assertThat(compilation.generatedSourceFile("clients.%sStoreMetrics".formatted(client.prefix())))
        .isPresent();
    if (client.hasInfo()) {
      assertThat(compilation.generatedSourceFile(
              "clients.%sVersionMetrics".formatted(client.prefix())))
          .isPresent();
    }
  }

  private static Compilation compile(Client client, List<File> jars) throws Exception {
    List<File> path = new ArrayList<>(jars);
    path.add(new File(JavacProcess.pathOf(Labels.class)));
    List<JavaFileObject> sets = new ArrayList<>(List.of(set("StoreMetrics", client)));
    if (client.hasInfo()) {
      sets.add(set("VersionMetrics", client));
    }
    return javac().withClasspath(path).withProcessors(new MetricDefProcessor()).compile(sets);
  }

  /** A set over one client alone. */
  private static JavaFileObject set(String name, Client client) throws Exception {
    String text = Files.readString(Path.of("src/test/resources/clients/%s.java".formatted(name)));
    Matcher clients = CLIENTS_OF_SET.matcher(text);
    assertThat(clients.find()).as(name).isTrue();
    return JavaFileObjects.forSourceString(
        "clients." + name, clients.replaceFirst("clients = Client." + client.constant()));
  }
}
