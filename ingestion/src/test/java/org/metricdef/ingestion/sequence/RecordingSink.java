package org.metricdef.ingestion.sequence;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

/** Keeps what it gets, in short words, and has room until it is told otherwise. */
final class RecordingSink implements SequencedSink {

  private final List<String> items = new ArrayList<>();
  private int room = Integer.MAX_VALUE;

  /** Has room for so many more items. */
  synchronized void room(int more) {
    room = more;
  }

  /**
   * {@code 7} a trade of the stream, {@code 7r} one of the history, {@code hole 7-9} a hole,
   * {@code refused 7} a trade that fits no record, {@code 2:7} a trade of the second epoch.
   */
  synchronized List<String> items() {
    return List.copyOf(items);
  }

  @Override
  public synchronized boolean offer(Sequenced item) {
    if (room == 0) {
      return false;
    }
    room--;
    if (item instanceof ConfirmedHole hole) {
      items.add("hole " + hole.fromId() + "-" + hole.toId());
    } else if (item instanceof RefusedTrade refused) {
      items.add("refused " + refused.id());
    } else if (item instanceof Trade trade) {
      boolean isRepaired = trade.origin() == TradeOrigin.REST;
      String epoch = trade.epoch() == Place.FIRST_EPOCH ? "" : trade.epoch() + ":";
      items.add(epoch + trade.sourceSequence() + (isRepaired ? "r" : ""));
    }
    return true;
  }

  @Override
  public synchronized boolean hasRoom() {
    return room > 0;
  }
}
