package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.Context;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.Labels;

/** Over which client a set is implemented, as the class path and the set say. */
class ChosenClientsTest {

  private static final Class<?>[] SIMPLECLIENT = {CollectorRegistry.class};
  private static final Class<?>[] PROMETHEUS_METRICS = {
    Counter.class, PrometheusRegistry.class, PrometheusProperties.class
  };
  private static final Class<?>[] MICROMETER = {
    MeterRegistry.class, ObservationRegistry.class, KeyValue.class
  };
  private static final Class<?>[] OPENTELEMETRY = {
    OpenTelemetry.class, Context.class, ComponentLoader.class
  };

  @TempDir
  Path folder;

  @Test
  void theFirstOneOnTheClassPathIsTaken() throws Exception {
    assertThat(generated("", OPENTELEMETRY)).containsExactly("OpenTelemetryMetrics");
    assertThat(generated("", OPENTELEMETRY, PROMETHEUS_METRICS))
        .containsExactly("PrometheusMetricsMetrics");
    assertThat(generated("", OPENTELEMETRY, PROMETHEUS_METRICS, MICROMETER))
        .containsExactly("MicrometerMetrics");
    assertThat(generated("", OPENTELEMETRY, PROMETHEUS_METRICS, MICROMETER, SIMPLECLIENT))
        .containsExactly("PrometheusMetrics");
  }

  @Test
  void aSetMayStateThem() throws Exception {
    assertThat(generated("(clients = Client.OPENTELEMETRY)", OPENTELEMETRY, SIMPLECLIENT))
        .containsExactly("OpenTelemetryMetrics");
    assertThat(generated(
            "(clients = {Client.MICROMETER, Client.SIMPLECLIENT})",
            OPENTELEMETRY,
            MICROMETER,
            SIMPLECLIENT))
        .containsExactly("MicrometerMetrics", "PrometheusMetrics");
  }

  @Test
  void aSetThatOnlyGuardsNamesNeedsNone() throws Exception {
    assertThat(generated("(clients = Client.NONE)")).isEmpty();
    assertThat(generated("(clients = Client.NONE)", SIMPLECLIENT)).isEmpty();
    assertThat(folder.resolve("out/org/metricdef/catalogue/m_trades_total")).isNotEmptyDirectory();
  }

  @Test
  void whereNoneIsThereOneErrorNamesWhatToAdd() throws Exception {
    JavacProcess.Result result = compile("");
    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output())
        .contains("[metric-set] no metrics client is on the class path; add the dependency"
            + " io.prometheus:simpleclient, io.micrometer:micrometer-core,"
            + " io.prometheus:prometheus-metrics-core or io.opentelemetry:opentelemetry-api,"
            + " or write clients = Client.NONE if the set only guards names")
        .contains("1 error");
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  @Test
  void soDoesOneForThoseThatASetStates() throws Exception {
    JavacProcess.Result result = compile(
        "(clients = {Client.MICROMETER, Client.SIMPLECLIENT, Client.OPENTELEMETRY})", SIMPLECLIENT);
    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output())
        .contains("[metric-set] a client of this set is not on the class path; add the dependency"
            + " io.micrometer:micrometer-core and io.opentelemetry:opentelemetry-api")
        .contains("1 error");
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }

  @Test
  void aModuleHasToReadTheClient() throws Exception {
    Workspace workspace = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS)
        .with("module-info.java", "module shop { requires org.metricdef.annotations; }");
    String path = ClassPaths.of(Labels.class) + File.pathSeparator + ClassPaths.of(SIMPLECLIENT);
    assertThat(inModule(workspace, path).output())
        .contains("[metric-set] no metrics client is on the class path");
    workspace.with(
        "module-info.java",
        "module shop { requires org.metricdef.annotations; requires simpleclient; }");
    assertThat(inModule(workspace, path).exitCode()).isZero();
    assertThat(generated()).containsExactly("PrometheusMetrics");
  }

  private static JavacProcess.Result inModule(Workspace workspace, String path) throws Exception {
    return workspace.javac("--module-path", path, "-processorpath", ClassPaths.processor());
  }

  /** The implementations of a set that is annotated with this, with these clients. */
  private List<String> generated(String members, Class<?>[]... clients) throws Exception {
    JavacProcess.Result result = compile(members, clients);
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
    return generated();
  }

  private List<String> generated() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("out/shop"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.replace(".java", ""))
          .sorted()
          .toList();
    }
  }

  private JavacProcess.Result compile(String members, Class<?>[]... clients) throws Exception {
    deleteOutput();
    Workspace workspace = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS.replace("@MetricSet", "@MetricSet" + members));
    Files.createDirectories(workspace.out());
    StringBuilder path = new StringBuilder(ClassPaths.of(Labels.class));
    for (Class<?>[] client : clients) {
      path.append(File.pathSeparator).append(ClassPaths.of(client));
    }
    return workspace.javac(
        "-cp",
        path.toString(),
        "-processorpath",
        ClassPaths.processor(),
        "-Xlint:all,-processing",
        "-Werror");
  }

  private void deleteOutput() throws Exception {
    if (Files.exists(folder.resolve("out"))) {
      try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
