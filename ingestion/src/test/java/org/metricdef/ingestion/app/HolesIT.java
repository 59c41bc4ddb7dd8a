package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.holes.HoleRig.HOLES;
import static org.metricdef.ingestion.holes.HoleRig.LATE;
import static org.metricdef.ingestion.holes.HoleRig.hole;
import static org.metricdef.ingestion.holes.HoleRig.record;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.holes.HoleRig;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;
import org.metricdef.testbed.fault.Hole;

/** {@code ingestion holes} against a real broker and a simulated exchange. */
class HolesIT {

  private static final String SYMBOL = "BTCUSDT";

  /** After the trades of the simulation have happened. */
  private static final long SEEN = TimeSource.system().epochMicros();

  /** 2024-08-08T23:54:15.400123Z. */
  private static final long OLD = 1_723_161_255_400_123L;

  private static EmbeddedBroker broker;
  private static HoleRig rig;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    rig = new HoleRig(broker);
  }

  @AfterEach
  void clear() throws Exception {
    broker.clear();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void withoutATopicThereIsNothingToShowOrToAskFor() {
    assertThat(execute("list")).isZero();
    assertThat(execute("retry", "--write", "--rest-url", "http://127.0.0.1:1")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("written to " + LATE + ": 0");
  }

  @Test
  void eachIsShownWithWhatBecameOfIt() throws Exception {
    long now = TimeSource.system().epochMicros();
    rig.holes(List.of(
        hole(SYMBOL, 5, 9, OLD),
        hole(SYMBOL, 5, 9, OLD + 1),
        hole("ETHUSDT", 1, 9_000_000_000_000L, now),
        filled(SYMBOL, 6, 7, OLD + 7_000_000),
        hole("BNBUSDT", 3, 3, OLD),
        filled("BNBUSDT", 3, 3, OLD + 8_000_000)));

    assertThat(execute("list", "--all")).isZero();
    assertThat(lines())
        .satisfiesExactly(
            line -> assertThat(line)
                .isEqualTo("BNBUSDT  3  size=1  confirmed=2024-08-08T23:54:15.400123Z"
                    + "  state=filled  missing=0  filled=2024-08-08T23:54:23.400123Z"),
            line -> assertThat(line)
                .isEqualTo("BTCUSDT  5-9  size=5  confirmed=2024-08-08T23:54:15.400123Z"
                    + "  state=partly_filled  missing=3  filled=2024-08-08T23:54:22.400123Z"
                    + "  next-retry=none"),
            line -> assertThat(line)
                .startsWith("ETHUSDT  1-9000000000000  size=9000000000000  confirmed=")
                .contains("state=open  missing=9000000000000  next-retry=" + year()));

    assertThat(shown("list")).hasSize(2);
    assertThat(shown("list", "--open")).hasSize(2);
    assertThat(shown("list", "--symbol", "ethusdt")).hasSize(1);
    assertThat(shown("list", "--since", "1h")).singleElement().asString().startsWith("ETHUSDT");
    assertThat(shown("list", "--symbol", SYMBOL, "--from-id", "10")).isEmpty();
    assertThat(shown("list", "--symbol", SYMBOL, "--json"))
        .containsExactly(
            "{\"symbol\":\"BTCUSDT\",\"epoch\":1,\"from_id\":5,\"to_id\":9,\"size\":5,"
                + "\"confirmed\":\"2024-08-08T23:54:15.400123Z\",\"state\":\"partly_filled\","
                + "\"missing\":3,\"missing_ranges\":[\"5\",\"8-9\"],\"filled\":\"2024-08-08T23:54:22.400123Z\"}");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aRecordThatCannotBeReadIsNamedAndPassedOver() throws Exception {
    rig.holes(List.of(
        hole(SYMBOL, 5, 5, OLD),
        record(SYMBOL, "{\"symbol\":\"BTCUSDT\"}"),
        hole(SYMBOL, 7, 7, OLD)));
    assertThat(execute("list")).isZero();
    assertThat(lines()).hasSize(2);
    assertThat(err.toString())
        .startsWith("ingestion: the record at " + HOLES + "-0@1 cannot be read as a hole")
        .contains("it has no number 'from_id'");
  }

  @Test
  void whatTheExchangeHasNowIsShownAndWrittenOnlyWhenAskedFor() throws Exception {
    try (SimulatedExchange exchange = traded(100)) {
      long first = exchange.sent().get(0).tradeId();
      rig.holes(List.of(
          hole(SYMBOL, first + 10, first + 12, SEEN),
          hole(SYMBOL, first + 200, first + 201, SEEN)));
      assertThat(retry(exchange)).isZero();
      assertThat(lines())
          .satisfiesExactly(
              line -> assertThat(line)
                  .endsWith("size=3  missing=3  -> the exchange has 3 now: " + (first + 10) + "-"
                      + (first + 12)),
              line -> assertThat(line)
                  .endsWith("size=2  missing=2  -> of 2 nothing is known,"
                      + " since no answer went past them"));
      assertThat(err.toString()).contains("with --write, to be written to " + LATE + ": 3");
      assertThat(count(HOLES)).isEqualTo(2);
      assertThat(topics()).doesNotContain(LATE);

      assertThat(retry(exchange, "--write")).isZero();
      assertThat(err.toString()).contains("\nwritten to " + LATE + ": 3");
      assertThat(rig.lateTrades()).hasSize(3);

      out.getBuffer().setLength(0);
      assertThat(retry(exchange, "--write")).isZero();
      assertThat(lines()).hasSize(1);
      assertThat(err.toString()).contains("written to " + LATE + ": 0");
      assertThat(rig.lateTrades()).hasSize(3);
      assertThat(shown("list", "--all").get(0)).contains("state=filled  missing=0  filled=");
    }
  }

  @Test
  void onlyTheIdsThatWereAskedForAreWritten() throws Exception {
    try (SimulatedExchange exchange = traded(100)) {
      long first = exchange.sent().get(0).tradeId();
      rig.holes(List.of(
          hole(SYMBOL, first + 10, first + 12, SEEN), hole(SYMBOL, first + 20, first + 20, SEEN)));
      assertThat(retry(
              exchange,
              "--write",
              "--json",
              "--symbol",
              SYMBOL,
              "--from-id",
              "" + (first + 11),
              "--to-id",
              "" + (first + 15)))
          .isZero();
      assertThat(rig.lateTrades())
          .containsExactly("BTCUSDT " + (first + 11), "BTCUSDT " + (first + 12));
      assertThat(lines())
          .containsExactly(
              ("{\"symbol\":\"BTCUSDT\",\"epoch\":1,\"from_id\":%d,\"to_id\":%d,\"size\":3,"
                      + "\"missing\":3,\"found\":2,\"found_ranges\":[\"%d-%d\"],"
                      + "\"verdict\":\"the exchange has 2 now: %d-%d\"}")
                  .formatted(
                      first + 10, first + 12, first + 11, first + 12, first + 11, first + 12));
      assertThat(shown("list")).hasSize(2);
      assertThat(shown("list").get(0)).contains("state=partly_filled  missing=1");
    }
  }

  @Test
  void everyServerIsAskedAndALackOfOneProvesNothingOfAnother() throws Exception {
    try (SimulatedExchange exchange = exchange(100);
        SimulatedExchange other = traded(100)) {
      long first = other.sent().get(0).tradeId();
      exchange.withhold(new Hole(SYMBOL, first + 10, first + 11));
      exchange.startTrading();
      assertThat(exchange.awaitAllSent(Duration.ofMinutes(1))).isTrue();
      rig.holes(List.of(hole(SYMBOL, first + 10, first + 11, SEEN)));

      assertThat(retry(exchange)).isZero();
      assertThat(lines().get(0)).endsWith("-> the exchange has later ids and lacks 2");
      out.getBuffer().setLength(0);
      String both = "http://127.0.0.1:1," + exchange.restUrl() + "," + other.restUrl();
      assertThat(execute("retry", "--write", "--rest-url", both)).isZero();
      assertThat(lines().get(0)).contains("the exchange has 2 now");
      assertThat(rig.lateTrades()).hasSize(2);
    }
  }

  @Test
  void twoAtOnceWriteEachTradeOnce() throws Exception {
    try (SimulatedExchange exchange = traded(3_000)) {
      long first = exchange.sent().get(0).tradeId();
      rig.holes(
          List.of(hole(SYMBOL, first + 10, first + 2_500, SEEN), hole("ETHUSDT", 1, 5, SEEN)));
      ExecutorService threads = Executors.newFixedThreadPool(3);
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        tasks.add(() -> execute("retry", "--write", "--rest-url", exchange.restUrl()));
      }
      for (Future<Integer> task : threads.invokeAll(tasks)) {
        assertThat(task.get()).isIn(ExitCode.OK.code(), ExitCode.FENCED.code());
      }
      threads.shutdown();
      assertThat(err.toString()).doesNotContain("Exception", "\tat ");
      assertThat(retry(exchange, "--write")).isZero();
      assertThat(rig.lateTrades()).hasSize(2_491).doesNotHaveDuplicates();
    }
  }

  @Test
  void aLimitAndABanEndItAtOnce() throws Exception {
    try (SimulatedExchange exchange = traded(100)) {
      long first = exchange.sent().get(0).tradeId();
      rig.holes(List.of(hole(SYMBOL, first + 10, first + 11, SEEN), hole("ETHUSDT", 1, 5, SEEN)));
      exchange
          .faults()
          .inject(new Fault.OfRest(FaultKind.REST_RATE_LIMITED, 1, Duration.ofSeconds(40)));
      assertThat(retry(exchange, "--write")).isEqualTo(ExitCode.CANNOT_START.code());
      assertThat(err.toString())
          .contains("ingestion: the exchange limits our requests for 40 s; the holes that are not"
              + " shown were not asked for");
      assertThat(exchange.restRequests()).isEqualTo(1);
      exchange.faults().inject(new Fault.OfRest(FaultKind.REST_BANNED, 1, Duration.ofHours(1)));
      assertThat(retry(exchange, "--write")).isEqualTo(ExitCode.CANNOT_START.code());
      assertThat(err.toString()).contains("the exchange bans our address for 3600 s");
      assertThat(exchange.restRequests()).isEqualTo(2);
      assertThat(count(HOLES)).isEqualTo(2);
    }
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThat(execute("list", "--open", "--all")).isEqualTo(2);
    assertThat(err.toString()).contains("--open", "--all", "mutually exclusive");
    assertThat(execute("retry", "--from-id", "5")).isEqualTo(2);
    assertThat(err.toString()).contains("'--from-id': needs --symbol");
    assertThat(execute("retry", "--symbol", SYMBOL, "--from-id", "5", "--to-id", "4"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("'--to-id': is below --from-id");
    assertThat(execute("retry", "--symbol", SYMBOL, "--to-id", "-4")).isEqualTo(2);
    assertThat(err.toString()).contains("'--to-id': is no trade id");
    assertThat(execute("list", "--symbol", " ")).isEqualTo(2);
    assertThat(err.toString()).contains("'--symbol': is empty");
    assertThat(execute("list", "--retry-holes-after", "2m,1m")).isEqualTo(2);
    assertThat(err.toString()).contains("'--retry-holes-after': the times do not grow");
    assertThat(execute("retry", "--rest-url", "ftp://b")).isEqualTo(2);
    assertThat(err.toString()).contains("'--rest-url': 'ftp://b' is not a URL such as");
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing command; list or retry");
  }

  private static String year() {
    return Instant.now().toString().substring(0, 3);
  }

  private static ProducerRecord<byte[], byte[]> filled(
      String symbol, long first, long last, long micros) {
    return record(
        symbol,
        ("{\"version\":1,\"symbol\":\"%s\",\"filled_from_id\":%d,\"filled_to_id\":%d,"
                + "\"filled_at_micros\":%d,\"hole_from_id\":%d,\"hole_to_id\":%d}")
            .formatted(symbol, first, last, micros, first, last));
  }

  private static SimulatedExchange exchange(int trades) {
    return SimulatedExchange.start(
        new TradeSimulator(7, List.of(SYMBOL), trades),
        ExchangeOptions.DEFAULTS.regardless().startedByHand());
  }

  /** An exchange that has traded all there is, to nobody. */
  private static SimulatedExchange traded(int trades) throws InterruptedException {
    SimulatedExchange exchange = exchange(trades);
    exchange.startTrading();
    assertThat(exchange.awaitAllSent(Duration.ofMinutes(1))).isTrue();
    return exchange;
  }

  private static long count(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    return TopicSlice.whole(broker.bootstrapServers(), topic).forEach(records::add);
  }

  private static Set<String> topics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }

  private List<String> shown(String... arguments) {
    out.getBuffer().setLength(0);
    assertThat(execute(arguments)).isZero();
    return lines();
  }

  private int retry(SimulatedExchange exchange, String... more) {
    List<String> arguments = new ArrayList<>(List.of("retry", "--rest-url", exchange.restUrl()));
    arguments.addAll(List.of(more));
    return execute(arguments.toArray(String[]::new));
  }

  private int execute(String... arguments) {
    List<String> all = new ArrayList<>(List.of("holes"));
    all.addAll(List.of(arguments));
    if (arguments.length > 0) {
      all.addAll(2, List.of("--bootstrap-servers", broker.bootstrapServers()));
    }
    return Main.execute(
        Map.of(), new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }
}
