package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.trade.DeadLetterSink;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the sink of each open symbol the trades of that symbol in the order of their ids, each
 * once, without a gap. It asks the exchange's history for what the stream left out. What the
 * history lacks too is given as a hole. No symbol waits for the repair of another.
 *
 * <p>Any number of connections may offer at the same time, and may offer the same trade twice.
 */
public final class Sequencer implements TradeSink, AutoCloseable {

  private static final long STATUS_EVERY_MILLIS = 1_000;
  private static final Duration FAILURE_LOG_EVERY = Duration.ofSeconds(5);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

  /** A repair that takes longer has to wait for its turn, or for the exchange. */
  private static final Duration BEHIND_AFTER = Duration.ofSeconds(10);

  private static final Duration BACKLOG_LOG_EVERY = Duration.ofSeconds(30);

  private final RepairSettings settings;
  private final SequenceMetrics metrics;
  private final RateLimit backlogLog;
  private final RequestBudget budget;
  private final RepairPool pool;
  private final Semaphore holdRoom;
  private final RepairContext context;
  private final TimeSource time;
  private final Map<String, SymbolSequence> sequences = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * A sequencer with no symbol open. Its threads run until it is closed.
   *
   * @param history where trades are asked for that the stream left out
   * @param deadLetters where trades go that cannot be right
   * @param random for pauses after errors
   * @param died called with what ended one of its threads before its time
   */
  public Sequencer(
      RepairSettings settings,
      TradeHistory history,
      DeadLetterSink deadLetters,
      IngestionMetrics metrics,
      TimeSource time,
      RandomGenerator random,
      Consumer<Throwable> died) {
    this(
        settings,
        history,
        deadLetters,
        new RequestBudget(settings.requests().weightPerMinute(), time),
        metrics,
        time,
        random,
        died);
  }

  /**
   * The same, with a budget that others draw on too.
   *
   * @param budget what may be asked of the exchange
   */
  public Sequencer(
      RepairSettings settings,
      TradeHistory history,
      DeadLetterSink deadLetters,
      RequestBudget budget,
      IngestionMetrics metrics,
      TimeSource time,
      RandomGenerator random,
      Consumer<Throwable> died) {
    this.settings = settings;
    this.metrics = new SequenceMetrics(metrics);
    this.time = time;
    this.backlogLog = new RateLimit(time, BACKLOG_LOG_EVERY);
    this.budget = budget;
    this.holdRoom = new Semaphore(settings.held().inAll());
    this.pool = new RepairPool(settings.requests().threads(), time, died);
    this.context = new RepairContext(
        settings,
        history,
        budget,
        new BackOff(settings.requests(), random),
        pool,
        holdRoom,
        this.metrics,
        new Evidence(deadLetters, this.metrics, time),
        new RateLimit(time, FAILURE_LOG_EVERY),
        time);
    Thread watch = new Thread(this::watch, "sequence-status");
    watch.setDaemon(true);
    watch.setUncaughtExceptionHandler((thread, failure) -> died.accept(failure));
    watch.start();
  }

  /**
   * Begins to take trades of a symbol.
   *
   * @param from where the sink's symbol goes on. The history is asked at once for everything from
   *     there on, and live trades follow. If empty, the first live trade is the first that the sink
   *     gets.
   * @throws IllegalStateException if the symbol is open, or the sequencer closed
   */
  public void open(String symbol, Optional<Place> from, SequencedSink sink) {
    open(symbol, from, Backfill.none(symbol, time), sink);
  }

  /**
   * The same. If the sink has no trade of the symbol, it gets the history first that is wanted.
   *
   * @param backfill the history from before the first live trade
   * @throws IllegalStateException if the symbol is open, or the sequencer closed
   */
  public void open(String symbol, Optional<Place> from, Backfill backfill, SequencedSink sink) {
    SymbolSequence sequence = new SymbolRepair(symbol, from, backfill, sink, context).sequence();
    if (isClosed() || sequences.putIfAbsent(symbol, sequence) != null) {
      backfill.close();
      throw new IllegalStateException(symbol + " is open, or the sequencer is closed");
    }
    sequence.start();
  }

