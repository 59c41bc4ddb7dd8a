package org.metricdef.ingestion.ops;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Prometheus process that scrapes one producer every second and loads the alerts. */
final class RealPrometheus implements AutoCloseable {

  private static final JsonFactory JSON = new JsonFactory();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String address;

  private RealPrometheus(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one.
   *
   * @param program the prometheus to run
   * @param folder where it keeps its data and its log
   * @param target host and port to scrape
   */
  static RealPrometheus start(String program, Path folder, String target) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path configuration = folder.resolve("prometheus.yml");
    Files.writeString(configuration, """
        global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
        rule_files: ["%s"]
        scrape_configs:
          - job_name: metricdef-ingestion
            static_configs: [{targets: ["%s"]}]
        """.formatted(OpsFiles.ALERTS, target));
    String listen = "127.0.0.1:" + port;
    Process process = new ProcessBuilder(
            program,
            "--config.file=" + configuration,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--web.listen-address=" + listen)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
    return new RealPrometheus(process, "http://" + listen);
  }

  /** Whether it answers. */
  boolean isReady() {
    try {
      return get("/-/ready").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The answer to an expression, as JSON. */
  HttpResponse<String> query(String expression) throws IOException {
    return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
  }

  /** Whether an expression has any series now. */
  boolean hasData(String expression) {
    try {
      HttpResponse<String> answer = query(expression);
      return answer.statusCode() == 200 && !answer.body().contains("\"result\":[]");
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  /** What it thinks of the rules it loaded, as JSON. */
  String rules() throws IOException {
    return get("/api/v1/rules").body();
  }

  /**
   * The first series of an expression over time, a value a second; NaN where there is none.
   *
   * @param from seconds since 1970
   */
  List<Double> series(String expression, long from, long to) throws IOException {
    String body = get("/api/v1/query_range?step=1&start=" + from + "&end=" + to + "&query="
            + URLEncoder.encode(expression, StandardCharsets.UTF_8))
        .body();
    List<Double> values = new ArrayList<>();
    for (long second = from; second <= to; second++) {
      values.add(Double.NaN);
    }
    try (JsonParser json = JSON.createParser(body)) {
      boolean inValues = false;
      int second = -1;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          inValues = json.currentName().equals("values");
        } else if (inValues && token.isNumeric()) {
          second = (int) (Math.round(json.getDoubleValue()) - from);
        } else if (inValues && token == JsonToken.VALUE_STRING) {
          values.set(second, Double.parseDouble(json.getText()));
        }
      }
    }
    return values;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(30, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private HttpResponse<String> get(String path) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + path))
              .timeout(Duration.ofSeconds(30))
              .build(),
          BodyHandlers.ofString());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException(stop);
    }
  }
}
