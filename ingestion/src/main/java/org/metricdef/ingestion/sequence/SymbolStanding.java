package org.metricdef.ingestion.sequence;

/**
 * How the sequence of a symbol stands.
 *
 * @param epoch the epoch of its ids
 * @param next the id that its sink gets next; {@link #UNKNOWN} before its first trade
 * @param newestLive the highest id that the stream has given; {@link #UNKNOWN} if it has given none
 * @param arrivals how many trades the stream has given, repeats included
 * @param repairing whether it waits for trades of the history, or for room in its sink
 * @param inHistory whether what it waits for is the history from before its first live trade
 */
public record SymbolStanding(
    int epoch, long next, long newestLive, long arrivals, boolean repairing, boolean inHistory) {

  /** An id that is not known yet: below any other. */
  public static final long UNKNOWN = SymbolOutput.UNKNOWN;

  /** The highest id that has come, by whichever way; {@link #UNKNOWN} if none has. */
  public long newest() {
    return next == UNKNOWN ? newestLive : Math.max(next - 1, newestLive);
  }
}
