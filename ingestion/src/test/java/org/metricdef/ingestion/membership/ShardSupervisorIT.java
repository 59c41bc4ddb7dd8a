package org.metricdef.ingestion.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.publish.Checkpoint;
import org.metricdef.ingestion.publish.ConsumerSettings;
import org.metricdef.ingestion.publish.Deliveries;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.PublishMetrics;
import org.metricdef.ingestion.publish.RetryPolicy;
import org.metricdef.ingestion.publish.Shard;
import org.metricdef.ingestion.publish.ShardContext;
import org.metricdef.ingestion.publish.ShardListener;
import org.metricdef.ingestion.publish.ShardPosition;
import org.metricdef.ingestion.publish.ShardQueue;
import org.metricdef.ingestion.publish.ShardWriter;
import org.metricdef.ingestion.publish.ShardWriterSettings;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.Topics;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.TradeOrigin;
import org.metricdef.testbed.broker.EmbeddedBroker;

/** Instances that share shards on a real broker. A shard has one symbol here, S and its number. */
class ShardSupervisorIT {

  private static final int SHARDS = 4;

  private final List<Instance> instances = new ArrayList<>();
  private static EmbeddedBroker broker;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void createTopics() throws Exception {
    try (Admin admin =
        Admin.create(ProducerSettings.admin(broker.bootstrapServers(), new Properties(), 10_000))) {
      TimeSource time = TimeSource.system();
      Topics.ensure(admin, TopicName.trades(Dataset.BINANCE_TRADES), SHARDS, time);
      Topics.ensureCompacted(
          admin, TopicName.tradeAssignments(Dataset.BINANCE_TRADES), SHARDS, time);
    }
  }

  @AfterEach
  void stop() throws Exception {
    for (Instance each : instances) {
      each.group.leave(Duration.ofSeconds(30));
    }
    broker.clear();
  }

  @Test
  void aloneAnInstanceHasAllShards() throws Exception {
    Instance alone = join("a");
    await("all open", () -> alone.sinks.size() == SHARDS);

    assertThat(alone.subscribed).containsExactlyInAnyOrder("S0", "S1", "S2", "S3");
    assertThat(alone.supervisor.status()).isEqualTo(new ShardStatus(true, SHARDS, SHARDS, 0));
  }

  @Test
  void twoShareThemAndWhoeverLeavesGivesThemBack() throws Exception {
    Instance first = join("a");
    await("all open", () -> first.sinks.size() == SHARDS);
    for (int shard = 0; shard < SHARDS; shard++) {
      first.offer("S" + shard, 1);
    }
    Instance second = join("a");
    await("shared", () -> first.sinks.size() == 2 && second.sinks.size() == 2);

    Set<String> all = new HashSet<>(first.sinks.keySet());
    all.addAll(second.sinks.keySet());
    assertThat(all).hasSize(SHARDS);
    // Whoever takes a shard goes on after what the other one had brought in.
    assertThat(second.places)
        .allSatisfy((symbol, last) -> assertThat(last.get().next()).isEqualTo(2));
    String moved = second.sinks.keySet().iterator().next();
    second.offer(moved, 2);

    assertThat(second.group.leave(Duration.ofSeconds(30))).isTrue();
    assertThat(second.sinks).isEmpty();
    await("all back", () -> first.sinks.size() == SHARDS);
    assertThat(first.places.get(moved).get().next()).isEqualTo(3);
  }

  /** Also one that has nothing to write: whoever looks at its health has to see it soon. */
  @Test
  void anInstanceOfAnotherGroupDrivesTheOlderOneOut() throws Exception {
    Instance older = join("a");
    await("all open", () -> older.sinks.size() == SHARDS);
    Instance newer = join("b");
    await("all open", () -> newer.sinks.size() == SHARDS);

    Throwable why = older.ended.poll(60, TimeUnit.SECONDS);
    assertThat(why)
        .isInstanceOf(FencedOutException.class)
        .hasMessageContaining("market.crypto.trades.binance-")
        .hasMessageContaining("group 'b'")
        .hasMessageContaining("the same group");
    assertThat(newer.ended).isEmpty();
  }

