package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.ingestion.app.check.PlannedTopic;
import org.metricdef.ingestion.app.check.Right;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** {@code ingestion check}, and a run, on a cluster that asks who they are, or has other topics. */
class CheckRightsIT {

  private static final String TRADES = "market.crypto.trades.binance";
  private static final String USER = "User:metricdef";

  private static EmbeddedBroker broker;
  private static SimulatedExchange exchange;
  private static Admin admin;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir
  private Path directory;

  private Path config;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.startSecured(Map.of("metricdef", "right"));
    exchange = SimulatedExchange.start(
        new TradeSimulator(3, Set.of("BTCUSDT"), 50), ExchangeOptions.DEFAULTS.startedByHand());
    admin =
        Admin.create(ProducerSettings.admin(broker.bootstrapServers(), new Properties(), 10_000));
  }

  @BeforeEach
  void user() throws IOException {
    config = password("right");
  }

  @AfterEach
  void clear() throws Exception {
    allowNothing();
    broker.clear();
  }

  @AfterAll
  static void stop() {
    admin.close();
    exchange.close();
    broker.close();
  }

  @Test
  void withTheRightsThatItNamesARunWorks() throws Exception {
    allow(Right.of(Dataset.BINANCE_TRADES, "metricdef-ingestion"));
    assertThat(check()).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains(
            "ok      topic " + TRADES + ": would be created",
            "ok      transactional ids metricdef-ingestion.*: may be used",
            "ok      group metricdef-ingestion: ")
        .doesNotContain("FAILED");
    try (IngestionService service = service()) {
      service.start();
      Runs.await("subscribed", () -> service.snapshot().stream().subscribed() == 1);
      exchange.startTrading();
      Runs.await("all stored", () -> service.snapshot().acknowledged() == 50);
    }
    out.getBuffer().setLength(0);
    assertThat(check()).as(out.toString()).isZero();
    assertThat(out.toString()).contains("ok      topic " + TRADES + ": is there, partitions: 6");
  }

  @ParameterizedTest
  @CsvSource({
    "TOPIC, READ, this user may not READ",
    "TOPIC, WRITE, this user may not WRITE",
    "TOPIC, DESCRIBE_CONFIGS, this user may not DESCRIBE_CONFIGS",
    "TRANSACTIONAL_ID, WRITE, transactional ids metricdef-ingestion.*",
    "GROUP, READ, group metricdef-ingestion",
  })
  void aRightThatIsMissingIsToldWithTheCommandThatGivesIt(
      ResourceType type, AclOperation operation, String told) throws Exception {
    List<Right> all = Right.of(Dataset.BINANCE_TRADES, "metricdef-ingestion");
    allow(all);
    for (PlannedTopic topic : PlannedTopic.of(Dataset.BINANCE_TRADES, 6)) {
      broker.createTopic(topic.name(), topic.partitions());
    }
    compact(TRADES + ".assignments");
    assertThat(check()).as(out.toString()).isZero();
    out.getBuffer().setLength(0);
    allowNothing();
    allow(all.stream()
        .map(right -> right.type() != type
            ? right
            : new Right(
                right.type(),
                right.name(),
                right.pattern(),
                right.operations().stream().filter(each -> each != operation).toList()))
        .toList());
    assertThat(check()).isEqualTo(4);
    Right missing =
        all.stream().filter(right -> right.type() == type).findFirst().orElseThrow();
    assertThat(out.toString().lines().filter(line -> line.startsWith("FAILED")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line)
            .contains(told)
            .endsWith("; " + missing.command(broker.securedServers(), "User:NAME")));
  }

  @Test
  void whoMayNotCreateTopicsIsTold() throws Exception {
    Right topics = Right.of(Dataset.BINANCE_TRADES, "metricdef-ingestion").get(0);
    allow(List.of(new Right(
        topics.type(),
        topics.name(),
        topics.pattern(),
        List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS))));
    assertThat(check()).isEqualTo(4);
    assertThat(out.toString())
        .contains("FAILED  topic " + TRADES + ": is not there and cannot be created: ")
        .contains("--operation Create");
  }

  @Test
  void theCommandsThatGiveTheRightsArePrinted() {
    assertThat(execute("--kafka-acls", USER, "--group", "mine")).isZero();
    String start = "kafka-acls --bootstrap-server " + broker.securedServers()
        + " --add --allow-principal User:metricdef --operation ";
    assertThat(out.toString().lines())
        .containsExactly(
            start + "Read --operation Write --operation Create --operation DescribeConfigs"
                + " --topic market.crypto.trades.binance --resource-pattern-type prefixed",
            start + "Write --transactional-id metricdef-ingestion. --resource-pattern-type"
                + " prefixed",
            start + "Read --group mine");
  }

  /** Kafka's client says so in one of several ways; a user has to be told each time. */
  @Test
  void aWrongPasswordIsToldAsSuchEveryTime() throws Exception {
    config = password("wrong");
    for (int i = 0; i < 10; i++) {
      out.getBuffer().setLength(0);
      assertThat(check()).isEqualTo(4);
      assertThat(out.toString())
          .contains("FAILED  kafka " + broker.securedServers() + ": Authentication failed");
    }
    try (IngestionService service = service()) {
      CannotStartException refused =
          catchThrowableOfType(CannotStartException.class, service::start);
      assertThat(refused).hasMessageContaining("Authentication failed");
      assertThat(refused.exitCode()).isEqualTo(ExitCode.CANNOT_START);
    }
  }

  /** On a cluster with such a topic, 619 of 637 acknowledged trades were lost without a word. */
  @ParameterizedTest
  @CsvSource({
    "'', cleanup.policy, compact, 'cleanup.policy is ''compact'', so that Kafka would drop all"
        + " records of a key but the last'",
    "'', cleanup.policy, 'compact,delete', would drop all records of a key",
    ".late, cleanup.policy, compact, would drop all records of a key",
    ".holes, cleanup.policy, compact, would drop all records of a key",
    ".assignments, cleanup.policy, delete, would forget which partition a symbol belongs to",
    "'', min.insync.replicas, 2, 'it has 1 replicas, so that Kafka takes no record'",
  })
  void aTopicThatWouldLoseWhatItAcknowledgedIsRefused(
      String topic, String name, String value, String told) throws Exception {
    allow(Right.of(Dataset.BINANCE_TRADES, "metricdef-ingestion"));
    broker.createTopic(TRADES + topic, topic.isEmpty() || topic.equals(".assignments") ? 6 : 1);
    alter(TRADES + topic, name, value);
    assertThat(check()).isEqualTo(4);
    assertThat(out.toString().lines().filter(line -> line.startsWith("FAILED")))
        .singleElement()
        .asString()
        .startsWith("FAILED  topic " + TRADES + topic + ": ")
        .contains(told)
        .contains("; kafka-configs --bootstrap-server " + broker.securedServers()
            + " --alter --entity-type topics --entity-name " + TRADES + topic + " --add-config "
            + name + "=");
    try (IngestionService service = service()) {
      CannotStartException refused =
          catchThrowableOfType(CannotStartException.class, service::start);
      assertThat(refused).hasMessageContaining("topic " + TRADES + topic + ": ");
      assertThat(refused).hasMessageContaining(told);
      assertThat(refused.exitCode()).isEqualTo(ExitCode.CANNOT_START);
    }
  }

  @Test
  void topicsThatDoNotFitEachOtherAreRefused() throws Exception {
    allow(Right.of(Dataset.BINANCE_TRADES, "metricdef-ingestion"));
    broker.createTopic(TRADES, 6);
    broker.createTopic(TRADES + ".assignments", 3);
    compact(TRADES + ".assignments");
    assertThat(check()).isEqualTo(4);
    assertThat(out.toString())
        .contains("FAILED  topic " + TRADES + ".assignments: has or would have 3 partitions, and "
            + TRADES + " 6; kafka-topics --bootstrap-server " + broker.securedServers()
            + " --alter --topic " + TRADES + ".assignments --partitions 6");
    try (IngestionService service = service()) {
      CannotStartException refused =
          catchThrowableOfType(CannotStartException.class, service::start);
      assertThat(refused).hasMessageContaining("both must have the same number");
    }
  }

  @Test
  void aShortRetentionIsAWarning() throws Exception {
    allow(Right.of(Dataset.BINANCE_TRADES, "metricdef-ingestion"));
    broker.createTopic(TRADES, 6);
    alter(TRADES, "retention.ms", "60000");
    assertThat(check()).isZero();
    assertThat(out.toString())
        .contains("warning topic " + TRADES + ": retention.ms is 60000, and what is missing is"
            + " asked for again for a day; better: retention.ms=86400000 or more");
  }

  private static void compact(String topic) throws Exception {
    alter(topic, "cleanup.policy", "compact");
  }

  private static void alter(String topic, String name, String value) throws Exception {
    Collection<AlterConfigOp> change =
        List.of(new AlterConfigOp(new ConfigEntry(name, value), OpType.SET));
    admin
        .incrementalAlterConfigs(
            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), change))
        .all()
        .get();
  }

  private static void allow(List<Right> rights) throws Exception {
    List<AclBinding> bindings = new ArrayList<>();
    for (Right right : rights) {
      for (AclOperation operation : right.operations()) {
        bindings.add(new AclBinding(
            new ResourcePattern(right.type(), right.name(), right.pattern()),
            new AccessControlEntry(USER, "*", operation, AclPermissionType.ALLOW)));
      }
    }
    admin.createAcls(bindings).all().get();
    awaitRights(bindings.size());
  }

  private static void allowNothing() throws Exception {
    admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
    awaitRights(0);
  }

  /** The controller answers before the broker acts on it. */
  private static void awaitRights(int count) throws Exception {
    while (admin.describeAcls(AclBindingFilter.ANY).values().get().size() != count) {
      Thread.sleep(10);
    }
  }

  private Path password(String password) throws IOException {
    return Files.writeString(directory.resolve("kafka.properties"), """
        security.protocol=SASL_PLAINTEXT
        sasl.mechanism=PLAIN
        sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \\
          username="metricdef" password="%s";
        """.formatted(password));
  }

  private IngestionService service() throws CannotStartException {
    CollectorRegistry registry = new CollectorRegistry();
    return IngestionService.prepare(
        Runs.settings(
            broker.securedServers(),
            exchange.url(),
            "--rest-url",
            exchange.restUrl(),
            "--symbols",
            "btcusdt",
            "--kafka-config",
            config.toString()),
        registry,
        PrometheusIngestionMetrics.register(registry, "t", "t", "t"));
  }

  private int check() {
    return execute("--symbols", "btcusdt");
  }

  private int execute(String... more) {
    List<String> arguments = new ArrayList<>(List.of(
        "check",
        "--bootstrap-servers",
        broker.securedServers(),
        "--kafka-config",
        config.toString(),
        "--url",
        exchange.url(),
        "--rest-url",
        exchange.restUrl()));
    arguments.addAll(List.of(more));
    return Main.execute(
        Map.of(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments.toArray(String[]::new));
  }
}
