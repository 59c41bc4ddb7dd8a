package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.ingestion.trade.Sequenced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a shard's queue to Kafka, in order, each item once: in transactions, one after another, on
 * a thread of its own.
 *
 * <p>It is a state machine: each {@link #step} does what is due and goes from one
 * {@link ShardState} to another at most once. A fault that may pass is retried: a new
 * {@link ShardSession} tells what is committed, and the rest is sent again before anything newer.
 * That goes on until the writer is told to end, or another instance has taken the shard. A
 * programming error ends the writer.
 */
public final class ShardWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ShardWriter.class);

  /** Some 3 MB; more in one transaction would only make the others of the batch wait. */
  private static final int MOST_IN_TRANSACTION = 20_000;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration FENCED_PAUSE = Duration.ofSeconds(2);

  private final ShardContext context;
  private final Shard shard;
  private final TimeSource time;
  private final ShardQueue queue;
  private final ShardListener listener;
  private final ShardCommitter committer;
  private final TransactionPace pace;
  private final Thread thread;
  private final WriterRequests requests = new WriterRequests();

  /** Written by the writer's thread alone. */
  private volatile ShardStanding standing;

  private volatile Map<String, SymbolBooks> books = Map.of();

  // The writer's thread's own.
  private final List<Sequenced> batch = new ArrayList<>();
  private int uncommittedTrades;
  private long batchNanos;
  private int failures;

  /**
   * A writer that does nothing before {@link #start}.
   *
   * @param queue what is to be written
   */
  public ShardWriter(ShardContext context, ShardQueue queue, ShardListener listener) {
    this(context, queue, listener, new KafkaShardLog(context.kafka(), context.shard()));
  }

  ShardWriter(ShardContext context, ShardQueue queue, ShardListener listener, ShardLog log) {
    this.context = context;
    this.shard = context.shard();
    this.time = context.time();
    this.queue = queue;
    this.listener = listener;
    this.committer = new ShardCommitter(context, log);
    this.pace = new TransactionPace(context.settings().restBetween());
    this.standing = new ShardStanding(ShardState.NEW, time.nanoTime());
    this.thread = new Thread(this::run, "shard-" + shard.number());
    thread.setDaemon(true);
  }

  /** Begins to take the shard, and then to write. */
  public void start() {
    thread.start();
  }

  /** What became of each id of the shard's symbols, as of the last commit. */
  public Map<String, SymbolBooks> books() {
    return books;
  }

  /** What the writer is doing. */
  public ShardState state() {
    return standing.state();
  }

  /** Whether the shard is ours and can be written, as far as the last attempt tells. */
  public boolean isOpen() {
    return standing.isOpen(time.nanoTime());
  }

  /** A checkpoint names this owner. If it is not us, the writer soon looks whose the shard is. */
  public void noted(Checkpoint.Owner by) {
    if (!by.equals(context.owner())) {
      requests.checkOwner();
    }
  }

  /** Takes nothing more. What is in the queue is still written. */
  public void finish() {
    requests.finish();
    queue.close();
  }

  /** Takes nothing more, and leaves what is not committed to the next owner of the shard. */
  public void abandon() {
    requests.abandon();
    queue.close();
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

  /** Goes on to the end. */
  void run() {
    try {
      while (!state().isEnd()) {
        step();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      moveTo(ShardState.CLOSED);
    } catch (Throwable error) {
      // Not one of the faults that may pass: to try again would meet it again, for ever.
      fail(error);
    } finally {
      queue.close();
      context.counts().withdraw(queue.withdraw() + uncommittedTrades);
      committer.close();
    }
  }

  /** Does what is due. Only the writer's thread calls this, and tests that have none. */
  void step() throws InterruptedException {
    switch (state()) {
      case NEW -> moveTo(ShardState.CLAIMING);
      case OPEN -> gather();
      case WRITING -> attempt();
      case CLAIMING, RECOVERING -> {
        if (requests.isAbandoned()) {
          moveTo(ShardState.CLOSED);
        } else {
          attempt();
        }
      }
      case CLOSED, FENCED, OUTDATED, FAILED -> {}
    }
  }

  /** Takes what waits in the queue. */
  private void gather() throws InterruptedException {
    if (requests.isAbandoned()) {
      moveTo(ShardState.CLOSED);
      return;
    }
    queue.drainTo(batch, MOST_IN_TRANSACTION, LOOK_AGAIN);
    if (!batch.isEmpty() || requests.isOwnerCheckDue()) {
      uncommittedTrades = ShardCommitter.trades(batch);
      batchNanos = time.nanoTime();
      committer.prepare(batch);
      moveTo(ShardState.WRITING);
    } else if (requests.isFinishing() && queue.size() == 0) {
      moveTo(ShardState.CLOSED);
    }
  }

  private void attempt() throws InterruptedException {
    CommitOutcome outcome = committer.attempt(requests.takeOwnerCheck());
    if (outcome instanceof CommitOutcome.Failed failed) {
      recover(failed);
    } else if (outcome instanceof CommitOutcome.Fenced taken) {
      moveTo(ShardState.FENCED);
      LOG.warn("{} was taken by {}", shard, taken.by());
      context.metrics().fenced();
      listener.fenced(shard, taken.by());
    } else if (outcome instanceof CommitOutcome.Outdated) {
      moveTo(ShardState.OUTDATED);
      LOG.error("{}: the cluster has lost what it had confirmed; it is asked for again", shard);
      listener.outdated(shard);
    } else {
      succeed();
    }
  }

  private void succeed() throws InterruptedException {
    failures = 0;
    books = committer.position().books();
    if (state() == ShardState.CLAIMING) {
      moveTo(ShardState.OPEN);
      listener.opened(shard, committer.position());
      return;
    }
    if (uncommittedTrades > 0) {
      int trades = uncommittedTrades;
      uncommittedTrades = 0;
      context.counts().acknowledge(trades);
      context.metrics().committed(trades, time.since(batchNanos));
    }
    if (!batch.isEmpty()) {
      listener.committed(batch);
    }
    batch.clear();
    moveTo(ShardState.OPEN);
    time.sleep(pace.restAfter(time.since(batchNanos), !queue.hasRoom()));
  }

  private void recover(CommitOutcome.Failed failed) throws InterruptedException {
    if (state() == ShardState.WRITING) {
      moveTo(ShardState.RECOVERING);
    }
    failures++;
    report(failed);
    time.sleep(pauseAfter(failed.cause()));
  }

  private void report(CommitOutcome.Failed failed) {
    int trades = failed.trades();
    RuntimeException cause = failed.cause();
    LOG.warn(
        "{}: a transaction failed, {} trades are sent again: {}", shard, trades, cause.toString());
    LOG.debug("{}", shard, cause);
    context.metrics().failed(trades, cause);
    context.counts().retry(trades);
    context.metrics().retried(trades, cause);
    if (failures == context.settings().retry().retries() + 1) {
      LOG.error("{}: {} attempts in a row have failed; it is tried on", shard, failures);
      context.metrics().exhausted(trades, cause);
    }
  }

  /** Another instance that has just begun needs a moment to say that it has. */
  private Duration pauseAfter(RuntimeException cause) {
    Duration usual = context.settings().retry().pauseBefore(failures);
    boolean patient = ErrorType.of(cause) == ErrorType.FENCED && usual.compareTo(FENCED_PAUSE) < 0;
    return patient ? FENCED_PAUSE : usual;
  }

  private void fail(Throwable error) {
    LOG.error("{}: a programming error has ended its writer", shard, error);
    if (!state().isEnd()) {
      moveTo(ShardState.FAILED);
    }
    listener.failed(shard, error);
  }

  private void moveTo(ShardState next) {
    standing = standing.moveTo(next, time.nanoTime());
  }
}
