package org.metricdef.ingestion;

/**
 * In which unit the exchange gives times. It is a property of a connection, or of an answer, and no
 * number is of both: what is later than the one knows is earlier than the other does. So a time of
 * the wrong unit is always noticed.
 */
public enum TimestampUnit {
  /** What the exchange gives by itself. */
  MILLISECOND(1_000, 1, 9_999_999_999_999L),
  /** What it gives if it is asked to. The least is a day in April 1970. */
  MICROSECOND(1, 10_000_000_000_000L, 9_999_999_999_999_999L);

  private final long micros;
  private final long earliest;
  private final long latest;

  TimestampUnit(long micros, long earliest, long latest) {
    this.micros = micros;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** Whether a number can be a time in this unit, since 1970 and before the year 2286. */
  public boolean fits(long time) {
    return time >= earliest && time <= latest;
  }

  /** Whether a number can be a time in another unit only. */
  public boolean isOther(long time) {
    return !fits(time) && (this == MILLISECOND ? MICROSECOND : MILLISECOND).fits(time);
  }

  /** Microseconds since 1970 of a time that {@linkplain #fits fits}. */
  public long toMicros(long time) {
    return time * micros;
  }

  /** The first time of this unit that is not before so many microseconds since 1970. */
  public long notBefore(long sinceMicros) {
    return -Math.floorDiv(-sinceMicros, micros);
  }
}
