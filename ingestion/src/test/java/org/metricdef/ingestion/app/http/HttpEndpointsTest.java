package org.metricdef.ingestion.app.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpEndpointsTest {

  private static final Condition WELL = Condition.of("kafka", true, "is away");
  private static final Condition LINKS = Condition.of("exchange", false, "0 of 2 links are open");
  private static final Condition DEAD = Condition.of("thread shard-1", false, "has ended");

  private final CollectorRegistry registry = new CollectorRegistry();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile HealthReport report = report(List.of(WELL), List.of(WELL));
  private HttpEndpoints endpoints;

  @BeforeEach
  void start() throws IOException {
    endpoints = HttpEndpoints.start(
        "127.0.0.1",
        0,
        registry,
        () -> report,
        () -> json -> json.writeNumberField("unbalanced", 7));
  }

  @AfterEach
  void close() {
    endpoints.close();
  }

  @Test
  void whenAllIsWellEachSaysSo() throws Exception {
    assertThat(get("/health/live")).isEqualTo("200 {\"status\":\"up\"}\n");
    assertThat(get("/health/ready")).isEqualTo("200 {\"status\":\"ready\"}\n");
    assertThat(get("/books")).isEqualTo("200 {\"unbalanced\":7}\n");
    assertThat(get("/health"))
        .isEqualTo("200 {\"status\":\"up\",\"live\":true,\"ready\":true,\"received\":7}\n");
  }

  /** A scraper whose network broke, or whoever means harm: half a request, and nothing more. */
  @Test
  @Timeout(60)
  void requestsThatDoNotGoOnBlockNobody() throws Exception {
    List<Socket> halfOpen = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket("127.0.0.1", endpoints.address().getPort());
        halfOpen.add(socket);
        socket.getOutputStream().write("GET /health HTTP/1.1\r\nHo".getBytes(US_ASCII));
      }
      assertThat(get("/health/live")).startsWith("200 ");
      // The server has given them up.
      for (Socket each : halfOpen) {
        each.setSoTimeout(30_000);
        assertThat(each.getInputStream().read()).isEqualTo(-1);
      }
    } finally {
      for (Socket each : halfOpen) {
        each.close();
      }
    }
  }

  @Test
  @Timeout(120)
  void answersThatNobodyTakesBlockNobody() throws Exception {
    String megabyte = "fills the buffers ".repeat(60_000);
    for (int i = 0; i < 8; i++) {
      Counter.build("large_" + i, megabyte).register(registry);
    }
    List<Socket> deaf = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress("127.0.0.1", endpoints.address().getPort()));
        deaf.add(socket);
        socket
            .getOutputStream()
            .write("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
      }
      assertThat(get("/health/live")).startsWith("200 ");
    } finally {
      for (Socket each : deaf) {
        each.close();
      }
    }
  }

  @Test
  void aReadingOfTheMetricsCanBeWaitedFor() throws Exception {
    get("/metrics");
    assertThat(endpoints.awaitScrape(Duration.ZERO)).as("it was before").isFalse();
    CompletableFuture<Boolean> read =
        CompletableFuture.supplyAsync(() -> endpoints.awaitScrape(Duration.ofMinutes(1)));
    while (!read.isDone()) {
      get("/metrics");
    }
    assertThat(read.get()).isTrue();
  }

  @Test
  @Timeout(10)
  void nobodyWaitsForAReadingThatCannotCome() {
    endpoints.close();
    assertThat(endpoints.awaitScrape(Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void whatMendsItselfIsNotReadyButLive() throws Exception {
    report = report(List.of(WELL), List.of(WELL, LINKS));
    assertThat(get("/health/live")).isEqualTo("200 {\"status\":\"up\"}\n");
    assertThat(get("/health/ready"))
        .isEqualTo(
            "503 {\"status\":\"not ready\",\"not_ready\":[\"exchange: 0 of 2 links are open\"]}\n");
    assertThat(get("/health"))
        .startsWith("503 {\"status\":\"down\",\"live\":true,\"ready\":false,\"not_ready\":[");
  }

  @Test
  void whatOnlyARestartMendsIsNeither() throws Exception {
    report = report(List.of(DEAD), List.of(WELL));
    assertThat(get("/health/live"))
        .isEqualTo("503 {\"status\":\"down\",\"not_live\":[\"thread shard-1: has ended\"]}\n");
    assertThat(get("/health/ready"))
        .isEqualTo("503 {\"status\":\"not ready\",\"not_live\":[\"thread shard-1: has ended\"]}\n");
  }

  @Test
  void theMetricsAreServedAsPrometheusReadsThem() throws Exception {
    Counter.build("trades", "Trades").register(registry).inc(3);
    HttpResponse<String> answer = send(
        HttpRequest.newBuilder(uri("/metrics")).timeout(Duration.ofSeconds(30)).build());
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).contains("# TYPE trades_total counter", "trades_total 3.0");
  }

  @Test
  void nothingElseIsServed() throws Exception {
    assertThat(get("/health/alive")).startsWith("404");
    assertThat(get("/health/live/")).startsWith("404");
    assertThat(get("/")).startsWith("404");
    HttpRequest post = HttpRequest.newBuilder(uri("/health/live"))
        .POST(BodyPublishers.noBody())
        .build();
    assertThat(send(post).statusCode()).isEqualTo(405);
  }

  @Test
  void aPortThatIsTakenIsTold() {
    int taken = endpoints.address().getPort();
    assertThatThrownBy(
            () -> HttpEndpoints.start("127.0.0.1", taken, registry, () -> report, () -> json -> {}))
        .isInstanceOf(BindException.class);
  }

  @Test
  void aConditionIsANameAndAProblem() {
    assertThat(LINKS).hasToString("exchange: 0 of 2 links are open");
    assertThat(WELL).hasToString("kafka");
    assertThat(new Condition("a", Optional.of("b")).holds()).isFalse();
  }

  private static HealthReport report(List<Condition> live, List<Condition> ready) {
    return new HealthReport(live, ready, json -> json.writeNumberField("received", 7));
  }

  private String get(String path) throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30)).build());
    return answer.statusCode() + " " + answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create(endpoints.address() + path);
  }
}
