package org.metricdef.ingestion.trade;

/**
 * Where a symbol goes on.
 *
 * <p>The ids of a symbol rise, but for when the exchange begins them anew. From then on it is in
 * its next epoch.
 *
 * @param epoch how often the exchange has begun the symbol's ids; from 1
 * @param next the id that comes next
 * @param lastMicros when the last trade before it happened, in microseconds since 1970; 0 if that
 *     is not known
 */
public record Place(int epoch, long next, long lastMicros) {

  /** The first epoch. */
  public static final int FIRST_EPOCH = 1;

  /** Where a symbol begins of which nothing is known. */
  public static final Place BEGINNING = new Place(FIRST_EPOCH, 0, 0);

  /** Whether an item that ends here comes after this place. */
  public boolean isBefore(int otherEpoch, long otherNext) {
    return epoch < otherEpoch || epoch == otherEpoch && next < otherNext;
  }

  /** The later of two places. */
  public Place max(Place other) {
    return isBefore(other.epoch, other.next) ? other : this;
  }
}
