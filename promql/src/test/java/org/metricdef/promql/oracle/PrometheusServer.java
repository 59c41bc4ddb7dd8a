package org.metricdef.promql.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A Prometheus server over given samples. */
final class PrometheusServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final int port;
  private final Path log;

  private PrometheusServer(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Loads the samples, starts the server, and waits until it answers. */
  static PrometheusServer start(Path prometheus, Path promtool, Path work, String samples)
      throws IOException, InterruptedException {
    Path text = Files.writeString(work.resolve("samples.om"), samples);
    Path log = work.resolve("prometheus-log");
    Path blocks = work.resolve("blocks");
    Process load = new ProcessBuilder(
            promtool.toString(),
            "tsdb",
            "create-blocks-from",
            "openmetrics",
            text.toString(),
            blocks.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    if (load.waitFor() != 0) {
      throw new IOException("the samples cannot be loaded: " + Files.readString(log));
    }
    Path settings = Files.writeString(work.resolve("prometheus.yml"), "global: {}\n");
    int port = freePort();
    Process process = new ProcessBuilder(
            prometheus.toString(),
            "--config.file=" + settings,
            "--storage.tsdb.path=" + blocks,
            "--storage.tsdb.retention.time=100y",
            "--web.listen-address=127.0.0.1:" + port)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    PrometheusServer server = new PrometheusServer(process, port, log);
    server.awaitReady();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (get("/-/ready").statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // It does not listen yet; the loop ends if it never does.
        Thread.sleep(100);
      }
    }
    throw new IOException("Prometheus does not start: " + Files.readString(log));
  }

  /** The answer to a query at a time, in seconds since 1970, as the API gives it. */
  JsonNode query(String expression, long time) throws IOException, InterruptedException {
    String query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
    return json.readTree(
        get("/api/v1/query?query=%s&time=%d".formatted(query, time)).body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    return http.send(
        HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Prometheus stops", e);
    }
  }
}
