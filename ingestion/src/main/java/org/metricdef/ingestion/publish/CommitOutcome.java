package org.metricdef.ingestion.publish;

/** What became of one attempt to commit a batch. */
sealed interface CommitOutcome {

  /** The whole batch is in Kafka. */
  record Committed() implements CommitOutcome {}

  /**
   * The attempt failed, or it is not known what became of it. The next one begins a new session,
   * which tells what is committed.
   *
   * @param cause a fault that may pass
   * @param trades how many trades are sent again
   */
  record Failed(RuntimeException cause, int trades) implements CommitOutcome {}

  /** Another instance has written to the shard's checkpoints since we did, or comes before us. */
  record Fenced(Checkpoint.Owner by) implements CommitOutcome {}

  /** A transaction that Kafka had confirmed is not in the shard. */
  record Outdated() implements CommitOutcome {}
}
