package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** {@code ingestion check} against a real broker and real sockets. */
class CheckIT {

  private static EmbeddedBroker broker;
  private static SimulatedExchange exchange;
  private static HttpServer rest;
  private static volatile long clockOffMillis;
  private static volatile int status = 200;
  private static volatile int listStatus = 200;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void allIsWell() {
    clockOffMillis = 0;
    status = 200;
    listStatus = 200;
    exchange.listings().status("ETHUSDT", "TRADING");
  }

  @TempDir
  private Path directory;

  @BeforeAll
  static void start() throws IOException {
    broker = EmbeddedBroker.start();
    exchange = SimulatedExchange.start(
        new TradeSimulator(3, Set.of("BTCUSDT", "ETHUSDT", "BTCFDUSD", "BTCJPY"), 100));
    rest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    rest.createContext("/api/v3/time", request -> {
      try (request) {
        long now = System.currentTimeMillis() + clockOffMillis;
        byte[] body = ("{\"serverTime\":" + now + "}").getBytes(StandardCharsets.US_ASCII);
        request.sendResponseHeaders(status, body.length);
        request.getResponseBody().write(body);
      }
    });
    rest.createContext("/api/v3/exchangeInfo", request -> {
      try (request) {
        byte[] body = listed().getBytes(StandardCharsets.UTF_8);
        request.sendResponseHeaders(listStatus, body.length);
        request.getResponseBody().write(body);
      }
    });
    rest.start();
  }

  @AfterAll
  static void stop() {
    rest.stop(0);
    exchange.close();
    broker.close();
  }

  @Test
  void whenEverythingIsThereItSaysWhatARunWouldDoAndDoesNothing() throws Exception {
    Path file = Files.writeString(
        directory.resolve("producer.properties"), "group=mine\ntopic-partitions=4\n");
    Path secrets = Files.writeString(
        directory.resolve("kafka.properties"),
        "sasl.jaas.config=x required username=\"u\" password=\"hunter2\";\nlinger.ms=3\n");
    int code = check(
        Map.of("INGESTION_SYMBOLS", "btcusdt"),
        "--config",
        file.toString(),
        "--kafka-config",
        secrets.toString());
    assertThat(out.toString())
        .contains(
            "group = mine  (" + file + ":1)",
            "symbols = btcusdt  (INGESTION_SYMBOLS)",
            "bootstrap-servers = " + broker.bootstrapServers() + "  (command line)",
            "http-port = 8080  (default)",
            "sasl.jaas.config = ***  (from --kafka-config)",
            "linger.ms = ***",
            "ok      kafka " + broker.bootstrapServers() + ": cluster ",
            "ok      topic market.crypto.trades.binance: would be created, partitions: 4",
            "ok      topic market.crypto.trades.binance.dead-letters: would be created",
            "ok      group mine: ",
            "this instance would own all partitions",
            "ok      connections: 1, for symbols: 1",
            "ok      stream " + exchange.url() + ": opened in ",
            "ok      rest " + restUrl() + ": answers in ")
        .doesNotContain("hunter2", "FAILED");
    assertThat(code).isZero();
    try (Admin admin =
        Admin.create(ProducerSettings.admin(broker.bootstrapServers(), new Properties(), 10_000))) {
      assertThat(admin.listTopics().names().get())
          .doesNotContain(
              "market.crypto.trades.binance", "market.crypto.trades.binance.dead-letters");
    }
  }

  @Test
  void aSymbolThatNeverExistedIsToldWithThoseThatMayBeMeant() {
    assertThat(check(Map.of(), "--symbols", "BtcUsdt,NOPEUSDT,BTCFDUSDT")).isEqualTo(4);
    assertThat(out.toString())
        .contains("FAILED  symbol NOPEUSDT: the exchange has never listed NOPEUSDT")
        .contains("FAILED  symbol BTCFDUSDT: the exchange has never listed BTCFDUSDT; did you mean"
            + " BTCFDUSD, BTCUSDT?");
  }

  @Test
  void aWildcardIsToldWithHowManySymbolsItStandsFor() {
    assertThat(check(Map.of(), "--symbols", "*usdt,btcjpy")).isZero();
    assertThat(out.toString())
        .contains("ok      symbols *USDT: stands for 2", "ok      connections: 1, for symbols: 3");
    assertThat(check(Map.of(), "--symbols", "*brl")).isEqualTo(4);
    assertThat(out.toString())
        .contains(
            "FAILED  symbols *BRL: *BRL matches nothing: the exchange lists no symbol with the"
                + " quote asset BRL");
  }

  @Test
  void aSymbolThatDoesNotTradeIsToldAndARunWorksAllTheSame() {
    exchange.listings().status("ETHUSDT", "HALT");
    assertThat(check(Map.of(), "--symbols", "btcusdt,ethusdt")).isZero();
    assertThat(out.toString())
        .contains("ok      symbol ETHUSDT: does not trade (halt); the others run");
  }

