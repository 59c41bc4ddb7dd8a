package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the histories stand that are wanted from before the first live trades.
 *
 * @param underWay the symbols whose history is sought or read
 * @param quiet how many symbols have no trade yet for theirs to begin with
 * @param left how many trades are left, as far as that is known
 * @param filled how many trades were passed on of them since the first of them began
 * @param idle how long none was passed on; zero if none is under way
 * @param timeLeft how long the rest takes at the rate so far; empty if that is not known
 */
public record HistoryStatus(
    List<String> underWay,
    int quiet,
    long left,
    long filled,
    Duration idle,
    Optional<Duration> timeLeft) {

  /** No history is wanted. */
  public static final HistoryStatus NONE =
      new HistoryStatus(List.of(), 0, 0, 0, Duration.ZERO, Optional.empty());

  public HistoryStatus {
    underWay = underWay.stream().sorted().toList();
  }
}
