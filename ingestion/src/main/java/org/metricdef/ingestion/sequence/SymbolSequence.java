package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;

/**
 * The sequence of one symbol. It puts live trades and those of the history into the order of their
 * ids, each once, and passes them to the symbol's sink. While ids are missing, later trades are
 * held as far as there is room. What is not held is asked for by its id, like any other missing
 * trade.
 *
 * <p>A live trade whose id contradicts its time moves nothing by itself. Only the history can say
 * that the exchange has begun the ids anew, or that the trade is wrong.
 *
 * <p>Safe for use by several threads. The sink is called under the lock, so that items stay in
 * order, and so that none follows {@link #close}.
 */
final class SymbolSequence {

  /** A jump of more ids than this is said to be undecided until the history has caught up. */
  private static final long LARGE_JUMP = 1_000_000;

  private final String symbol;
  private final RepairSettings settings;
  private final SymbolOutput output;
  private final LiveTrades live;
  private final HeldTrades held;
  private final EpochDoubt doubt;
  private final Evidence evidence;
  private final Backfill backfill;
  private final RepairStanding repair;
  private final SequenceMetrics metrics;
  private final Consumer<Duration> wake;

  /** Fair, so that a long repair lets the thread through that reads from the exchange. */
  private final ReentrantLock lock = new ReentrantLock(true);

  /** Whether trades from before the first live trade have still to be asked for. */
  private boolean catchingUp;

  private boolean closed;

  /** Read without the lock, which a thread may keep while it waits for the sink. */
  private volatile boolean undecided;

  /**
   * A sequence that does nothing before it is offered trades or {@linkplain #start started}.
   *
   * @param from where the sink's symbol goes on; empty if the first live trade begins, or the
   *     history that is wanted
   * @param backfill the history from before the first live trade
   * @param wake asks for the repair to look after this sequence, after a pause at most so long
   */
  SymbolSequence(
      String symbol,
      Optional<Place> from,
      Backfill backfill,
      SequencedSink sink,
      HeldTrades held,
      RepairContext context,
      Consumer<Duration> wake) {
    this.symbol = symbol;
    this.settings = context.settings();
    this.held = held;
    this.backfill = backfill;
    this.evidence = context.evidence();
    this.live = new LiveTrades(held, evidence);
    this.doubt = new EpochDoubt(evidence);
    this.metrics = context.metrics();
    this.repair = new RepairStanding(context.time());
    this.wake = wake;
    Place place = from.orElse(new Place(Place.FIRST_EPOCH, SymbolOutput.UNKNOWN, 0));
    this.output = new SymbolOutput(symbol, place, sink, metrics, context.time());
    this.catchingUp = from.isPresent();
  }

  /** Begins to catch up with the history, if the sink has trades or the history is wanted. */
  void start() {
    locked(() -> {
      if (catchingUp || backfill.isSeeking()) {
        repair(Duration.ZERO);
      }
    });
  }

  /**
   * Takes a live trade.
   *
   * @return false if the sink had no room for it; it will be asked for again
   */
  boolean offer(Trade trade) {
    lock.lock();
    try {
      if (closed) {
        return true;
      }
      live.arrived();
      long id = trade.sourceSequence();
      if (backfill.isSeeking()) {
        live.see(trade);
        boolean rested = backfill.state() == BackfillState.QUIET;
        backfill.seeLive(id).ifPresent(this::beginHistoryAt);
        if (rested || !backfill.isSeeking()) {
          wake.accept(Duration.ZERO);
        }
        return true;
      }
      if (output.next() == SymbolOutput.UNKNOWN) {
        output.beginAt(id);
      }
      if (id == output.next() && !repair.isUnderWay()) {
        live.see(trade);
        return emitLive(trade);
      }
      if (id < output.next()) {
        offerPast(trade);
        return true;
      }
      return offerOutOfTurn(trade, id);
    } finally {
      lock.unlock();
    }
  }

  /** A trade of an id that the sink has got, or that was missing: a repeat, unless it cannot be. */
  private void offerPast(Trade trade) {
    if (output.last().isBefore(trade)) {
      // Nothing is passed on before it is settled.
      if (!doubt.exists()) {
        doubt.begin(trade);
        repair(Duration.ZERO);
        wake.accept(Duration.ZERO);
        updateUndecided();
      }
    } else if (output.isInHole(trade.sourceSequence())) {
      metrics.outOfOrder();
    } else if (output.last().contradict(trade)) {
      evidence.keep(trade, RefusalReason.CONFLICTING_TRADE);
    } else {
      metrics.duplicate();
    }
  }

  private boolean offerOutOfTurn(Trade trade, long id) {
    Trade same = held.get(id);
    if (same != null) {
      if (live.takeAgain(trade, same)) {
        metrics.duplicate();
      }
      return true;
    }
    see(trade, id);
    if (id > output.next() || doubt.exists()) {
      if (backfill.mayHold(id, output.next(), settings.held().perSymbol())) {
        held.hold(trade);
      }
      repair(settings.grace());
      return true;
    }
    boolean taken = emitLive(trade);
    if (taken && !drain()) {
      wake.accept(settings.roomPause());
    }
    endRepairIfDone();
    return taken;
  }

