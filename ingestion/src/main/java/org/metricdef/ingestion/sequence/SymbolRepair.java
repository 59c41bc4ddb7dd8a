package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.rest.RequestOutcome;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the history for the missing ids of one symbol, one page a step, until the symbol is in step
 * with the stream. An error only delays this. Only an answer can say that ids do not exist.
 */
final class SymbolRepair implements RepairTask {

  private static final Logger LOG = LoggerFactory.getLogger(SymbolRepair.class);

  private final String symbol;
  private final RepairContext context;
  private final RepairSettings settings;
  private final SymbolSequence sequence;
  private @Nullable FirstAnswer firstAnswer;
  private int errors;
  private int emptyAnswers;
  private long emptySinceNanos;
  private long pauseFromNanos;
  private Duration pause = Duration.ZERO;

  /** Makes the sequence of a symbol, and repairs it. */
  SymbolRepair(String symbol, OptionalLong lastId, SequencedSink sink, RepairContext context) {
    this.symbol = symbol;
    this.context = context;
    this.settings = context.settings();
    this.sequence = new SymbolSequence(
        symbol,
        lastId,
        sink,
        settings,
        new HeldTrades(settings.held().perSymbol(), context.holdRoom()),
        context.metrics(),
        context.time(),
        delay -> context.queue().submit(this, delay));
  }

  SymbolSequence sequence() {
    return sequence;
  }

  @Override
  public Optional<Duration> step() throws InterruptedException {
    RepairAction next = sequence.nextAction();
    if (next instanceof RepairAction.Wait wait) {
      return Optional.of(wait.pause());
    }
    if (next instanceof RepairAction.Fetch fetch) {
      return Optional.of(ask(fetch.fromId()));
    }
    startOver();
    return Optional.empty();
  }

  private void startOver() {
    firstAnswer = null;
    errors = 0;
    emptyAnswers = 0;
    pause = Duration.ZERO;
  }

  private Duration ask(long fromId) throws InterruptedException {
    // A live trade may have called before the pause was over.
    Duration left = pause.minus(context.time().since(pauseFromNanos));
    if (left.toNanos() > 0) {
      return left;
    }
    Duration wait = context.budget().take(settings.requests().weight());
    if (!wait.isZero()) {
      return wait;
    }
    try {
      HistoryPage page =
          context.history().fetch(symbol, fromId, settings.requests().pageSize());
      context.metrics().requested(RequestOutcome.OK);
      page.usedWeight().ifPresent(weight -> {
        context.budget().used(weight);
        context.metrics().usedWeight(weight);
      });
      errors = 0;
      return take(page, fromId);
    } catch (HistoryException failure) {
      return failed(failure);
    }
  }

  private Duration take(HistoryPage page, long fromId) {
    for (Trade trade : page.trades()) {
      switch (sequence.repair(trade, this::isLacking)) {
        case AFTER_A_GAP -> {
          firstAnswer = new FirstAnswer(fromId, page);
          emptyAnswers = 0;
          return pause(settings.holes().recheckAfter());
        }
        case NO_ROOM -> {
          return settings.roomPause();
        }
        case YES, CLOSED -> {}
      }
    }
    OptionalLong needed = sequence.pageDone(page.full());
    if (needed.isPresent() && needed.getAsLong() == fromId) {
      return nothingFrom(fromId);
    }
    emptyAnswers = 0;
    // A history that lags behind the stream is not asked at once again.
    return needed.isPresent() && !page.full()
        ? pause(settings.holes().recheckAfter())
        : Duration.ZERO;
  }

  private boolean isLacking(long firstId, long lastId) {
    return firstAnswer != null && firstAnswer.lacks(firstId, lastId);
  }

  /** Handles an answer without trades, although the stream has later ids. */
  private Duration nothingFrom(long fromId) {
    long now = context.time().nanoTime();
    emptySinceNanos = emptyAnswers == 0 ? now : emptySinceNanos;
    emptyAnswers++;
    boolean longEnough = now - emptySinceNanos >= settings.holes().emptyFor().toNanos();
    if (emptyAnswers >= settings.holes().emptyAnswers() && longEnough) {
      sequence.skipToHeld(fromId);
      emptyAnswers = 0;
    }
    return pause(settings.holes().emptyPause());
  }

  private Duration failed(HistoryException failure) {
    if (failure instanceof HistoryException.RateLimited limited) {
      context.metrics().requested(RequestOutcome.RATE_LIMITED);
      context.budget().pause(limited.retryAfter());
      LOG.warn("{}; all repairs pause", failure.getMessage());
      return limited.retryAfter();
    }
    if (failure instanceof HistoryException.Banned banned) {
      context.metrics().requested(RequestOutcome.BANNED);
      context.budget().ban(banned.retryAfter());
      LOG.error("{}; all repairs pause", failure.getMessage());
      return banned.retryAfter();
    }
    context
        .metrics()
        .requested(
            failure instanceof HistoryException.BadAnswer
                ? RequestOutcome.BAD_ANSWER
                : RequestOutcome.UNAVAILABLE);
    errors++;
    Duration next = pause(context.backOff().after(errors));
    context
        .failureLog()
        .tryPass()
        .ifPresent(heldBack -> LOG.warn(
            "{}: the exchange's history gave no answer ({} in a row): {}; again in {} ms; {} more such"
                + " failures since the last such line",
            symbol,
            errors,
            failure.getMessage(),
            next.toMillis(),
            heldBack));
    return next;
  }

  /** Sends no request for this long. */
  private Duration pause(Duration duration) {
    pauseFromNanos = context.time().nanoTime();
    pause = duration;
    return duration;
  }
}
