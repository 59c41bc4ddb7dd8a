package org.metricdef.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;

/**
 * The producer's metric set and all code that records are compiled over each client. Only the code
 * that registers the set and exposes it names a client; it stays out.
 */
class OtherClientsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** The jars of the clients. */
  private static final List<String> CLIENTS =
      List.of("simpleclient", "prometheus-metrics", "micrometer", "opentelemetry");

  private static final String START = """
      package org.metricdef.ingestion.metrics;

      import %1$s;

      class Start {
        IngestionMetrics start(%2$s registry) {
          return %3$sIngestionMetrics.register(registry, "market-data", "test", "ingestion");
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "simpleclient, io.prometheus.client.CollectorRegistry, Prometheus",
    "prometheus-metrics, io.prometheus.metrics.model.registry.PrometheusRegistry, PrometheusMetrics",
    "micrometer, io.micrometer.core.instrument.MeterRegistry, Micrometer",
    "opentelemetry, io.opentelemetry.api.metrics.Meter, OpenTelemetry"
  })
  void recordOverEachClient(String client, String registry, String prefix, @TempDir Path folder)
      throws IOException {
    Path start = folder.resolve("Start.java");
    String type = registry.substring(registry.lastIndexOf('.') + 1);
    Files.writeString(start, START.formatted(registry, type, prefix));
    List<String> arguments = new ArrayList<>(List.of(
        "-cp",
        classPath(client),
        "-processorpath",
        System.getProperty("java.class.path"),
        "-Xlint:all,-processing",
        "-Werror",
        "-d",
        Files.createDirectory(folder.resolve("out")).toString(),
        start.toString()));
    arguments.addAll(recordingSources());

    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int exitCode = ToolProvider.getSystemJavaCompiler()
        .run(null, output, output, arguments.toArray(String[]::new));

    assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(exitCode).isZero();
    Catalogue catalogue = Catalogue.read(folder.resolve("out"));
    assertThat(catalogue.count(Verdict.PROVEN))
        .isEqualTo(catalogue.calls().size())
        .isGreaterThan(30);
    assertThat(catalogue.metrics())
        .isNotEmpty()
        .allSatisfy(metric -> assertThat(metric.client()).isEqualTo(client));
  }

  /** What the tests have, without the producer itself and without the other clients. */
  private static String classPath(String client) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("ingestion" + File.separator + "target"))
        .filter(entry -> CLIENTS.stream()
            .noneMatch(each ->
                !each.equals(client) && Path.of(entry).getFileName().toString().startsWith(each)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** All sources but those of the package that wires the service together. */
  private static List<String> recordingSources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getFileName().toString().equals("module-info.java"))
          .filter(file -> !file.startsWith(SOURCES.resolve("org/metricdef/ingestion/app")))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }
}