  /**
   * Ends a symbol. Nothing of it is offered to its sink after this returns. Waits for an offer that
   * is under way, so close the sink first. Does nothing if the symbol is not open.
   */
  public void close(String symbol) {
    SymbolSequence sequence = sequences.remove(symbol);
    if (sequence != null) {
      sequence.close();
    }
  }

  /** {@inheritDoc} A trade of a symbol that is not open is ignored. */
  @Override
  public boolean offer(Trade trade) {
    SymbolSequence sequence = sequences.get(trade.symbol());
    if (sequence != null) {
      return sequence.offer(trade);
    }
    if (isClosed()) {
      return false;
    }
    metrics.foreign();
    return true;
  }

  @Override
  public boolean hasRoom() {
    return sequences.values().stream().allMatch(sequence -> sequence.sink().hasRoom());
  }

  /** How each open symbol stands. Never waits. */
  public Map<String, SymbolStanding> standings() {
    Map<String, SymbolStanding> standings = new HashMap<>();
    sequences.forEach((symbol, sequence) -> standings.put(symbol, sequence.standing()));
    return standings;
  }

  /**
   * Asks the history for all trades of a symbol from the next id on, since the exchange says
   * elsewhere that there are some. Does nothing if the symbol is not open.
   */
  public void catchUp(String symbol) {
    SymbolSequence sequence = sequences.get(symbol);
    if (sequence != null) {
      sequence.catchUp();
    }
  }

  /** The same histories, to be asked for what is not urgent: out of what repairs leave over. */
  public List<TradeHistory> spare(List<? extends TradeHistory> histories) {
    return SpareHistory.of(histories, budget, settings.requests().weight(), metrics, time);
  }

  /** How the sequences stand now. */
  public SequenceStatus status() {
    int open = 0;
    int repairing = 0;
    long requests = 0;
    Duration oldest = Duration.ZERO;
    List<String> undecided = new ArrayList<>();
    for (Map.Entry<String, SymbolSequence> each : sequences.entrySet()) {
      SymbolSequence sequence = each.getValue();
      open++;
      if (sequence.isUndecided()) {
        undecided.add(each.getKey());
      }
      requests += sequence.requestsLeft();
      OptionalLong since = sequence.repairingSince();
      if (since.isPresent()) {
        repairing++;
        Duration age = time.since(since.getAsLong());
        oldest = age.compareTo(oldest) > 0 ? age : oldest;
      }
    }
    int held = settings.held().inAll() - holdRoom.availablePermits();
    return new SequenceStatus(
        open,
        repairing,
        oldest,
        backlog(requests),
        held,
        undecided,
        budget.bannedUntil(),
        metrics.counts());
  }

  /** Closes all symbols, takes nothing more, and ends its threads. */
  @Override
  public void close() {
    closing.countDown();
    sequences.keySet().forEach(this::close);
    try {
      pool.close(CLOSE_TIMEOUT);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  private SequenceStatus.Backlog backlog(long requests) {
    return new SequenceStatus.Backlog(
        requests,
        requests == 0
            ? Duration.ZERO
            : budget.timeFor(requests * settings.requests().weight()),
        budget.weightPerMinute());
  }

  /** Says how long it will take, while repairs have fallen behind. */
  private void tellIfBehind(SequenceStatus status) {
    if (status.oldestRepair().compareTo(BEHIND_AFTER) > 0
        && backlogLog.tryPass().isPresent()) {
      LOG.warn(
          "repairs: {} symbols wait for trades, the oldest for {} s; {}",
          status.repairing(),
          status.oldestRepair().toSeconds(),
          status.backlog().inWords());
    }
  }

  private void watch() {
    try {
      do {
        SequenceStatus status = status();
        metrics.status(status);
        tellIfBehind(status);
      } while (!closing.await(STATUS_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