  @Test
  void ofSeveralAllAreDrivenOut() throws Exception {
    Instance first = join("a");
    Instance second = join("a");
    await("shared", () -> first.sinks.size() == 2 && second.sinks.size() == 2);
    Instance newer = join("b");

    assertThat(first.ended.poll(60, TimeUnit.SECONDS)).isInstanceOf(FencedOutException.class);
    assertThat(second.ended.poll(60, TimeUnit.SECONDS)).isInstanceOf(FencedOutException.class);
    await("all open", () -> newer.sinks.size() == SHARDS);
    assertThat(newer.ended).isEmpty();
  }

  @Test
  void whoIsLeftTheShardsOfOneThatWasDrivenOutIsDrivenOutToo() throws Exception {
    Instance heir = instance("a");
    Instance first = join("a");
    await("all open", () -> first.sinks.size() == SHARDS);
    Instance newer = join("b");
    assertThat(first.ended.poll(60, TimeUnit.SECONDS)).isInstanceOf(FencedOutException.class);
    await("all open", () -> newer.sinks.size() == SHARDS);
    assertThat(first.group.leave(Duration.ofSeconds(30))).isTrue();
    heir.group.start();

    assertThat(heir.ended.poll(60, TimeUnit.SECONDS)).isInstanceOf(FencedOutException.class);
    newer.offer("S0", 2);
    assertThat(newer.ended).isEmpty();
    assertThat(newer.sinks).hasSize(SHARDS);
  }

  /** One that the group takes for dead comes to life again, and finds its shard with another. */
  @Test
  void aShardThatTheGroupStillGivesUsIsTakenAgain() throws Exception {
    Instance ours = join("a");
    await("all open", () -> ours.sinks.size() == SHARDS);
    Deliveries counts = new Deliveries();
    ShardQueue queue = new ShardQueue(10, Duration.ofSeconds(1), counts);
    ShardWriter other = ours.factory("another instance", counts)
        .writer(new Shard(Dataset.BINANCE_TRADES, 0), queue, new Ignored());
    other.start();
    await("taken from us", other::isOpen);
    await("we notice", () -> !ours.sinks.containsKey("S0"));
    other.abandon();

    ours.supervisor.retake();
    await("ours again", () -> ours.sinks.containsKey("S0"));
    assertThat(ours.ended).isEmpty();
  }

  @Test
  void aShardThatTheGroupHasTakenBackIsNotTakenAgain() throws Exception {
    Instance ours = join("a");
    await("all open", () -> ours.sinks.size() == SHARDS);
    Shard first = new Shard(Dataset.BINANCE_TRADES, 0);
    ours.supervisor.revoked(new TreeSet<>(Set.of(first.number())));
    // Its writer may have had a last transaction to bring in, and have come too late.
    ours.supervisor.fenced(first, new Checkpoint.Owner("a", "its new owner", 1));
    ours.supervisor.outdated(first);
    ours.supervisor.retake();

    assertThat(ours.supervisor.status().owned()).isEqualTo(SHARDS - 1);
  }

  @Test
  void aShardThatTheClusterHasLostSomethingOfIsTakenAgain() throws Exception {
    Instance ours = join("a");
    await("all open", () -> ours.sinks.size() == SHARDS);
    ours.supervisor.outdated(new Shard(Dataset.BINANCE_TRADES, 0));
    assertThat(ours.sinks).doesNotContainKey("S0");
    assertThat(ours.supervisor.status().owned()).isEqualTo(SHARDS);

    ours.supervisor.retake();
    await("ours again", () -> ours.sinks.containsKey("S0"));
  }

