package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;

/**
 * Commits batches to a shard, one attempt at a time. Keeps the session, and how far the shard has
 * come. Used by one thread.
 */
final class ShardCommitter implements AutoCloseable {

  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);
  private static final CommitOutcome COMMITTED = new CommitOutcome.Committed();

  private final ShardLog log;
  private final Checkpoint.Owner owner;
  private final ShardRecords records;
  private final PublishMetrics metrics;
  private final TimeSource time;

  /** Made once: the client looks the topic up by its hash for each record. */
  private final TopicPartition trades;

  private @Nullable ShardSession session;
  private @Nullable ShardPosition position;
  private boolean owned;
  private long checkpointNanos;

  /** Whether the last checkpoint has no books, so that they would be lost with this instance. */
  private boolean booksDue;

  private List<Sequenced> batch = List.of();
  private int pendingTrades;

  /** A committer without a session. */
  ShardCommitter(ShardContext context, ShardLog log) {
    this.log = log;
    this.owner = context.owner();
    this.records = new ShardRecords(context.shard(), owner, context.encoder(), context.metrics());
    this.metrics = context.metrics();
    this.time = context.time();
    this.trades = context.shard().trades();
  }

  /** Sets what the next attempts are to commit. */
  void prepare(List<Sequenced> next) {
    batch = next;
    pendingTrades = trades(next);
  }

  /** How far the shard has come. Only after an attempt that succeeded. */
  ShardPosition position() {
    return Objects.requireNonNull(position, "no attempt has succeeded yet");
  }

  /**
   * Tries once to commit the batch, in a new session if there is none. Items that are in Kafka
   * already are left out.
   *
   * @param checkOwner whether to look first if the shard is still ours
   */
  CommitOutcome attempt(boolean checkOwner) {
    try {
      return tryToCommit(checkOwner);
    } catch (KafkaException
        | TransientFaultException
        | UnreadableDataException
        | UnknownVersionException fault) {
      close();
      return new CommitOutcome.Failed(fault, pendingTrades);
    }
  }

  /** Ends the session, if there is one. The next attempt begins another. */
  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private CommitOutcome tryToCommit(boolean checkOwner) {
    if (checkOwner) {
      Optional<CommitOutcome> taken = fencedBy(log.lastCheckpoint());
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    if (session == null) {
      Optional<CommitOutcome> refused = begin();
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    // Also in a session that has lasted: it may have begun after what another instance wrote.
    ShardTransaction transaction = records.transaction(batch, position(), isCheckpointDue());
    pendingTrades = transaction.trades();
    if (!transaction.records().isEmpty()) {
      commit(transaction);
    }
    return COMMITTED;
  }

  /** Begins a session and reads how far the shard has come. Empty if the shard is ours. */
  private Optional<CommitOutcome> begin() {
    if (!owned && position == null) {
      metrics.initialized();
    }
    // A session takes the shard from whoever has it, so the first look comes before it.
    Optional<Checkpoint> last = log.lastCheckpoint();
    Optional<CommitOutcome> taken = fencedBy(last);
    if (taken.isPresent()) {
      return taken;
    }
    ShardSession begun = log.begin();
    session = begun;
    // Whoever has taken it since the first look cannot write any more, but has written.
    taken = fencedBy(log.lastCheckpoint());
    if (taken.isPresent()) {
      return taken;
    }
    ShardPosition known = ShardPosition.of(last);
    if (!owned) {
      // At once: until this is written, the previous owner takes the shard for its own, and takes
      // it back.
      begun.commit(List.of(records.checkpoint(known)), trades);
      checkpointNanos = time.nanoTime();
      booksDue = !known.booked();
      owned = true;
    }
    begun.abortHangingTransaction();
    ShardPosition found = begun.readOn(known);
    if (position != null && !found.reaches(position)) {
      return Optional.of(new CommitOutcome.Outdated());
    }
    position = found;
    return Optional.empty();
  }

  /**
   * Fenced, if the last checkpoint says that the shard is another's. After a failure another
   * instance may have it. And where the group has left us the shard of a member that another
   * group's instance drove out, that instance drives us out too: the shard is not ours to fight
   * over.
   */
  private Optional<CommitOutcome> fencedBy(Optional<Checkpoint> last) {
    return last.map(Checkpoint::owner)
        .filter(theirs -> !theirs.equals(owner) && (owned || theirs.outranks(owner)))
        .map(CommitOutcome.Fenced::new);
  }

  private boolean isCheckpointDue() {
    return booksDue || time.since(checkpointNanos).compareTo(CHECKPOINT_EVERY) >= 0;
  }

  private void commit(ShardTransaction transaction) {
    ShardSession open = Objects.requireNonNull(session, "begun before anything is committed");
    long last = open.commit(transaction.records(), trades);
    position = new ShardPosition(
        Math.max(position().offset(), last + 1), transaction.next(), transaction.books(), true);
    if (transaction.checkpoint()) {
      booksDue = false;
      checkpointNanos = time.nanoTime();
    }
  }

  /** How many of the items are trades. */
  static int trades(List<Sequenced> items) {
    int trades = 0;
    for (Sequenced item : items) {
      trades += item instanceof Trade ? 1 : 0;
    }
    return trades;
  }
}