  /** Counts a gap, or a trade out of order. */
  private void see(Trade trade, long id) {
    // While it catches up, that the stream begins later is no fault of the stream.
    if (live.newestId() != SymbolOutput.UNKNOWN || !catchingUp) {
      long last = Math.max(live.newestId(), output.next() - 1);
      if (id < last) {
        metrics.outOfOrder();
      } else if (id > last + 1) {
        metrics.gap(symbol, GapSeverity.of(id - last - 1));
      }
    }
    live.see(trade);
    backfill.noteNewest(live.newestId());
    updateUndecided();
  }

  private boolean emitLive(Trade trade) {
    if (emit(trade)) {
      return true;
    }
    held.hold(trade);
    repair(Duration.ZERO);
    return false;
  }

  private boolean emit(Trade trade) {
    if (!output.offer(trade)) {
      return false;
    }
    if (repair.isUnderWay()) {
      live.dropIfContradictory(trade);
    }
    return true;
  }

  /** Emits what is held and next. False if the sink has no room for all of it. */
  private boolean drain() {
    while (!doubt.exists() && held.firstId() == output.next()) {
      if (!output.sink().hasRoom() || !emit(held.first())) {
        return false;
      }
      held.removeFirst();
    }
    return true;
  }

  private void repair(Duration grace) {
    if (repair.begin(grace)) {
      wake.accept(grace);
    }
  }

  private void endRepairIfDone() {
    boolean lacksNothing =
        !backfill.isSeeking() && !doubt.exists() && !catchingUp && output.next() > live.newestId();
    if (lacksNothing) {
      repair.end();
    }
    if (!repair.isUnderWay()) {
      backfill.end(output.next());
    }
    updateUndecided();
  }

  private void updateUndecided() {
    boolean jumped =
        !catchingUp && !backfill.isUnderWay() && live.newestId() - output.next() > LARGE_JUMP;
    undecided = !closed && (doubt.exists() || jumped);
  }

  /** What the repair has to do next. Emits what it can before it answers. */
  RepairAction nextAction() {
    return locked(() -> {
      boolean hasRoom =
          closed || !repair.isUnderWay() || drain() && output.sink().hasRoom();
      endRepairIfDone();
      if (closed || !repair.isUnderWay()) {
        return new RepairAction.Stop();
      }
      if (backfill.isSeeking()) {
        Duration rest = backfill.rest();
        return rest.isZero() ? new RepairAction.SeekBeginning() : new RepairAction.Wait(rest);
      }
      Optional<Trade> suspect = doubt.trade();
      if (suspect.isPresent()) {
        return doubt.question(suspect.get());
      }
      if (!hasRoom) {
        return new RepairAction.Wait(settings.roomPause());
      }
      Duration grace = repair.graceLeft();
      return grace.toNanos() > 0
          ? new RepairAction.Wait(grace)
          : new RepairAction.Fetch(firstWanted());
    });
  }

  /** The next id; the one before it, too, where it is not known when that trade happened. */
  private long firstWanted() {
    boolean wantsTime = catchingUp && !output.last().isKnown() && output.next() > 0;
    return wantsTime ? output.next() - 1 : output.next();
  }

  /** Whether an answer is of an earlier epoch, so that it says nothing of this one. */
  boolean isOfEarlierEpoch(HistoryPage page) {
    return locked(() -> output.isOfEarlierEpoch(page));
  }

  /** What became of a trade of the history. */
  enum Repaired {
    /** It is with the sink, or was there before. */
    YES,
    /**
     * There are ids before it that neither came nor are known to be lacking, or it is not known for
     * sure that it fits no record.
     */
    UNCONFIRMED,
    /** The sink had no room for it. */
    NO_ROOM,
    /** The sequence is closed, or a live trade is doubted. */
    STOPPED
  }

  /**
   * Takes an item of the history. Puts a hole before it where ids before it are known to be
   * lacking.
   *
   * @param earlier what answers before said
   */
  Repaired repair(Sequenced item, EarlierAnswers earlier) {
    lock.lock();
    try {
      live.dropIfOtherwise(item);
      while (!closed && !doubt.exists()) {
        if (!drain()) {
          return Repaired.NO_ROOM;
        }
        long id = item.firstId();
        if (id < output.next()) {
          learn(item);
          return Repaired.YES;
        }
        if (id == output.next()) {
          return emitRepaired(item, earlier);
        }
        long last = Math.min(id, held.firstId()) - 1;
        if (!earlier.lack(output.next(), last)) {
          return Repaired.UNCONFIRMED;
        }
        if (!output.offerHole(last)) {
          return Repaired.NO_ROOM;
        }
      }
      return Repaired.STOPPED;
    } finally {
      lock.unlock();
    }
  }

