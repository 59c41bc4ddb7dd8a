package org.metricdef.ingestion.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;
import org.metricdef.ingestion.trade.TradeSink;

/**
 * Reads markets from their beginning to their end as a bad connection would: it loses trades,
 * single ones and long runs, gives some twice, and lets some overtake others. Where the sink takes
 * a trade no more, it is cut, and comes back somewhat later.
 */
final class LossyConnection implements Runnable {

  private final Map<String, SimulatedMarket> markets;
  private final TradeSink sink;
  private final Random random;

  LossyConnection(Map<String, SimulatedMarket> markets, TradeSink sink, Random random) {
    this.markets = markets;
    this.sink = sink;
    this.random = random;
  }

  @Override
  public void run() {
    int longest =
        markets.values().stream().mapToInt(SimulatedMarket::size).max().orElseThrow();
    List<Trade> window = new ArrayList<>();
    int lostUntil = 0;
    for (int i = 0; i < longest; i++) {
      lostUntil = random.nextInt(60) == 0 ? i + random.nextInt(60) : lostUntil;
      for (Map.Entry<String, SimulatedMarket> market : markets.entrySet()) {
        if (i < market.getValue().size()) {
          Trade trade = trade(market.getKey(), market.getValue().at(i));
          boolean isLost = i < lostUntil || random.nextInt(15) == 0;
          for (int copies = isLost ? 0 : random.nextInt(20) == 0 ? 2 : 1; copies > 0; copies--) {
            window.add(trade);
          }
        }
      }
      while (window.size() > 4) {
        boolean taken = sink.offer(window.remove(random.nextInt(20) == 0 ? 3 : 0));
        lostUntil = taken ? lostUntil : i + random.nextInt(40);
      }
      if (random.nextInt(50) == 0) {
        LockSupport.parkNanos(random.nextInt(2_000_000));
      }
    }
    window.forEach(sink::offer);
  }

  static Trade trade(String symbol, long id) {
    return Trades.trade(symbol, id, TradeOrigin.STREAM);
  }
}
