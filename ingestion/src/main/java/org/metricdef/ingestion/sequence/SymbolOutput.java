package org.metricdef.ingestion.sequence;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sink of a symbol has got, and what it gets next. Used under the lock of the symbol's
 * sequence.
 */
final class SymbolOutput {

  /** The id that is next before the first trade. */
  static final long UNKNOWN = -1;

  private static final Logger LOG = LoggerFactory.getLogger(SymbolOutput.class);

  private final String symbol;
  private final SequencedSink sink;
  private final SequenceMetrics metrics;
  private final TimeSource time;
  private final LastTrades last;
  private RecentHoles holes = new RecentHoles();

  // Read without the lock by whoever watches; written under it, so that a release is enough.
  private volatile int epoch;
  private final AtomicLong next;

  /** An output that goes on at a place. */
  SymbolOutput(
      String symbol, Place place, SequencedSink sink, SequenceMetrics metrics, TimeSource time) {
    this.symbol = symbol;
    this.sink = sink;
    this.metrics = metrics;
    this.time = time;
    this.last = new LastTrades(place.lastMicros());
    this.epoch = place.epoch();
    this.next = new AtomicLong(place.next());
  }

  /** The id that the sink gets next. */
  long next() {
    return next.getAcquire();
  }

  int epoch() {
    return epoch;
  }

  SequencedSink sink() {
    return sink;
  }

  /** What is known of the last trades that it has got. */
  LastTrades last() {
    return last;
  }

  /** Whether an id was found missing before. */
  boolean isInHole(long id) {
    return holes.contains(id);
  }

  /** The first trade of the symbol is this one. */
  void beginAt(long id) {
    next.setRelease(id);
  }

  /**
   * The first id of the next epoch, as a server of the history has it; empty if that has the trades
   * of the earlier epoch still.
   *
   * @param page the first items that it has
   */
  OptionalLong firstOfNextEpoch(HistoryPage page) {
    // One that fits no record does not tell when it happened.
    boolean isNew = page.items().stream()
        .filter(Trade.class::isInstance)
        .findFirst()
        .filter(first -> last.isBefore((Trade) first))
        .isPresent();
    return isNew ? OptionalLong.of(page.items().get(0).firstId()) : OptionalLong.empty();
  }

  /**
   * Whether a server of the history has the trades of an earlier epoch still. Where ids come again,
   * its trades are not the ones that are asked for.
   */
  boolean isOfEarlierEpoch(HistoryPage page) {
    return epoch > Place.FIRST_EPOCH
        && page.items().stream()
            .filter(Trade.class::isInstance)
            .findFirst()
            .filter(first -> last.isAfter((Trade) first))
            .isPresent();
  }

  /** The exchange has begun the ids anew, at this one. */
  void beginEpoch(long firstId) {
    LOG.error(
        "{}: the exchange has begun its trade ids anew, at {} after {}: epoch {} begins",
        symbol,
        firstId,
        next() - 1,
        epoch + 1);
    epoch++;
    next.setRelease(firstId);
    last.forget();
    holes = new RecentHoles();
    metrics.epoch(symbol);
  }

  /** Gives the next trade to the sink. False if there is no room. */
  boolean offer(Trade trade) {
    if (!sink.offer(trade.in(epoch))) {
      return false;
    }
    next.setRelease(trade.nextId());
    last.add(trade);
    return true;
  }

  /** Tells the sink that the next trade fits no record. False if there is no room. */
  boolean offer(RefusedTrade refused) {
    if (!sink.offer(refused.in(epoch))) {
      return false;
    }
    next.setRelease(refused.nextId());
    metrics.refused(symbol, refused.reason());
    LOG.error(
        "{}: trade {} fits no record: {}; it is in the topic of refused trades as the exchange"
            + " gave it",
        symbol,
        refused.id(),
        refused.detail());
    return true;
  }

  /** Tells the sink that the next ids up to this one are missing. False if there is no room. */
  boolean offerHole(long toId) {
    ConfirmedHole hole = new ConfirmedHole(symbol, next(), toId, epoch, time.epochMicros());
    if (!sink.offer(hole)) {
      return false;
    }
    next.setRelease(hole.nextId());
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
