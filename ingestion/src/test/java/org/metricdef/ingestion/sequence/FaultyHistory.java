package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.TradeOrigin;

/**
 * A history with all the faults that are not its fault to have: errors, limits, bans, replicas that
 * learn a trade late. Each id is withheld by one answer at most, and no more than a few answers in
 * a row end early: what is lacking for good is lacking in the market itself.
 */
final class FaultyHistory implements TradeHistory {

  private static final int MOST_SHORT_ANSWERS = 3;

  private final Map<String, SimulatedMarket> markets;
  private final Random random;
  private final Set<String> withheld = new HashSet<>();
  private final Map<String, Integer> shortAnswers = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private int requests;
  private boolean overlapped;

  FaultyHistory(Map<String, SimulatedMarket> markets, Random random) {
    this.markets = markets;
    this.random = random;
  }

  @Override
  public HistoryPage fetch(String symbol, long fromId, int limit, int turn)
      throws HistoryException, InterruptedException {
    begin(symbol);
    try {
      Thread.yield();
      return answer(symbol, fromId, limit);
    } finally {
      end(symbol);
    }
  }

  /** How many requests there were. */
  synchronized int requests() {
    return requests;
  }

  /** Whether two requests of one symbol were ever under way at once. */
  synchronized boolean hasOverlapped() {
    return overlapped;
  }

  private synchronized void begin(String symbol) {
    requests++;
    overlapped |= !underWay.add(symbol);
  }

  private synchronized void end(String symbol) {
    underWay.remove(symbol);
  }

  private synchronized HistoryPage answer(String symbol, long fromId, int limit)
      throws HistoryException {
    switch (random.nextInt(30)) {
      case 0, 1, 2 -> throw new HistoryException.Unavailable("down", null);
      case 3 -> throw new HistoryException.BadAnswer("not JSON", null);
      case 4 -> throw new HistoryException.RateLimited(Duration.ofMillis(random.nextInt(3)));
      case 5 -> throw new HistoryException.Banned(Duration.ofMillis(random.nextInt(3)));
      default -> {}
    }
    List<Long> known = new ArrayList<>(markets.get(symbol).from(fromId));
    known.removeIf(id -> random.nextInt(20) == 0 && withheld.add(symbol + id));
    int before = shortAnswers.getOrDefault(symbol, 0);
    boolean endsEarly = before < MOST_SHORT_ANSWERS && random.nextInt(4) == 0;
    shortAnswers.put(symbol, endsEarly ? before + 1 : 0);
    if (endsEarly) {
      known = known.subList(0, random.nextInt(known.size() + 1));
    }
    List<Long> page = known.subList(0, Math.min(limit, known.size()));
    return new HistoryPage(
        page.stream()
            .<Sequenced>map(id -> Trades.trade(symbol, id, TradeOrigin.REST))
            .toList(),
        page.size() == limit,
        OptionalInt.of(random.nextInt(1_000)));
  }
}