  @Test
  void aNewSymbolBeginsWhereItsShardHasIt() throws Exception {
    Instance ours = join("a");
    await("all open", () -> ours.sinks.size() == SHARDS);
    ours.offer("S0", 1);
    ours.offer("S1", 1);
    Map<Integer, SortedSet<String>> without = symbols();
    without.put(0, new TreeSet<>(Set.of("T0")));
    ours.supervisor.carry(without);
    await("changed", () -> ours.sinks.containsKey("T0") && !ours.sinks.containsKey("S0"));
    assertThat(ours.places.get("T0")).isEmpty();
    assertThat(ours.subscribed).containsExactlyInAnyOrder("T0", "S1", "S2", "S3");
    ours.offer("T0", 8);

    Map<Integer, SortedSet<String>> both = symbols();
    both.put(0, new TreeSet<>(Set.of("S0", "T0")));
    ours.supervisor.carry(both);
    await("changed", () -> ours.sinks.containsKey("S0") && ours.sinks.containsKey("T0"));
    assertThat(ours.places.get("S0").get().next()).isEqualTo(2);
    assertThat(ours.places.get("T0").get().next()).isEqualTo(9);
    assertThat(ours.supervisor.status().open()).isEqualTo(SHARDS);
    // Of the other shards nothing changed, so that they were not opened again.
    assertThat(ours.places.get("S1")).isEmpty();
    assertThat(ours.ended).isEmpty();
  }

  @Test
  void aShardThatTheGroupTakesBackMeanwhileIsNotTakenAgain() throws Exception {
    Instance ours = join("a");
    await("all open", () -> ours.sinks.size() == SHARDS);
    Map<Integer, SortedSet<String>> other = symbols();
    other.put(0, new TreeSet<>(Set.of("T0")));
    ours.supervisor.revoked(new TreeSet<>(Set.of(0)));
    ours.supervisor.carry(other);
    assertThat(ours.supervisor.status().owned()).isEqualTo(SHARDS - 1);
    // Who is given it again carries what the group carries now.
    ours.supervisor.assigned(new TreeSet<>(Set.of(0)));
    await("open", () -> ours.sinks.containsKey("T0"));
    assertThat(ours.sinks).doesNotContainKey("S0");
  }

  @Test
  void whatIsAbandonedIsNotOpenedAfterwards() throws Exception {
    Instance ours = join("a");
    await("given", () -> ours.supervisor.status().owned() == SHARDS);
    ours.supervisor.abandon();
    assertThat(ours.sinks).isEmpty();
    assertThat(ours.supervisor.status().owned()).isZero();
    ours.supervisor.opened(new Shard(Dataset.BINANCE_TRADES, 0), new ShardPosition(0, Map.of()));
    assertThat(ours.sinks).isEmpty();
    assertThat(ours.ended).isEmpty();
  }

  @Test
  void aProgrammingErrorInAWriterEndsTheInstanceAndItsShardIsNotTakenAgain() throws Exception {
    Instance ours = join("a");
    await("all open", () -> ours.sinks.size() == SHARDS);
    IllegalStateException bug = new IllegalStateException("a programming error");
    ours.supervisor.failed(new Shard(Dataset.BINANCE_TRADES, 0), bug);

    assertThat(ours.ended.poll()).isInstanceOf(ShardFailedException.class).hasCause(bug);
    assertThat(ours.sinks).doesNotContainKey("S0");
    ours.supervisor.retake();
    assertThat(ours.supervisor.status()).isEqualTo(new ShardStatus(true, SHARDS, SHARDS - 1, 0));
  }

  private static Map<Integer, SortedSet<String>> symbols() {
    Map<Integer, SortedSet<String>> symbols = new TreeMap<>();
    for (int shard = 0; shard < SHARDS; shard++) {
      symbols.put(shard, new TreeSet<>(Set.of("S" + shard)));
    }
    return symbols;
  }

  private Instance join(String group) {
    Instance instance = instance(group);
    instance.group.start();
    return instance;
  }

