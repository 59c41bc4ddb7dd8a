package org.metricdef.ingestion.coverage;

import java.util.Optional;
import java.util.Set;

/** What Kafka says of the group. */
interface GroupView extends AutoCloseable {

  /**
   * The partitions that some member has; empty if Kafka does not say.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Optional<Set<Integer>> taken() throws InterruptedException;

  /** Ends the connection. */
  @Override
  void close();
}
