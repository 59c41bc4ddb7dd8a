package org.metricdef.ingestion.sequence;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the wanted history of a symbol begins. Each server of the history is heard, since
 * what is before the beginning is never asked for: one that lags may lack the first trades. Used by
 * one thread at a time.
 */
final class HistoryBeginning {

  private final SymbolSequence sequence;
  private final RepairContext context;
  private final Beginnings beginnings;
  private @Nullable BeginningSearch search;
  private OptionalLong newest = OptionalLong.empty();

  /** What an answer comes to. */
  enum Outcome {
    /** The same server has to be asked more. */
    MORE,
    /** The next server is to be asked. */
    NEXT_SERVER,
    /** It is known where the history begins, or that there is nothing yet. */
    SETTLED,
    /** No server has it, although there are live trades: they lag. */
    NOTHING
  }

  /**
   * An answer.
   *
   * @param usedWeight what the exchange says we have used of its allowance in this minute
   */
  record Answer(Outcome outcome, OptionalInt usedWeight) {}

  HistoryBeginning(SymbolSequence sequence, RepairContext context) {
    this.sequence = sequence;
    this.context = context;
    this.beginnings = new Beginnings(
        context.history().servers(), context.settings().holes().patience(), context.time());
  }

  /** What the next request uses of the exchange's allowance. */
  int weight() {
    return search().weight();
  }

  /** Makes the next request. */
  Answer ask(int turn) throws HistoryException, InterruptedException {
    BeginningSearch asking = search();
    Optional<BeginningSearch.Found> found = asking.ask(turn);
    Outcome outcome = found.map(this::heard).orElse(Outcome.MORE);
    return new Answer(outcome, asking.usedWeight());
  }

  private Outcome heard(BeginningSearch.Found found) {
    if (found.newest().isPresent()) {
      newest = OptionalLong.of(Math.max(found.newest().getAsLong(), newest.orElse(0)));
    }
    if (!beginnings.add(found.server(), found.first())) {
      return Outcome.NEXT_SERVER;
    }
    OptionalLong first = beginnings.lowest();
    beginnings.clear();
    return sequence.beginHistory(first, newest) ? Outcome.SETTLED : Outcome.NOTHING;
  }

  private BeginningSearch search() {
    if (search == null) {
      search = sequence
          .backfill()
          .search(context.history(), context.settings().requests().weight());
    }
    return search;
  }
}
