package org.metricdef.ingestion.sequence;

import java.util.Arrays;

/**
 * The ids of an answer of the history that left some out. Only what a second answer, some time
 * later, leaves out too is missing: the exchange's replicas do not all know a trade at once.
 */
final class FirstAnswer {

  private final long fromId;
  private final long[] ids;

  /** The answer to what was asked from this id on; it holds at least one trade. */
  FirstAnswer(long fromId, HistoryPage page) {
    this.fromId = fromId;
    this.ids = page.trades().stream().mapToLong(trade -> trade.sourceSequence()).toArray();
  }

  /** Whether it knows a later id than these, and none of them. */
  boolean lacks(long firstId, long lastId) {
    boolean covers = fromId <= firstId && lastId < ids[ids.length - 1];
    return covers
        && Arrays.binarySearch(ids, firstId) == Arrays.binarySearch(ids, lastId)
        && Arrays.binarySearch(ids, firstId) < 0;
  }
}
