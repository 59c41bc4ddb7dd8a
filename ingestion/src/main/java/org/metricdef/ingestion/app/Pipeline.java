package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.http.Condition;
import org.metricdef.ingestion.app.symbols.CarriedSymbols;
import org.metricdef.ingestion.app.symbols.GroupSymbolsWatch;
import org.metricdef.ingestion.app.symbols.MarketWatch;
import org.metricdef.ingestion.app.symbols.SymbolsProposal;
import org.metricdef.ingestion.books.BookKeeper;
import org.metricdef.ingestion.coverage.CoverageWatch;
import org.metricdef.ingestion.exchange.BinanceFeed;
import org.metricdef.ingestion.exchange.TradeFeed;
import org.metricdef.ingestion.exchange.WebSocketTransport;
import org.metricdef.ingestion.freshness.FreshnessWatch;
import org.metricdef.ingestion.freshness.HistoryWatch;
import org.metricdef.ingestion.freshness.SilenceWatch;
import org.metricdef.ingestion.holes.HoleRetrier;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.membership.ShardGroup;
import org.metricdef.ingestion.membership.ShardSupervisor;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.publish.Checkpoint;
import org.metricdef.ingestion.publish.ConsumerSettings;
import org.metricdef.ingestion.publish.DeadLetterWriter;
import org.metricdef.ingestion.publish.Deliveries;
import org.metricdef.ingestion.publish.GroupSymbols;
import org.metricdef.ingestion.publish.GroupSymbolsStore;
import org.metricdef.ingestion.publish.PublishMetrics;
import org.metricdef.ingestion.publish.PublishStats;
import org.metricdef.ingestion.publish.RetryPolicy;
import org.metricdef.ingestion.publish.Shard;
import org.metricdef.ingestion.publish.ShardContext;
import org.metricdef.ingestion.publish.ShardListener;
import org.metricdef.ingestion.publish.ShardQueue;
import org.metricdef.ingestion.publish.ShardWriter;
import org.metricdef.ingestion.publish.ShardWriterSettings;
import org.metricdef.ingestion.publish.SymbolAssignment;
import org.metricdef.ingestion.publish.SymbolAssignmentStore;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.sequence.Histories;
import org.metricdef.ingestion.sequence.RepairSettings;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.sequence.Sequencer;
import org.metricdef.ingestion.sequence.rest.BinanceHistory;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Sequenced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs between the exchange and Kafka. */
final class Pipeline {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  /** The largest frames are replies to LIST_SUBSCRIPTIONS: 1024 names in 30 kB. */
  private static final int MAX_FRAME_BYTES = 256 * 1024;

  /** Well below the 60 s without a pong after which the exchange drops a connection. */
  private static final Duration QUEUE_PATIENCE = Duration.ofSeconds(5);

  private static final int SMALLEST_QUEUE = 1_000;

  private final Settings settings;
  private final Deliveries trades = new Deliveries();
  private final DeadLetterWriter deadLetters;
  private final Sequencer sequencer;
  private final Histories histories;
  private final TradeFeed feed;
  private final ShardSupervisor supervisor;
  private final ShardGroup group;
  private final Housekeeping housekeeping;
  private final HoleRetrier retrier;
  private final SilenceWatch freshness;
  private final CoverageWatch coverage;
  private final BookKeeper books;
  private final MarketWatch markets;
  private final GroupSymbolsWatch groupSymbols;
  private final Dataset dataset;
  private final int shards;
  private final Set<String> carriedBefore;

