package org.metricdef.ingestion.holes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.BackgroundWork;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the exchange again for the ids of young holes, as the schedule says, and writes what comes.
 * One instance of a group is enough, so it works only while it is told to. If two do, the writer
 * sees to it that each trade is written once.
 *
 * <p>It keeps nothing for a later run. Whoever begins asks once for all holes whose time has
 * passed, since nobody knows whether that was done.
 */
public final class HoleRetrier implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HoleRetrier.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration FAILURE_LOG_EVERY = Duration.ofMinutes(1);

  /** After a retry that got no answer, or whose trades Kafka did not take. */
  private static final Duration REPEAT_AFTER = Duration.ofMinutes(2);

  /** So many pages are written at once: 20,000 trades. */
  private static final int REQUESTS_AT_ONCE = 20;

  private final Dataset dataset;
  private final KafkaCluster kafka;
  private final List<TradeHistory> servers;
  private final RetryPlan plan;
  private final BooleanSupplier wanted;
  private final HoleMetrics metrics;
  private final TimeSource time;
  private final int partitions;
  private final RateLimit failureLog;
  private final BackgroundWork work;

  /** Retries under way, by symbol; the one that has waited longest is first. */
  private final Map<String, Retry> retries = new LinkedHashMap<>();

  private @Nullable HoleTopic topic;
  private @Nullable LateTradeWriter writer;

  private static final class Retry {
    private final HoleSearch search;
    private int written;

    Retry(HoleSearch search) {
      this.search = search;
    }
  }

  /**
   * A thread that does nothing before {@link #start}.
   *
   * @param servers each of the exchange's servers, to be asked for what is not urgent
   * @param partitions of the topic of late trades, if there is neither that nor one of trades
   * @param wanted whether this instance is to do it now
   * @param died receives what ended the thread before its time
   */
  public HoleRetrier(
      Dataset dataset,
      KafkaCluster kafka,
      List<TradeHistory> servers,
      RetrySchedule schedule,
      int partitions,
      BooleanSupplier wanted,
      IngestionMetrics metrics,
      TimeSource time,
      Consumer<Throwable> died) {
    this.dataset = dataset;
    this.kafka = kafka;
    this.servers = List.copyOf(servers);
    this.plan = new RetryPlan(schedule);
    this.wanted = wanted;
    this.metrics = new HoleMetrics(metrics);
    this.time = time;
    this.partitions = partitions;
    this.failureLog = new RateLimit(time, FAILURE_LOG_EVERY);
    this.work = new BackgroundWork("hole-retries", this::run, died);
  }

  /** Begins. */
  public void start() {
    work.start();
  }

  /** Ends the thread. What it was writing is written in full or not at all. */
  @Override
  public void close() {
    work.close();
  }

  private void run() {
    try {
      while (true) {
        if (!turn()) {
          time.sleep(LOOK_EVERY);
        }
      }
    } catch (InterruptedException | InterruptException stop) {
      // The thread ends here. Its flag would keep the reader from closing in good order.
      if (Thread.interrupted()) {
        LOG.debug("told to stop while Kafka was asked");
      }
    } finally {
      rest();
    }
  }

  /** Looks what is due, and goes on with one retry. False if there is nothing to do for now. */
  private boolean turn() throws InterruptedException {
    if (!wanted.getAsBoolean()) {
      rest();
      return false;
    }
    try {
      HoleTopic holes = topic();
      List<Hole> open = holes.read().open();
      metrics.open(open.size());
      plan.due(open, retries.keySet(), time.now()).forEach(this::begin);
      Optional<Retry> next = retries.values().stream().findFirst();
      next.ifPresent(retry -> retries.remove(retry.search.symbol()));
      return next.isPresent() && goOn(next.get(), holes);
    } catch (InterruptException stop) {
      throw stop;
    } catch (KafkaException refused) {
      warn("the topic of holes cannot be read: " + refused);
      return false;
    }
  }

  private HoleTopic topic() {
    HoleTopic open = topic;
    if (open == null) {
      open = new HoleTopic(kafka, dataset, LOG::warn);
      topic = open;
    }
    return open;
  }

  private LateTradeWriter writer() {
    LateTradeWriter open = writer;
    if (open == null) {
      open = new LateTradeWriter(kafka, dataset, partitions, time, LOG::warn);
      writer = open;
    }
    return open;
  }

  private void begin(String symbol, List<Hole> holes) {
    List<IdRange> missing =
        holes.stream().flatMap(hole -> hole.missing().stream()).toList();
    LOG.debug("{}: the exchange is asked again for {}", symbol, missing);
    retries.put(symbol, new Retry(new HoleSearch(symbol, missing, servers)));
  }

  /** The next pages of a retry. True, since there may be more to do. */
  private boolean goOn(Retry retry, HoleTopic holes) throws InterruptedException {
    HoleSearch search = retry.search;
    List<Trade> found = search.goOn(REQUESTS_AT_ONCE);
    if (!found.isEmpty() && !write(retry, found, holes)) {
      end(search, RetryOutcome.NOT_WRITTEN, Optional.of(REPEAT_AFTER));
    } else if (!search.isOver()) {
      retries.put(search.symbol(), retry);
    } else if (search.failure().isPresent() && (search.wasStopped() || !search.hasAnswer())) {
      warn(search.symbol() + ": a hole is asked for again, and there is no answer: "
          + search.failure().get().getMessage());
      end(search, RetryOutcome.NO_ANSWER, pause(search));
    } else {
      end(search, retry.written > 0 ? RetryOutcome.FOUND : RetryOutcome.NOTHING, Optional.empty());
    }
    return true;
  }

  private boolean write(Retry retry, List<Trade> found, HoleTopic holes)
      throws InterruptedException {
    String symbol = retry.search.symbol();
    try {
      int written = writer().write(found, holes).size();
      retry.written += written;
      if (written > 0) {
        metrics.late(symbol, written);
        LOG.warn(
            "{}: the exchange now has {} trades that were holes; they are late trades",
            symbol,
            written);
      }
      return true;
    } catch (InterruptException stop) {
      throw stop;
    } catch (OvertakenException | KafkaException | UnreadableDataException notWritten) {
      warn(symbol + ": late trades are not written yet: " + notWritten.getMessage());
      return false;
    }
  }

  private void end(HoleSearch search, RetryOutcome outcome, Optional<Duration> repeatAfter) {
    metrics.retried(outcome);
    repeatAfter.ifPresent(pause -> plan.repeat(search.symbol(), time.now().plus(pause)));
  }

  /** How long to wait before a retry without an answer is repeated. */
  private static Optional<Duration> pause(HoleSearch search) {
    HistoryException failure = search.failure().orElse(null);
    if (failure instanceof HistoryException.RateLimited limited) {
      return Optional.of(limited.retryAfter().plusSeconds(1));
    }
    return Optional.of(
        failure instanceof HistoryException.Banned banned
            ? banned.retryAfter().plusSeconds(1)
            : REPEAT_AFTER);
  }

  private void warn(String problem) {
    failureLog
        .tryPass()
        .ifPresent(heldBack ->
            LOG.warn("{}; {} more such lines since the last one were left out", problem, heldBack));
  }

  /** Leaves the holes to whoever is to retry them now. */
  private void rest() {
    retries.clear();
    plan.forget();
    metrics.open(0);
    HoleTopic holes = topic;
    topic = null;
    if (holes != null) {
      holes.close();
    }
    LateTradeWriter late = writer;
    writer = null;
    if (late != null) {
      late.close();
    }
  }
}
