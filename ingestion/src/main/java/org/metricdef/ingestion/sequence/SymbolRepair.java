package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.metricdef.ingestion.rest.RequestOutcome;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Sequenced;
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
  private final EarlierAnswers earlier;
  private final Beginnings beginnings;
  private final HistoryBeginning beginning;
  private int turn;
  private int errors;
  private int emptyAnswers;
  private long pauseFromNanos;
  private Duration pause = Duration.ZERO;

  /** When the history last answered; read by whoever puts this into the queue. */
  private volatile long answeredNanos;

  /** Makes the sequence of a symbol, and repairs it. */
  SymbolRepair(
      String symbol,
      Optional<Place> from,
      Backfill backfill,
      SequencedSink sink,
      RepairContext context) {
    this.symbol = symbol;
    this.context = context;
    this.settings = context.settings();
    int servers = context.history().servers();
    int answers = Math.max(settings.holes().answers(), servers);
    Duration patience = settings.holes().patience();
    this.answeredNanos = context.time().nanoTime();
    this.earlier = new EarlierAnswers(answers, servers, patience, context.time());
    this.beginnings = new Beginnings(servers, patience, context.time());
    this.sequence = new SymbolSequence(
        symbol,
        from,
        backfill,
        sink,
        new HeldTrades(settings.held().perSymbol(), context.holdRoom()),
        context,
        delay -> context.queue().submit(this, delay));
    this.beginning = new HistoryBeginning(sequence, context);
  }

  SymbolSequence sequence() {
    return sequence;
  }

  @Override
  public OptionalLong waitsSinceNanos() {
    OptionalLong since = sequence.repairingSince();
    long answered = answeredNanos;
    return since.isPresent() && answered - since.getAsLong() > 0
        ? OptionalLong.of(answered)
        : since;
  }

  @Override
  public Optional<Duration> step() throws InterruptedException {
    RepairAction next = sequence.nextAction();
    if (next instanceof RepairAction.Wait wait) {
      return Optional.of(wait.pause());
    }
    if (next instanceof RepairAction.Fetch fetch) {
      return Optional.of(ask(fetch.fromId(), page -> take(page, fetch.fromId())));
    }
    if (next instanceof RepairAction.Verify verify) {
      beginnings.clear();
      return Optional.of(
          ask(verify.suspect().sourceSequence(), page -> settled(sequence.judge(page))));
    }
    if (next instanceof RepairAction.SeekBeginning) {
      return Optional.of(request(beginning.weight(), this::seek));
    }
    if (next instanceof RepairAction.FindBeginning) {
      return Optional.of(ask(0, this::begin));
    }
    startOver();
    return Optional.empty();
  }

  private Duration begin(HistoryPage page) {
    if (page.items().isEmpty()) {
      return nothingNew();
    }
    emptyAnswers = 0;
    if (beginnings.add(page.server(), sequence.firstOfNextEpoch(page))) {
      earlier.clear();
      sequence.beginEpoch(beginnings.lowest());
      return Duration.ZERO;
    }
    turn++;
    return pause(settings.holes().recheckAfter());
  }

  /** After an answer that settles nothing, the next server is asked. */
  private Duration settled(boolean isSettled) {
    if (isSettled) {
      emptyAnswers = 0;
      return Duration.ZERO;
    }
    return nothingNew();
  }

  private void startOver() {
    earlier.clear();
    turn = 0;
    errors = 0;
    emptyAnswers = 0;
    pause = Duration.ZERO;
  }

  /** Asks where the history begins that is wanted. */
  private Duration seek() throws HistoryException, InterruptedException {
    HistoryBeginning.Answer answer = beginning.ask(turn);
    heard(answer.usedWeight());
    return switch (answer.outcome()) {
      case MORE -> Duration.ZERO;
      case SETTLED -> {
        turn = 0;
        emptyAnswers = 0;
        yield Duration.ZERO;
      }
      case NEXT_SERVER -> {
        turn++;
        yield turn % context.history().servers() == 0
            ? pause(settings.holes().recheckAfter())
            : Duration.ZERO;
      }
      case NOTHING -> nothingNew();
    };
  }

  private Duration ask(long fromId, Function<HistoryPage, Duration> taker)
      throws InterruptedException {
    return request(settings.requests().weight(), () -> {
      HistoryPage page =
          context.history().fetch(symbol, fromId, settings.requests().pageSize(), turn);
      heard(page.usedWeight());
      return taker.apply(page);
    });
  }

  /** What a request comes to: the pause until the next one. */
  private interface Request {

    Duration send() throws HistoryException, InterruptedException;
  }

  /** Notes that the exchange has answered. */
  private void heard(OptionalInt usedWeight) {
    answeredNanos = context.time().nanoTime();
    context.metrics().requested(RequestOutcome.OK);
    usedWeight.ifPresent(weight -> {
      context.budget().used(weight);
      context.metrics().usedWeight(weight);
    });
    errors = 0;
  }

  private Duration request(int weight, Request request) throws InterruptedException {
    // A live trade may have called before the pause was over.
    Duration left = pause.minus(context.time().since(pauseFromNanos));
    if (left.toNanos() > 0) {
      return left;
    }
    // Gaps in what is live go before what happened long ago.
    Duration wait = sequence.backfill().isUnderWay()
        ? context.budget().takeSpare(weight)
        : context.budget().take(weight);
    if (!wait.isZero()) {
      return wait;
    }
    try {
      return request.send();
    } catch (HistoryException failure) {
      return failed(failure);
    }
  }

  private Duration take(HistoryPage page, long fromId) {
    if (sequence.isOfEarlierEpoch(page)) {
      return nothingNew();
    }
    earlier.lookAt(page);
    for (Sequenced item : page.items()) {
      switch (sequence.repair(item, earlier)) {
        case UNCONFIRMED -> {
          earlier.add(fromId, page);
          emptyAnswers = 0;
          turn++;
          return pause(settings.holes().recheckAfter());
        }
        case NO_ROOM -> {
          return settings.roomPause();
        }
        case YES -> {}
        case STOPPED -> {
          return Duration.ZERO;
        }
      }
    }
    OptionalLong needed = sequence.pageDone(page.full());
    if (needed.isPresent() && needed.getAsLong() == fromId) {
      return nothingNew();
    }
    emptyAnswers = 0;
    // A history that lags behind the stream is not asked at once again.
    return needed.isPresent() && !page.full()
        ? pause(settings.holes().recheckAfter())
        : Duration.ZERO;
  }

  /**
   * Handles an answer without the trades that the stream has. It says nothing: the server may lag.
   * Another one may know more.
   */
  private Duration nothingNew() {
    emptyAnswers++;
    turn++;
    Duration backOff = context.backOff().after(emptyAnswers);
    Duration least = settings.holes().recheckAfter();
    return pause(backOff.compareTo(least) < 0 ? least : backOff);
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
    answeredNanos = context.time().nanoTime();
    // Where another server was asked out of turn, the next one is; else the history sees to it.
    turn += turn > 0 ? 1 : 0;
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