  /**
   * Connects the parts. Nothing runs before {@link #start}.
   *
   * @param progress receives the items of each transaction, on its writer's thread
   * @param ended receives why this cannot go on
   */
  Pipeline(
      Settings settings,
      KafkaStart.Opened opened,
      Dataset dataset,
      IngestionMetrics metrics,
      Consumer<List<Sequenced>> progress,
      Consumer<Throwable> ended) {
    this.settings = settings;
    MarketStart.Opened listed = opened.listed();
    TimeSource time = TimeSource.system();
    this.deadLetters = new DeadLetterWriter(
        opened.deadLetters(), dataset, RetryPolicy.DEFAULT, metrics, time, ended);
    RepairSettings repair = settings.repair().settings(dataset.kind());
    this.sequencer = new Sequencer(
        repair,
        new BinanceHistory(settings.repair().servers(), dataset, listed.directory(), time),
        deadLetters,
        listed.budget(),
        metrics,
        time,
        new SplittableRandom(),
        ended);
    this.histories = new Histories(
        settings.history(),
        RestServers.aggregates(dataset.kind(), settings.repair().servers()),
        metrics,
        time);
    this.feed = new BinanceFeed(
        settings.stream(),
        new WebSocketTransport(MAX_FRAME_BYTES),
        listed.directory(),
        sequencer,
        deadLetters,
        metrics,
        time,
        new SplittableRandom(),
        ended);
    PublishMetrics measures = new PublishMetrics(metrics, TopicName.trades(dataset));
    Checkpoint.Owner owner = new Checkpoint.Owner(
        settings.group().name(), UUID.randomUUID().toString(), time.epochMicros());
    this.dataset = dataset;
    this.shards = opened.shards();
    this.carriedBefore = listed.carriedBefore();
    this.supervisor = new ShardSupervisor(
        dataset,
        wanted(opened.symbols(), listed.group()),
        new ShardFactory(opened, owner, measures, time),
        new OpenSymbols(listed.directory()),
        measures,
        settings.group().name(),
        time,
        progress,
        ended);
    this.group = new ShardGroup(
        ConsumerSettings.member(
            settings.kafka().bootstrapServers(),
            settings.kafka().extra(),
            settings.group().name(),
            settings.group().instance()),
        TopicName.tradeAssignments(dataset).name(),
        supervisor,
        ended);
    this.housekeeping = new Housekeeping(
        supervisor, measures, opened.shards() * queueCapacity(opened.shards()), time, ended);
    this.retrier = new HoleRetrier(
        dataset,
        opened.kafka(),
        sequencer.spare(RestServers.of(
            settings.repair().restUrls(),
            settings.repair().timestamps(),
            dataset,
            listed.directory(),
            time)),
        settings.repair().retryHoles(),
        opened.shards(),
        // One instance of the group is enough: the one that has the first shard.
        () -> supervisor.runs(0),
        metrics,
        time,
        ended);
    SilenceWatch.Streams streams = new WatchedStreams(sequencer, feed);
    this.freshness = switch (dataset.kind()) {
      case TRADE ->
        new FreshnessWatch(
            settings.repair().restUrls(), listed.budget(), streams, metrics, time, ended);
      // The exchange's ticker knows the ids of trades only.
      case BLOCK_TRADE ->
        new HistoryWatch(
            repair.requests().weight(),
            listed.budget(),
            streams,
            () -> feed.status().reconnects(),
            time,
            ended);
    };
    this.markets = listed.watch(supervisor::reopen, ended);
    this.groupSymbols = new GroupSymbolsWatch(
        new GroupSymbolsStore(settings.kafka(), dataset, settings.group().name()),
        listed.group(),
        settings.listing().symbols(),
        this::follow,
        time,
        ended);
    WatchedShards watched = new WatchedShards(
        supervisor, sequencer, listed.directory(), () -> groupSymbols.carried().carried());
    this.coverage = new CoverageWatch(
        watched,
        opened.kafka(),
        settings.group().name(),
        TopicName.tradeAssignments(dataset).name(),
        metrics,
        time,
        ended);
    this.books = new BookKeeper(watched, opened.kafka(), dataset, metrics, time, ended);
    LOG.info("instance {} of group {}", owner.instance(), owner.group());
  }

  /** Joins the group. Everything else follows from the shards that the group gives. */
  void start() {
    deadLetters.start();
    feed.start();
    housekeeping.start();
    retrier.start();
    freshness.start();
    coverage.start();
    books.start();
    markets.start();
    groupSymbols.start();
    group.start();
  }

  Snapshot snapshot() {
    // Results are read before receipts, so that nothing is negative.
    PublishStats published = new PublishStats(trades.counts(), deadLetters.counts());
    return new Snapshot(
        feed.status(),
        sequencer.status(),
        histories.status(),
        published,
        supervisor.status(),
        groupSymbols.sinceLastLook(),
        freshness.status(),
        coverage.status(),
        books.status());
  }

