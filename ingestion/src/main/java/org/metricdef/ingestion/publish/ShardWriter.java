package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a shard's queue into Kafka, in order, each item once: in transactions, one after another,
 * on a thread of its own. Whatever fails, a new {@link ShardSession} is begun, which tells what is
 * committed, and what is not is sent again before anything newer. It goes on trying until it is
 * told to stop, or another instance has taken the shard.
 */
public final class ShardWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ShardWriter.class);

  /** Some 3 MB; more in one transaction would only make the others of the batch wait. */
  private static final int MOST_IN_TRANSACTION = 20_000;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration FENCED_PAUSE = Duration.ofSeconds(2);
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);

  /** Some hundred times what a transaction takes. */
  private static final Duration SLOW = Duration.ofSeconds(5);

  /** What a writer tells, on its own thread. */
  public interface Listener {

    /** The shard is ours, and this is how far it has come. Told once. */
    void opened(Shard shard, ShardPosition position);

    /**
     * Items are in Kafka for good; the last is a trade.
     *
     * @param items not to be kept after this returns
     */
    void committed(List<Sequenced> items);

    /** Another instance has taken the shard; this writer has ended. */
    void fenced(Shard shard, Checkpoint.Owner by);

    /** Of what was told as committed, something is not; this writer has ended, for another to begin. */
    void outdated(Shard shard);
  }

  private final Shard shard;
  private final ShardKafka kafka;
  private final Checkpoint.Owner owner;
  private final ShardQueue queue;
  private final Deliveries counts;
  private final ShardRecords records;
  private final Settings settings;
  private final PublishMetrics metrics;
  private final TimeSource time;
  private final Listener listener;
  private final Thread thread;

  private volatile boolean finishing;
  private volatile boolean abandoned;
  private volatile boolean open;
  private volatile boolean failing;
  private volatile boolean doubted;
  private volatile boolean busy;
  private volatile long busySinceNanos;

  private final TopicPartition trades;

  private ShardSession session;
  private ShardPosition position;
  private boolean owned;
  private long checkpointNanos;

  /**
   * How a writer goes about it.
   *
   * @param restBetween the least pause from one transaction to the next: Kafka is still busy with
   *     the end of the one, and turns the next away for much longer than this if it comes too soon
   * @param retry how long to pause after failures, and after how many in a row to say so
   */
  public record Settings(Duration restBetween, RetryPolicy retry) {}

  /**
   * A writer that does nothing before {@link #start}.
   *
   * @param owner who we are
   * @param queue what is to be written
   * @param counts where trades are counted as acknowledged
   * @param encoder used by this writer alone
   * @param died told what ended the thread before its time
   */
  public ShardWriter(
      Shard shard,
      ShardKafka kafka,
      Checkpoint.Owner owner,
      ShardQueue queue,
      Deliveries counts,
      Encoder<Trade> encoder,
      Settings settings,
      PublishMetrics metrics,
      TimeSource time,
      Listener listener,
      java.util.function.Consumer<Throwable> died) {
    this.shard = shard;
    this.trades = shard.trades();
    this.kafka = kafka;
    this.owner = owner;
    this.queue = queue;
    this.counts = counts;
    this.records = new ShardRecords(shard, owner, encoder, metrics);
    this.settings = settings;
    this.metrics = metrics;
    this.time = time;
    this.listener = listener;
    this.thread = new Thread(this::run, "shard-" + shard.number());
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, failure) -> died.accept(failure));
  }

  /** Begins to take the shard, and then to write. */
  public void start() {
    thread.start();
  }

  /** Whether the shard is ours and can be written, as far as the last attempt tells. */
  public boolean isOpen() {
    boolean slow = busy && time.since(busySinceNanos).compareTo(SLOW) > 0;
    return open && !failing && !slow;
  }

  /** Someone says in the shard's checkpoints that it is theirs; if not us, the writer looks soon. */
  public void noted(Checkpoint.Owner by) {
    if (!by.equals(owner)) {
      doubted = true;
    }
  }

  /** Takes nothing more; what is in the queue is still written. */
  public void finish() {
    finishing = true;
    queue.close();
  }

  /** Takes nothing more, and leaves what is not committed yet to whoever has the shard next. */
  public void abandon() {
    abandoned = true;
    finish();
  }

  /**
   * Waits for the thread's end.
   *
   * @return whether it came in time
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public boolean awaitEnd(Duration timeout) throws InterruptedException {
    thread.join(Math.max(1, timeout.toMillis()));
    return !thread.isAlive();
  }

  private void run() {
    try {
      if (settle(List.of())) {
        open = true;
        listener.opened(shard, position);
        work();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      open = false;
      queue.close();
      counts.withdraw(queue.withdraw());
      endSession();
    }
  }

  private void work() throws InterruptedException {
    List<Sequenced> batch = new ArrayList<>();
    TransactionPace pace = new TransactionPace(settings.restBetween());
    while (!abandoned) {
      queue.drainTo(batch, MOST_IN_TRANSACTION, LOOK_AGAIN);
      if (batch.isEmpty() && !doubted) {
        if (finishing && queue.size() == 0) {
          return;
        }
      } else {
        long start = time.nanoTime();
        if (!settle(batch)) {
          counts.withdraw(trades(batch));
          return;
        }
        batch.clear();
        time.sleep(pace.restAfter(time.since(start), !queue.hasRoom()));
      }
    }
  }

  /** Brings a batch in, however often it takes; false if that is given up. */
  private boolean settle(List<Sequenced> batch) throws InterruptedException {
    busySinceNanos = time.nanoTime();
    busy = true;
    try {
      return settle(batch, busySinceNanos);
    } finally {
      busy = false;
    }
  }

  private boolean settle(List<Sequenced> batch, long start) throws InterruptedException {
    int pending = trades(batch);
    for (int failures = 0; !abandoned; ) {
      try {
        if (doubted) {
          doubted = false;
          requireOwned();
        }
        if (session == null) {
          begin();
        }
        // Also in a session that has lasted: it may have begun after what another instance wrote.
        ShardTransaction transaction = records.transaction(batch, position, isCheckpointDue());
        pending = transaction.trades();
        if (!transaction.records().isEmpty()) {
          commit(transaction);
        }
        failing = false;
        committed(batch, time.since(start));
        return true;
      } catch (FencedException taken) {
        LOG.warn("{} was taken by {}", shard, taken.by());
        metrics.fenced();
        listener.fenced(shard, taken.by());
        return false;
      } catch (OutdatedException outdated) {
        LOG.error("{}: {}", shard, outdated.getMessage());
        listener.outdated(shard);
        return false;
      } catch (KafkaException | IllegalStateException failed) {
        failing = true;
        endSession();
        failures++;
        failed(pending, failed, failures);
        time.sleep(pauseAfter(failed, failures));
      }
    }
    return false;
  }

  /** Another instance that has just begun needs a moment to say that it has. */
  private Duration pauseAfter(RuntimeException failed, int failures) {
    Duration usual = settings.retry().pauseBefore(failures);
    boolean patient = ErrorType.of(failed) == ErrorType.FENCED && usual.compareTo(FENCED_PAUSE) < 0;
    return patient ? FENCED_PAUSE : usual;
  }

  private void begin() {
    if (!owned && position == null) {
      metrics.initialized();
    }
    // To begin would take the shard back from who has it.
    ShardPosition known = ShardPosition.of(requireOwned());
    session = ShardSession.begin(kafka, shard);
    // Who has taken it since the first look cannot write any more, but has written.
    requireOwned();
    if (!owned) {
      // At once: until this is written, whoever had the shard takes it for its own, and takes it
      // back.
      session.commit(List.of(records.checkpoint(known)), trades);
      checkpointNanos = time.nanoTime();
      owned = true;
    }
    session.takeBackUndecided();
    ShardPosition found = session.readOn(known);
    if (position != null && !found.reaches(position)) {
      throw new OutdatedException();
    }
    position = found;
  }

  private boolean isCheckpointDue() {
    return time.since(checkpointNanos).compareTo(CHECKPOINT_EVERY) >= 0;
  }

  private void commit(ShardTransaction transaction) {
    long last = session.commit(transaction.records(), trades);
    position = new ShardPosition(Math.max(position.offset(), last + 1), transaction.next());
    if (transaction.checkpoint()) {
      checkpointNanos = time.nanoTime();
    }
  }

  private void committed(List<Sequenced> batch, Duration duration) {
    int trades = trades(batch);
    if (trades > 0) {
      counts.acknowledge(trades);
      metrics.committed(trades, duration);
      // A hole is never the last of a batch.
      listener.committed(batch);
    }
  }

  private void failed(int trades, RuntimeException failure, int failures) {
    LOG.warn(
        "{}: a transaction failed, {} trades are sent again: {}",
        shard,
        trades,
        failure.toString());
    LOG.debug("{}", shard, failure);
    metrics.failed(trades, failure);
    counts.retry(trades);
    metrics.retried(trades, failure);
    if (failures == settings.retry().retries() + 1) {
      LOG.error("{}: {} attempts in a row have failed; it is tried on", shard, failures);
      metrics.exhausted(trades, failure);
    }
  }

  /**
   * After a failure it may be that the shard is ours no more. And what the group has left to us, of one
   * of its own that was driven out, is not for us to fight over: whoever did that drives us out too.
   */
  private Optional<Checkpoint> requireOwned() {
    Optional<Checkpoint> last = kafka.lastCheckpoint(shard);
    if (last.isPresent()) {
      Checkpoint.Owner theirs = last.get().owner();
      if (!theirs.equals(owner) && (owned || theirs.outranks(owner))) {
        throw new FencedException(theirs);
      }
    }
    return last;
  }

  private void endSession() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private static int trades(List<Sequenced> items) {
    int trades = 0;
    for (Sequenced item : items) {
      trades += item instanceof Trade ? 1 : 0;
    }
    return trades;
  }

  /** Another instance has written to the shard's checkpoints since we did. */
  private static final class FencedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Checkpoint.Owner by;

    FencedException(Checkpoint.Owner by) {
      super("taken by " + by, null, false, false);
      this.by = by;
    }

    Checkpoint.Owner by() {
      return by;
    }
  }

  /** A transaction that we were told is committed is not. */
  private static final class OutdatedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutdatedException() {
      super(
          "the cluster has lost what it had confirmed; it is asked for again", null, false, false);
    }
  }
}