  /** One that has not joined yet. */
  private Instance instance(String group) {
    Instance instance = new Instance(group);
    instances.add(instance);
    return instance;
  }

  private static void await(String what, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime() - end).as("within a minute: " + what).isNegative();
      Thread.sleep(10);
    }
  }

  /** One instance, as far as shards are concerned. */
  private final class Instance implements ShardSupervisor.Symbols {

    private final String groupName;
    private final long started = TimeSource.system().epochMicros();
    private final KafkaCluster kafka =
        new KafkaCluster(broker.bootstrapServers(), new Properties());
    private final PublishMetrics measures = new PublishMetrics(
        PrometheusIngestionMetrics.register(new CollectorRegistry(), "s", "e", "c"),
        TopicName.trades(Dataset.BINANCE_TRADES));
    private final Deliveries counts = new Deliveries();
    private final Map<String, SequencedSink> sinks = new ConcurrentHashMap<>();
    private final Map<String, Optional<Place>> places = new ConcurrentHashMap<>();
    private final BlockingQueue<Throwable> ended = new LinkedBlockingQueue<>();
    private final ShardSupervisor supervisor;
    private final ShardGroup group;
    private volatile Set<String> subscribed = Set.of();

    Instance(String groupName) {
      this.groupName = groupName;
      this.supervisor = new ShardSupervisor(
          Dataset.BINANCE_TRADES,
          symbols(),
          factory("instance " + instances.size(), counts),
          this,
          measures,
          groupName,
          TimeSource.system(),
          trade -> {},
          ended::add);
      this.group = new ShardGroup(
          ConsumerSettings.member(
              broker.bootstrapServers(), new Properties(), groupName, Optional.empty()),
          TopicName.tradeAssignments(Dataset.BINANCE_TRADES).name(),
          supervisor,
          ended::add);
    }

    /** Brings a trade in, and waits until it is committed. */
    void offer(String symbol, long id) throws InterruptedException {
      long before = counts.counts().acknowledged();
      assertThat(sinks.get(symbol).offer(Trades.trade(symbol, id, TradeOrigin.STREAM)))
          .isTrue();
      await(
          "committed, or not ours",
          () -> counts.counts().acknowledged() > before || counts.counts().withdrawn() > 0);
    }

    ShardSupervisor.Factory factory(String name, Deliveries deliveries) {
      return new ShardSupervisor.Factory() {
        @Override
        public ShardQueue queue() {
          return new ShardQueue(100, Duration.ofSeconds(1), deliveries);
        }

        @Override
        public ShardWriter writer(Shard shard, ShardQueue queue, ShardListener listener) {
          ShardContext context = new ShardContext(
              shard,
              kafka,
              new Checkpoint.Owner(groupName, name, started),
              new AvroTradeEncoder(),
              deliveries,
              new ShardWriterSettings(Duration.ofMillis(5), RetryPolicy.DEFAULT),
              measures,
              TimeSource.system());
          return new ShardWriter(context, queue, listener);
        }
      };
    }

    @Override
    public void open(String symbol, Optional<Place> from, SequencedSink sink) {
      places.put(symbol, from);
      assertThat(sinks.put(symbol, sink)).as("it was not open").isNull();
    }

    @Override
    public void close(String symbol) {
      sinks.remove(symbol);
    }

    @Override
    public void subscribe(Set<String> symbols) {
      subscribed = Set.copyOf(symbols);
    }
  }

  /** Whom nothing told matters to. */
  private static final class Ignored implements ShardListener {

    @Override
    public void opened(Shard shard, ShardPosition position) {}

    @Override
    public void committed(List<Sequenced> items) {}

    @Override
    public void fenced(Shard shard, Checkpoint.Owner by) {}

    @Override
    public void outdated(Shard shard) {}

    @Override
    public void failed(Shard shard, Throwable error) {}
  }
}
