package org.metricdef.ingestion.holes;

/**
 * Ids that follow one another.
 *
 * @param first the lowest, at least 0
 * @param last the highest; it may be very far above the first, so nobody walks over the ids
 */
public record IdRange(long first, long last) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if they are no range of ids
   */
  public IdRange {
    if (first < 0 || last < first || last == Long.MAX_VALUE) {
      throw new IllegalArgumentException("no range of ids: " + first + " to " + last);
    }
  }

  /** How many ids there are. */
  public long size() {
    return last - first + 1;
  }

  /** Whether an id is one of them. */
  public boolean contains(long id) {
    return first <= id && id <= last;
  }

  /** Whether some ids are in both. */
  public boolean overlaps(IdRange other) {
    return first <= other.last && other.first <= last;
  }

  /** How many of them are in another range too. */
  long within(IdRange other) {
    return Math.max(0, Math.min(last, other.last) - Math.max(first, other.first) + 1);
  }

  /** The first and the last id with a hyphen between, or the id alone. */
  @Override
  public String toString() {
    return first == last ? Long.toString(first) : first + "-" + last;
  }
}
