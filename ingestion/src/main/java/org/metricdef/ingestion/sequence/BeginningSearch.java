package org.metricdef.ingestion.sequence;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.sequence.AggregateTrades.Aggregate;

/**
 * Finds the first trade of a symbol's history, one request a step, so that others get their turn
 * between them. The newest trade is asked for first; it tells how long the history is. A time is
 * asked for as such. Where the exchange finds nothing although it has later trades, the aggregate
 * trades are halved by their numbers until the first one of that time is left.
 *
 * <p>All steps of one search have to be answered by one server: another one may know less. Used by
 * one thread at a time.
 */
public final class BeginningSearch {

  private final String symbol;
  private final Beginning wanted;
  private final Optional<AggregateTrades> aggregates;
  private final TradeHistory history;
  private final int historyWeight;
  private Step step;
  private @Nullable Aggregate newest;
  private OptionalInt usedWeight = OptionalInt.empty();
  private int server;

  /**
   * While halving: the lowest number that it may have, the lowest that is known to be late enough,
   * and what there is from that on.
   */
  private long low;

  private long highId;
  private @Nullable Aggregate high;

  private enum Step {
    NEWEST,
    BY_ID,
    BY_TIME,
    HALVE
  }

  /**
   * What one server says.
   *
   * @param first the id of the first trade; empty if it has none such yet
   * @param newest the id of the newest trade of all; empty if it has none
   * @param server which server that is
   */
  public record Found(OptionalLong first, OptionalLong newest, int server) {}

  /**
   * A search that has asked nothing.
   *
   * @param aggregates empty if there are none of this kind of trade: then only an id can be looked
   *     for, and it is not told which trade is the newest
   * @param historyWeight what a request to the history uses of the exchange's allowance
   * @throws IllegalArgumentException if a time is wanted without aggregate trades
   */
  public BeginningSearch(
      String symbol,
      Beginning wanted,
      Optional<AggregateTrades> aggregates,
      TradeHistory history,
      int historyWeight) {
    if (aggregates.isEmpty() && !(wanted instanceof Beginning.FromId)) {
      throw new IllegalArgumentException("no time can be looked for by ids alone");
    }
    this.symbol = symbol;
    this.wanted = wanted;
    this.aggregates = aggregates;
    this.history = history;
    this.historyWeight = historyWeight;
    this.step = firstStep();
  }

  /** What the next request uses of the exchange's allowance. */
  public int weight() {
    return step == Step.BY_ID ? historyWeight : AggregateTrades.WEIGHT;
  }

  /** What the exchange said with its last answer that we have used of its allowance. */
  public OptionalInt usedWeight() {
    return usedWeight;
  }

  /**
   * Makes the next request.
   *
   * @param turn which server is asked, as with {@link TradeHistory#fetch}; the same until something
   *     is found
   * @return what the server says; empty if it has to be asked more. After it the search begins
   *     again.
   * @throws HistoryException if there is no answer that can be believed
   * @throws InterruptedException if the thread is told to stop waiting
   */
  public Optional<Found> ask(int turn) throws HistoryException, InterruptedException {
    return switch (step) {
      case NEWEST -> newest(aggregates().newest(symbol, turn));
      case BY_ID -> byId(turn);
      case BY_TIME -> byTime(aggregates().since(symbol, micros(), turn));
      case HALVE -> halve(turn);
    };
  }

  private Optional<Found> newest(AggregateTrades.Answer answer) {
    usedWeight = answer.usedWeight();
    server = answer.server();
    newest = answer.aggregate().orElse(null);
    if (newest == null) {
      return found(OptionalLong.empty());
    }
    if (wanted instanceof Beginning.FromId from) {
      if (newest.lastTradeId() < from.id()) {
        return found(OptionalLong.empty());
      }
      step = Step.BY_ID;
    } else {
      if (newest.micros() < micros()) {
        return found(OptionalLong.empty());
      }
      step = Step.BY_TIME;
    }
    return Optional.empty();
  }

  private Optional<Found> byId(int turn) throws HistoryException, InterruptedException {
    long id = wanted instanceof Beginning.FromId from ? from.id() : 0;
    HistoryPage page = history.fetch(symbol, id, 1, turn);
    if (aggregates.isEmpty()) {
      // Nobody was asked before.
      usedWeight = page.usedWeight();
      server = page.server();
    } else if (isOfAnother(page.server(), page.usedWeight())) {
      return Optional.empty();
    }
    return found(
        page.items().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(page.items().get(0).firstId()));
  }

  private Optional<Found> byTime(AggregateTrades.Answer answer) throws HistoryException.BadAnswer {
    if (isOfAnother(answer.server(), answer.usedWeight())) {
      return Optional.empty();
    }
    if (answer.aggregate().isPresent()) {
      Aggregate first = answer.aggregate().get();
      if (first.micros() < micros()) {
        throw new HistoryException.BadAnswer(
            "aggregate trade " + first.id() + " of " + symbol + " is earlier than was asked for",
            null);
      }
      return found(OptionalLong.of(first.firstTradeId()));
    }
    low = 0;
    high = newest;
    highId = newest == null ? 0 : newest.id();
    step = Step.HALVE;
    return Optional.empty();
  }

  private Optional<Found> halve(int turn) throws HistoryException, InterruptedException {
    Aggregate late = high;
    if (late == null || low >= highId) {
      return found(late == null ? OptionalLong.empty() : OptionalLong.of(late.firstTradeId()));
    }
    long middle = (low + highId) >>> 1;
    AggregateTrades.Answer answer = aggregates().from(symbol, middle, turn);
    if (isOfAnother(answer.server(), answer.usedWeight())) {
      return Optional.empty();
    }
    Aggregate found = answer.aggregate().orElse(null);
    if (found == null || found.id() < middle || found.id() > late.id()) {
      restart();
      throw new HistoryException.BadAnswer(
          "no aggregate trade from " + middle + " to " + late.id() + " of " + symbol
              + ", although there was one",
          null);
    }
    if (found.micros() < micros()) {
      low = found.id() + 1;
    } else {
      high = found;
      highId = middle;
    }
    return Optional.empty();
  }

  /** Whether another server has answered than the one that the search began with. */
  private boolean isOfAnother(int answering, OptionalInt used) {
    usedWeight = used;
    if (answering == server) {
      return false;
    }
    restart();
    return true;
  }

  private Optional<Found> found(OptionalLong first) {
    OptionalLong last =
        newest == null ? OptionalLong.empty() : OptionalLong.of(newest.lastTradeId());
    restart();
    return Optional.of(new Found(first, last, server));
  }

  private void restart() {
    step = firstStep();
    newest = null;
    high = null;
  }

  private Step firstStep() {
    return aggregates.isPresent() ? Step.NEWEST : Step.BY_ID;
  }

  private AggregateTrades aggregates() {
    return aggregates.orElseThrow();
  }

  private long micros() {
    return wanted instanceof Beginning.FromTime from ? from.micros() : 0;
  }
}
