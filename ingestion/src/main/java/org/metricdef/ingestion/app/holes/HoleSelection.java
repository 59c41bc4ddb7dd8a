package org.metricdef.ingestion.app.holes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.metricdef.ingestion.holes.Hole;
import org.metricdef.ingestion.holes.HoleLog;
import org.metricdef.ingestion.holes.HoleState;
import org.metricdef.ingestion.holes.IdRange;

/**
 * Which holes are wanted.
 *
 * @param symbol of this symbol only; empty means any
 * @param ids those that have some of these ids
 * @param since confirmed at this time or later
 * @param filled also those of which no id is missing
 */
public record HoleSelection(Optional<String> symbol, IdRange ids, Instant since, boolean filled) {

  /** The wanted holes, by symbol and id. */
  public List<Hole> of(HoleLog log) {
    return log.holes().stream()
        .filter(hole -> symbol.isEmpty() || symbol.get().equals(hole.symbol()))
        .filter(hole -> hole.ids().overlaps(ids))
        .filter(hole -> !hole.confirmed().isBefore(since))
        .filter(hole -> filled || hole.state() != HoleState.FILLED)
        .toList();
  }
}
