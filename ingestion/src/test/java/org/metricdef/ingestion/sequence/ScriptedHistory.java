package org.metricdef.ingestion.sequence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

/** A history that has what it is told to have, the same for each symbol, and fails when told to. */
final class ScriptedHistory implements TradeHistory {

  private final NavigableSet<Long> ids = new TreeSet<>();
  private final Set<Long> refused = new TreeSet<>();
  private final Map<Long, Trade> others = new HashMap<>();
  private final Deque<HistoryException> failures = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private Runnable whileAsked = () -> {};

  /** From now on it has these. */
  synchronized ScriptedHistory has(long firstId, long lastId) {
    for (long id = firstId; id <= lastId; id++) {
      ids.add(id);
    }
    return this;
  }

  /** From now on it has none of these. */
  synchronized ScriptedHistory lacks(long firstId, long lastId) {
    ids.subSet(firstId, true, lastId, true).clear();
    return this;
  }

  /** From now on it has exactly these, the same for each symbol. */
  synchronized ScriptedHistory hasOnly(Trade... trades) {
    ids.clear();
    for (Trade trade : trades) {
      ids.add(trade.sourceSequence());
      others.put(trade.sourceSequence(), trade);
    }
    return this;
  }

  /** The trade of this id fits no record. */
  synchronized ScriptedHistory refuses(long id) {
    refused.add(id);
    return this;
  }

  /** The trade of this id fits after all. */
  synchronized void accepts(long id) {
    refused.remove(id);
  }

  /** The next requests fail, one after the other. */
  synchronized void failsWith(HistoryException... next) {
    failures.addAll(List.of(next));
  }

  /** What happens while the next request is under way. */
  synchronized void whileAsked(Runnable event) {
    whileAsked = event;
  }

  /** What was asked for, for example {@code BTCUSDT 7}. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public synchronized HistoryPage fetch(String symbol, long fromId, int limit, int turn)
      throws HistoryException {
    requests.add(symbol + " " + fromId);
    Runnable event = whileAsked;
    whileAsked = () -> {};
    event.run();
    if (!failures.isEmpty()) {
      throw failures.removeFirst();
    }
    List<Long> page = ids.tailSet(fromId).stream().limit(limit).toList();
    return new HistoryPage(
        page.stream().map(id -> item(symbol, id)).toList(),
        page.size() == limit,
        OptionalInt.empty());
  }

  private Sequenced item(String symbol, long id) {
    if (others.containsKey(id)) {
      return Trades.ofHistory(others.get(id));
    }
    return refused.contains(id)
        ? new RefusedTrade(
            symbol, id, RefusalReason.DECIMAL_OUT_OF_RANGE, "too large", new byte[] {'{', '}'}, 0)
        : Trades.trade(symbol, id, TradeOrigin.REST);
  }
}
