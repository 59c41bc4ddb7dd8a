package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sequence of one symbol. It puts live trades and those of the history into the order of their
 * ids, each once, and passes them to the symbol's sink. While ids are missing, later trades are
 * held as far as there is room. What is not held is asked for by its id, like any other missing
 * trade.
 *
 * <p>Safe for use by several threads. The sink is called under the lock, so that items stay in
 * order, and so that none follows {@link #close}.
 */
final class SymbolSequence {

  private static final Logger LOG = LoggerFactory.getLogger(SymbolSequence.class);

  private static final long UNKNOWN = -1;

  private final String symbol;
  private final SequencedSink sink;
  private final RepairSettings settings;
  private final HeldTrades held;
  private final SequenceMetrics metrics;
  private final TimeSource time;
  private final Consumer<Duration> wake;
  private final RecentHoles holes = new RecentHoles();

  /** Fair, so that a long repair lets the thread through that reads from the exchange. */
  private final ReentrantLock lock = new ReentrantLock(true);

  /** The id that the sink gets next. */
  private long next;

  /** The highest id of a live trade. */
  private long newest = UNKNOWN;

  /** Whether trades from before the first live trade have still to be asked for. */
  private boolean catchingUp;

  private boolean closed;
  private long graceUntilNanos;

  // Read without the lock, which a thread may keep while it waits for the sink.
  private volatile boolean repairing;
  private volatile long repairingSinceNanos;

  /**
   * A sequence that does nothing before it is offered trades or {@linkplain #start started}.
   *
   * @param lastId the last id that the sink has; empty if the first live trade begins
   * @param wake asks for the repair to look after this sequence, after a pause at most so long
   */
  SymbolSequence(
      String symbol,
      OptionalLong lastId,
      SequencedSink sink,
      RepairSettings settings,
      HeldTrades held,
      SequenceMetrics metrics,
      TimeSource time,
      Consumer<Duration> wake) {
    this.symbol = symbol;
    this.sink = sink;
    this.settings = settings;
    this.held = held;
    this.metrics = metrics;
    this.time = time;
    this.wake = wake;
    this.next = lastId.isPresent() ? lastId.getAsLong() + 1 : UNKNOWN;
    this.catchingUp = lastId.isPresent();
  }

  /** Begins to catch up with the history, if there is a last id. */
  void start() {
    lock.lock();
    try {
      if (catchingUp) {
        repair(Duration.ZERO);
      }
    } finally {
      lock.unlock();
    }
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
      long id = trade.sourceSequence();
      next = next == UNKNOWN ? id : next;
      if (id == next && !repairing) {
        newest = id;
        return emitLive(trade);
      }
      return offerOutOfTurn(trade, id);
    } finally {
      lock.unlock();
    }
  }

  private boolean offerOutOfTurn(Trade trade, long id) {
    if (id < next && holes.contains(id)) {
      metrics.outOfOrder();
      return true;
    }
    if (id < next || held.contains(id)) {
      metrics.duplicate();
      return true;
    }
    see(id);
    if (id > next) {
      held.hold(trade);
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
  private void see(long id) {
    // While it catches up, that the stream begins later is no fault of the stream.
    if (newest != UNKNOWN || !catchingUp) {
      long last = Math.max(newest, next - 1);
      if (id < last) {
        metrics.outOfOrder();
      } else if (id > last + 1) {
        metrics.gap(symbol, GapSeverity.of(id - last - 1));
      }
    }
    newest = Math.max(newest, id);
  }

  private boolean emitLive(Trade trade) {
    if (emit(trade)) {
      return true;
    }
    held.hold(trade);
    repair(Duration.ZERO);
    return false;
  }

  private boolean emit(Sequenced item) {
    boolean taken = sink.offer(item);
    next = taken ? item.nextId() : next;
    return taken;
  }

  /** Emits what is held and next. False if the sink has no room for all of it. */
  private boolean drain() {
    while (held.firstId() == next) {
      if (!sink.hasRoom() || !emit(held.first())) {
        return false;
      }
      held.removeFirst();
    }
    return true;
  }

  private void repair(Duration grace) {
    if (!repairing) {
      repairingSinceNanos = time.nanoTime();
      repairing = true;
      graceUntilNanos = repairingSinceNanos + grace.toNanos();
      wake.accept(grace);
    }
  }

  private void endRepairIfDone() {
    repairing &= catchingUp || next <= newest;
  }

  /** What the repair has to do next. Emits what it can before it answers. */
  RepairAction nextAction() {
    lock.lock();
    try {
      boolean hasRoom = closed || !repairing || drain() && sink.hasRoom();
      endRepairIfDone();
      if (closed || !repairing) {
        return new RepairAction.Stop();
      }
      if (!hasRoom) {
        return new RepairAction.Wait(settings.roomPause());
      }
      long grace = graceUntilNanos - time.nanoTime();
      return grace > 0
          ? new RepairAction.Wait(Duration.ofNanos(grace))
          : new RepairAction.Fetch(next);
    } finally {
      lock.unlock();
    }
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
    /** The sequence is closed. */
    CLOSED
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
      while (!closed) {
        if (!drain()) {
          return Repaired.NO_ROOM;
        }
        long id = item.firstId();
        if (id < next) {
          return Repaired.YES;
        }
        if (id == next) {
          return emitRepaired(item, earlier);
        }
        long last = Math.min(id, held.firstId()) - 1;
        if (!earlier.lack(next, last)) {
          return Repaired.UNCONFIRMED;
        }
        if (!emitHole(last)) {
          return Repaired.NO_ROOM;
        }
      }
      return Repaired.CLOSED;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Notes that all trades of a page are with the sink.
   *
   * @param full whether the history may have more
   * @return the id that is needed next; empty if none is
   */
  OptionalLong pageDone(boolean full) {
    lock.lock();
    try {
      catchingUp &= full;
      if (!closed && !drain()) {
        wake.accept(settings.roomPause());
      }
      endRepairIfDone();
      return closed || !repairing ? OptionalLong.empty() : OptionalLong.of(next);
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is offered to the sink after this returns. */
  void close() {
    lock.lock();
    try {
      closed = true;
      repairing = false;
      held.clear();
    } finally {
      lock.unlock();
    }
  }

  SequencedSink sink() {
    return sink;
  }

  /** When the current repair began, in nanoseconds of the time source. */
  OptionalLong repairingSince() {
    return repairing ? OptionalLong.of(repairingSinceNanos) : OptionalLong.empty();
  }

  private Repaired emitRepaired(Sequenced item, EarlierAnswers earlier) {
    if (item instanceof RefusedTrade refused) {
      return emitRefused(refused, earlier);
    }
    if (!emit(item)) {
      return Repaired.NO_ROOM;
    }
    metrics.repaired(symbol);
    return Repaired.YES;
  }

  private Repaired emitRefused(RefusedTrade refused, EarlierAnswers earlier) {
    if (!earlier.refuse(refused.id())) {
      return Repaired.UNCONFIRMED;
    }
    if (!emit(refused)) {
      return Repaired.NO_ROOM;
    }
    metrics.refused(symbol, refused.reason());
    LOG.error(
        "{}: trade {} fits no record: {}; it is in the topic of refused trades as the exchange"
            + " gave it",
        symbol,
        refused.id(),
        refused.detail());
    return Repaired.YES;
  }

  private boolean emitHole(long toId) {
    ConfirmedHole hole = new ConfirmedHole(symbol, next, toId, time.epochMicros());
    if (!sink.offer(hole)) {
      return false;
    }
    next = toId + 1;
    holes.add(hole.fromId(), toId);
    metrics.hole(symbol, hole.size());
    LOG.warn(
        "{}: the exchange has no trades of the ids {} to {}: a confirmed hole",
        symbol,
        hole.fromId(),
        toId);
    return true;
  }
}