  /** What people should know, and what keeps nothing from being ready. */
  List<Condition> notes() {
    return List.of(
        HealthConditions.symbols(markets.conditions()),
        WatchConditions.tickers(freshness.status().sinceTickers()),
        HistoryConditions.underWay(histories.status()),
        HealthConditions.listedSince(markets.listedSince()),
        HealthConditions.configured(
            groupSymbols.asConfigured(), groupSymbols.carried().version()));
  }

  /**
   * Stops reading, writes to Kafka what was read, and gives the shards back.
   *
   * @return how many trades were received and are not in Kafka; the next run asks for them again
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  long drain(Deadline deadline) throws InterruptedException {
    try {
      if (!feed.stop(deadline.left())) {
        LOG.error("the connection to the exchange did not end in time");
      }
      long before = trades.counts().withdrawn();
      // Trades that wait for older ones are given up with their sequences.
      long held = sequencer.status().held();
      if (!group.leave(deadline.left())) {
        LOG.error("the shards were not given back in time");
        supervisor.abandon();
      }
      deadLetters.close(deadline.left());
      // In this order: what is withdrawn meanwhile counts twice rather than not at all.
      long inFlight = trades.counts().inFlight();
      return held + inFlight + trades.counts().withdrawn() - before;
    } finally {
      retrier.close();
      freshness.close();
      coverage.close();
      books.close();
      sequencer.close();
      housekeeping.close();
      markets.close();
      groupSymbols.close();
    }
  }

  /** Carries other symbols, since the group does. */
  private void follow(GroupSymbols newer) throws InterruptedException {
    SymbolAssignment assignment = SymbolAssignmentStore.ensure(
        settings.kafka(), dataset, shards, newer.carried(), TimeSource.system());
    supervisor.carry(wanted(assignment, newer));
    markets.carry(
        new CarriedSymbols(SymbolsProposal.choiceOf(newer), newer.carried(), carriedBefore));
  }

  private int queueCapacity(int shards) {
    return Math.max(SMALLEST_QUEUE, settings.queueCapacity() / shards);
  }

  private Map<Integer, SortedSet<String>> wanted(SymbolAssignment assignment, GroupSymbols group) {
    Map<Integer, SortedSet<String>> wanted = new TreeMap<>();
    for (int shard = 0; shard < shards; shard++) {
      SortedSet<String> its = assignment.symbolsOf(shard);
      its.retainAll(group.carried());
      wanted.put(shard, its);
    }
    return wanted;
  }

  /** Makes the queue and the writer of a shard when the group gives it to us. */
  private final class ShardFactory implements ShardSupervisor.Factory {

    private final KafkaStart.Opened opened;
    private final Checkpoint.Owner owner;
    private final PublishMetrics measures;
    private final TimeSource time;

    ShardFactory(
        KafkaStart.Opened opened,
        Checkpoint.Owner owner,
        PublishMetrics measures,
        TimeSource time) {
      this.opened = opened;
      this.owner = owner;
      this.measures = measures;
      this.time = time;
    }

    @Override
    public ShardQueue queue() {
      return new ShardQueue(queueCapacity(opened.shards()), QUEUE_PATIENCE, trades);
    }

    @Override
    public ShardWriter writer(Shard shard, ShardQueue queue, ShardListener listener) {
      ShardContext context = new ShardContext(
          shard,
          opened.kafka(),
          owner,
          new AvroTradeEncoder(),
          trades,
          new ShardWriterSettings(settings.group().commitEvery(), RetryPolicy.DEFAULT),
          measures,
          time);
      return new ShardWriter(context, queue, listener);
    }
  }

  /**
   * A symbol that is not listed any more is left alone: its history cannot be asked for, and a
   * repair of it would never end.
   */
  private final class OpenSymbols implements ShardSupervisor.Symbols {

    private final MarketDirectory directory;

    OpenSymbols(MarketDirectory directory) {
      this.directory = directory;
    }

    @Override
    public void open(String symbol, Optional<Place> from, SequencedSink sink) {
      if (directory.current().listed().containsKey(symbol)) {
        sequencer.open(symbol, from, histories.of(symbol, from), sink);
      }
    }

    @Override
    public void close(String symbol) {
      sequencer.close(symbol);
    }

    @Override
    public void subscribe(Set<String> symbols) {
      Set<String> listed = new TreeSet<>(symbols);
      listed.retainAll(directory.current().listed().keySet());
      feed.symbols(listed);
    }
  }
}