  /** Learns when the last trade happened that the sink got before this run. */
  private void learn(Sequenced item) {
    if (item instanceof Trade trade
        && !output.last().isKnown()
        && trade.nextId() == output.next()) {
      output.last().learn(trade.timestampMicros());
    }
  }

  /**
   * Notes that all trades of a page are with the sink.
   *
   * @param full whether the history may have more
   * @return the id that is needed next; empty if none is
   */
  OptionalLong pageDone(boolean full) {
    return locked(() -> {
      catchingUp &= full;
      if (!closed && !drain()) {
        wake.accept(settings.roomPause());
      }
      endRepairIfDone();
      return closed || !repair.isUnderWay() ? OptionalLong.empty() : OptionalLong.of(output.next());
    });
  }

  /**
   * Settles what the history can settle of the doubted trade.
   *
   * @param page what the history has from its id on
   * @return whether anything was settled
   */
  boolean judge(HistoryPage page) {
    return locked(() -> {
      Optional<Trade> suspect = doubt.trade();
      boolean settled = suspect.isEmpty() || doubt.judge(suspect.get(), page);
      endRepairIfDone();
      return settled;
    });
  }

  /** The first id that a page of the history has of the next epoch; empty if it has none. */
  OptionalLong firstOfNextEpoch(HistoryPage page) {
    return locked(() -> output.firstOfNextEpoch(page));
  }

  /**
   * Begins the next epoch, if a live trade is doubted.
   *
   * @param first its first id; if that is not known, the doubted trade begins
   */
  void beginEpoch(OptionalLong first) {
    locked(() -> {
      Optional<Trade> suspect = doubt.trade();
      if (!closed && suspect.isPresent()) {
        output.beginEpoch(first.orElse(suspect.get().sourceSequence()));
        live.beginWith(suspect.get());
        doubt.end();
        catchingUp = true;
        endRepairIfDone();
      }
    });
  }

  /**
   * Asks the history for everything from the next id on: the exchange says elsewhere that it has
   * more than came. Does nothing if the history is being asked anyway, or nothing is known yet.
   */
  void catchUp() {
    locked(() -> {
      if (!closed && !repair.isUnderWay() && output.next() != SymbolOutput.UNKNOWN) {
        catchingUp = true;
        repair(Duration.ZERO);
      }
    });
  }

  /**
   * Takes what the exchange says of where the wanted history begins.
   *
   * @param first the id of its first trade; empty if the exchange has none yet
   * @param newest the id of the newest trade; empty if that is not known
   * @return whether that settles it: it begins, or there is nothing to begin with
   */
  boolean beginHistory(OptionalLong first, OptionalLong newest) {
    return locked(() -> {
      if (closed || !backfill.isSeeking()) {
        return true;
      }
      OptionalLong id = backfill.begin(first, newest);
      id.ifPresent(this::beginHistoryAt);
      return id.isPresent() || backfill.state() == BackfillState.QUIET;
    });
  }

  /** How the sequence stands. Never waits; its parts may be of slightly different moments. */
  SymbolStanding standing() {
    return new SymbolStanding(
        output.epoch(),
        output.next(),
        live.newestId(),
        live.arrivals(),
        repair.isUnderWay(),
        backfill.isUnderWay());
  }

  private void beginHistoryAt(long firstId) {
    output.beginAt(firstId);
    catchingUp = true;
    backfill.fill(firstId);
  }

  /** The history from before the first live trade. */
  Backfill backfill() {
    return backfill;
  }

  /** Nothing is offered to the sink after this returns. */
  void close() {
    locked(() -> {
      closed = true;
      backfill.close();
      repair.end();
      held.clear();
      updateUndecided();
    });
  }

  SequencedSink sink() {
    return output.sink();
  }

  /**
   * When the current repair began, in nanoseconds of the time source. A history from before the
   * first live trade is no repair.
   */
  OptionalLong repairingSince() {
    return backfill.isUnderWay() ? OptionalLong.empty() : repair.since();
  }

  /** How many more requests a repair takes, at least; zero if nothing is repaired. */
  long requestsLeft() {
    long missing = live.newestId() - output.next() + 1 - held.size();
    int page = settings.requests().pageSize();
    return repair.isUnderWay() && !backfill.isUnderWay()
        ? Math.max(1, (missing + page - 1) / page)
        : 0;
  }

  /** Whether the history has yet to say what the ids of live trades mean. */
  boolean isUndecided() {
    return undecided;
  }

  private Repaired emitRepaired(Sequenced item, EarlierAnswers earlier) {
    if (item instanceof RefusedTrade refused) {
      if (!earlier.refuse(refused.id())) {
        return Repaired.UNCONFIRMED;
      }
      return output.offer(refused) ? Repaired.YES : Repaired.NO_ROOM;
    }
    if (!(item instanceof Trade trade && emit(trade))) {
      return Repaired.NO_ROOM;
    }
    metrics.repaired(symbol);
    backfill.filled(trade.nextId());
    return Repaired.YES;
  }

  /** For what is called seldom. */
  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
