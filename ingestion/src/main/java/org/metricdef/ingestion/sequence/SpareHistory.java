package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.List;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.rest.RequestOutcome;

/**
 * Asks a history for what is not urgent: within the allowance of the repairs, and only out of what
 * they leave. Counts its requests as they do, and makes all pause when the exchange says so.
 */
public final class SpareHistory implements TradeHistory {

  /** How long a request may wait for its turn. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final TradeHistory history;
  private final RequestBudget budget;
  private final int weight;
  private final SequenceMetrics metrics;
  private final TimeSource time;

  SpareHistory(
      TradeHistory history,
      RequestBudget budget,
      int weight,
      SequenceMetrics metrics,
      TimeSource time) {
    this.history = history;
    this.weight = weight;
    this.budget = budget;
    this.metrics = metrics;
    this.time = time;
  }

  /** Histories with an allowance of their own, for a process that repairs nothing. */
  public static List<TradeHistory> alone(
      List<? extends TradeHistory> histories,
      RepairSettings.Requests requests,
      IngestionMetrics metrics,
      TimeSource time) {
    return of(
        histories,
        new RequestBudget(requests.weightPerMinute(), time),
        requests.weight(),
        new SequenceMetrics(metrics),
        time);
  }

  static List<TradeHistory> of(
      List<? extends TradeHistory> histories,
      RequestBudget budget,
      int weight,
      SequenceMetrics metrics,
      TimeSource time) {
    return histories.stream()
        .<TradeHistory>map(each -> new SpareHistory(each, budget, weight, metrics, time))
        .toList();
  }

  /**
   * {@inheritDoc} Waits up to a minute for its turn.
   *
   * @throws HistoryException.RateLimited also if nothing may be asked within that minute; nothing
   *     was asked then
   */
  @Override
  public HistoryPage fetch(String symbol, long fromId, int limit, int turn)
      throws HistoryException, InterruptedException {
    awaitTurn();
    try {
      HistoryPage page = history.fetch(symbol, fromId, limit, turn);
      metrics.requested(RequestOutcome.OK);
      page.usedWeight().ifPresent(weight -> {
        budget.used(weight);
        metrics.usedWeight(weight);
      });
      return page;
    } catch (HistoryException failure) {
      metrics.requested(outcome(failure));
      throw failure;
    }
  }

  private void awaitTurn() throws HistoryException, InterruptedException {
    long since = time.nanoTime();
    for (Duration wait = budget.takeSpare(weight);
        !wait.isZero();
        wait = budget.takeSpare(weight)) {
      if (time.since(since).plus(wait).compareTo(LONGEST_WAIT) > 0) {
        throw new HistoryException.RateLimited(wait);
      }
      time.sleep(wait.plusMillis(1));
    }
  }

  private RequestOutcome outcome(HistoryException failure) {
    if (failure instanceof HistoryException.RateLimited limited) {
      budget.pause(limited.retryAfter());
      return RequestOutcome.RATE_LIMITED;
    }
    if (failure instanceof HistoryException.Banned banned) {
      budget.ban(banned.retryAfter());
      return RequestOutcome.BANNED;
    }
    return failure instanceof HistoryException.BadAnswer
        ? RequestOutcome.BAD_ANSWER
        : RequestOutcome.UNAVAILABLE;
  }
}