  @Test
  void otherSymbolsThanTheGroupCarriesAreToldAsARunWouldTakeThem() throws Exception {
    assertThat(check(Map.of(), "--symbols", "btcusdt")).isZero();
    assertThat(out.toString())
        .contains("ok      symbols of group 'metricdef-ingestion': would be version 1: 1");
    try (EmbeddedBroker another = EmbeddedBroker.start()) {
      CollectorRegistry registry = new CollectorRegistry();
      try (IngestionService service = IngestionService.prepare(
          Runs.settings(another, exchange.url(), "--rest-url", restUrl(), "--symbols", "btcusdt"),
          registry,
          PrometheusIngestionMetrics.register(registry, "t", "t", "t"))) {
        service.start();
      }
      assertThat(checkAt(another, "btcusdt,btcjpy")).isEqualTo(4);
      assertThat(out.toString())
          .contains("FAILED  symbols of group 'metricdef-ingestion': the group"
              + " 'metricdef-ingestion' carries other symbols (version 1): it lacks BTCJPY; give"
              + " the symbols that 'ingestion symbols list' shows, or say what");
      assertThat(checkAt(another, "btcjpy", "--symbols-mode", "add")).isZero();
      assertThat(out.toString()).contains("would be version 2: 2", "for symbols: 2");
      assertThat(checkAt(another, "BTCUSDT")).isZero();
      assertThat(out.toString()).contains("version 1 is carried: 1");
    }
  }

  @Test
  void withoutAListOfSymbolsNoRunWouldStart() {
    listStatus = 500;
    assertThat(check(Map.of())).isEqualTo(4);
    assertThat(out.toString())
        .contains("FAILED  symbols: the exchange does not say what its symbols are", restUrl());
  }

  @Test
  void whatFailsIsNamedWithWhyAndWhatToDo() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String muteUrl = "ws://127.0.0.1:" + mute.getLocalPort();
      int code = check(
          Map.of(),
          "--url",
          muteUrl + ",ws://127.0.0.1:1," + restUrl().replace("http", "ws"),
          "--connect-timeout",
          "500ms",
          "--rest-url",
          "http://127.0.0.1:1");
      assertThat(out.toString())
          .contains(
              "FAILED  stream " + muteUrl + ": no WebSocket handshake within 500 ms; see that",
              "FAILED  stream ws://127.0.0.1:1: ",
              "it answers with HTTP status 404",
              "FAILED  rest http://127.0.0.1:1: ",
              "trades that a connection missed cannot be asked for");
      assertThat(code).isEqualTo(ExitCode.CANNOT_START.code());
    }
  }

  @Test
  void aWrongClockAndABanAreTold() {
    clockOffMillis = 60_000;
    assertThat(check(Map.of())).isEqualTo(4);
    assertThat(out.toString())
        .containsPattern(
            "FAILED  rest \\S+: this machine's clock is \\d+ ms behind the exchange's;");
    clockOffMillis = 0;
    status = 418;
    assertThat(check(Map.of())).isEqualTo(4);
    assertThat(out.toString()).contains("it answers with HTTP status 418");
  }

  @Test
  void withoutKafkaTheRestIsLookedAtNevertheless() {
    List<String> arguments = arguments();
    arguments.set(arguments.indexOf(broker.bootstrapServers()), "127.0.0.1:1");
    assertThat(execute(Map.of(), arguments)).isEqualTo(4);
    assertThat(out.toString())
        .contains("FAILED  kafka 127.0.0.1:1: ", "see that --bootstrap-servers", "ok      stream ");
  }

  private int check(Map<String, String> environment, String... more) {
    List<String> arguments = arguments();
    // What comes later adds to a list; an option with one value must not be there twice.
    if (List.of(more).contains("--url")) {
      arguments
          .subList(arguments.indexOf("--url"), arguments.indexOf("--url") + 2)
          .clear();
      arguments
          .subList(arguments.indexOf("--rest-url"), arguments.indexOf("--rest-url") + 2)
          .clear();
    }
    arguments.addAll(List.of(more));
    return execute(environment, arguments);
  }

  private int checkAt(EmbeddedBroker another, String symbols, String... more) {
    List<String> arguments = arguments();
    arguments.set(arguments.indexOf(broker.bootstrapServers()), another.bootstrapServers());
    arguments.addAll(List.of("--symbols", symbols));
    arguments.addAll(List.of(more));
    return execute(Map.of(), arguments);
  }

  private static List<String> arguments() {
    return new ArrayList<>(List.of(
        "check",
        "--bootstrap-servers",
        broker.bootstrapServers(),
        "--url",
        exchange.url(),
        "--rest-url",
        restUrl()));
  }

  private int execute(Map<String, String> environment, List<String> arguments) {
    return Main.execute(
        environment, new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
  }

  /** What the simulated exchange lists. */
  private static String listed() {
    try {
      URI url = URI.create(exchange.restUrl() + "/api/v3/exchangeInfo");
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException notAnswered) {
      throw new AssertionError(notAnswered);
    }
  }

  private static String restUrl() {
    return "http://127.0.0.1:" + rest.getAddress().getPort();
  }
}
