package org.metricdef.ingestion.holes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * A confirmed hole and what became of it, as of one moment.
 *
 * @param symbol as the exchange spells it
 * @param epoch of these ids: see {@link org.metricdef.ingestion.trade.Place}
 * @param ids the ids that the exchange did not have
 * @param confirmedMicros when that was found, in microseconds since 1970
 * @param missing those of them that were not found since, by rising ids
 * @param filledMicros when the last of the others was found, in microseconds since 1970; empty if
 *     none was
 */
public record Hole(
    String symbol,
    int epoch,
    IdRange ids,
    long confirmedMicros,
    List<IdRange> missing,
    OptionalLong filledMicros) {

  public Hole {
    missing = List.copyOf(missing);
  }

  /** How many ids are still missing. */
  public long missingIds() {
    return missing.stream().mapToLong(IdRange::size).sum();
  }

  /** What became of it. */
  public HoleState state() {
    return HoleState.of(ids.size(), missingIds());
  }

  /** When it was confirmed. */
  public Instant confirmed() {
    return Instant.EPOCH.plus(confirmedMicros, ChronoUnit.MICROS);
  }
}
