package org.metricdef.ingestion.sequence;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.trade.DeadLetter;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

/** Sequences with everything around them, on one thread and in time that is told to pass. */
final class SequenceRig {

  static final String BTC = "BTCUSDT";
  static final String ETH = "ETHUSDT";

  /** Pages of 10, at most 5 trades held of a symbol and 8 in all. */
  static final RepairSettings SETTINGS = new RepairSettings(
      Duration.ofMillis(200),
      Duration.ofMillis(200),
      new RepairSettings.Held(5, 8),
      new RepairSettings.Requests(10, 1, Duration.ofSeconds(1), Duration.ofSeconds(30), 4_800, 25),
      RepairSettings.Holes.DEFAULTS);

  final ManualTime time = new ManualTime();
  final ManualRepairs repairs = new ManualRepairs(time);
  final ScriptedHistory history = new ScriptedHistory();
  final List<DeadLetter> letters = new ArrayList<>();
  final RecordingSink sink = new RecordingSink();
  final CollectorRegistry registry = new CollectorRegistry();
  final IngestionMetrics measured =
      PrometheusIngestionMetrics.register(registry, "test", "test", "test");
  final SequenceMetrics metrics = new SequenceMetrics(measured);
  final RequestBudget budget;

  private final RepairSettings settings;
  private final Semaphore holdRoom;
  private final RepairContext context;
  private final Map<String, SymbolSequence> sequences = new HashMap<>();

  SequenceRig() {
    this(SETTINGS, null);
  }

  /** With another history than the scripted one. */
  SequenceRig(RepairSettings settings, @Nullable TradeHistory other) {
    this.settings = settings;
    this.holdRoom = new Semaphore(settings.held().inAll());
    this.budget = new RequestBudget(settings.requests().weightPerMinute(), time);
    this.context = new RepairContext(
        settings,
        other == null ? history : other,
        budget,
        new BackOff(settings.requests(), new Random(1)),
        repairs,
        holdRoom,
        metrics,
        new Evidence(letters::add, metrics, time),
        new RateLimit(time, Duration.ofSeconds(5)),
        time);
  }

  /** Opens BTCUSDT where its first live trade begins. */
  static SequenceRig openAtFirstTrade() {
    SequenceRig rig = new SequenceRig();
    rig.open(BTC, OptionalLong.empty());
    return rig;
  }

  /** Opens BTCUSDT after this id. */
  static SequenceRig openAfter(long lastId) {
    SequenceRig rig = new SequenceRig();
    rig.open(BTC, OptionalLong.of(lastId));
    return rig;
  }

  void open(String symbol, OptionalLong lastId) {
    Optional<Place> from = lastId.isPresent() ? Trades.after(lastId.getAsLong()) : Optional.empty();
    open(symbol, from);
  }

  void open(String symbol, Optional<Place> from) {
    open(symbol, from, Backfill.none(symbol, time));
  }

  void open(String symbol, Optional<Place> from, Backfill backfill) {
    SymbolSequence sequence = new SymbolRepair(symbol, from, backfill, sink, context).sequence();
    sequences.put(symbol, sequence);
    sequence.start();
  }

  /** Live trades of BTCUSDT; whether the last was taken. */
  boolean live(long... ids) {
    return liveOf(BTC, ids);
  }

  /** Live trades; whether the last was taken. */
  boolean liveOf(String symbol, long... ids) {
    boolean taken = true;
    for (long id : ids) {
      taken = sequences.get(symbol).offer(Trades.trade(symbol, id, TradeOrigin.STREAM));
    }
    return taken;
  }

  /** Live trades. */
  void live(Trade... trades) {
    for (Trade trade : trades) {
      sequences.get(trade.symbol()).offer(trade);
    }
  }

  boolean isUndecided() {
    return sequences.get(BTC).isUndecided();
  }

  void close() {
    sequences.get(BTC).close();
  }

  void pass(Duration duration) {
    repairs.pass(duration);
  }

  List<String> items() {
    return sink.items();
  }

  List<String> requests() {
    return history.requests();
  }

  SequenceStatus.Counts counts() {
    return metrics.counts();
  }

  /** How many live trades are held of all symbols. */
  int held() {
    return settings.held().inAll() - holdRoom.availablePermits();
  }

  boolean isRepairing() {
    return sequences.get(BTC).repairingSince().isPresent();
  }
}
