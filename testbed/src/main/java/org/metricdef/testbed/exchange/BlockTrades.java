package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.metricdef.testbed.fault.Hole;

/**
 * The exchange's block trades. They have ids of their own for each symbol, from 1 on, and are rare:
 * each is made by hand. Subscribers of {@code <symbol>@blockTrade} are told, and {@code GET
 * /api/v3/historicalBlockTrades} gives it by its id.
 *
 * <p>Safe for use by several threads.
 */
public final class BlockTrades {

  private final Supplier<List<Session>> sessions;
  private final TradeLedger ledger = new TradeLedger();
  private final Map<String, Ids> ids = new HashMap<>();

  /** Which id of which epoch a symbol's next one has. */
  private record Ids(int epoch, long next) {

    Ids after(int more) {
      return new Ids(epoch, next + more);
    }
  }

  BlockTrades(Supplier<List<Session>> sessions) {
    this.sessions = sessions;
  }

  /** Makes one and tells the subscribers. */
  public SentTrade make(String symbol, BigDecimal price, BigDecimal quantity) {
    SentTrade trade = add(symbol, price, quantity);
    if (!ledger.withholds(trade)) {
      tell(trade);
    }
    return trade;
  }

  /** Makes one of which nobody is told: it can be had by its id alone. */
  public SentTrade makeUntold(String symbol, BigDecimal price, BigDecimal quantity) {
    return add(symbol, price, quantity);
  }

  /** Tells the subscribers of one, perhaps not for the first time. */
  public void tell(SentTrade trade) {
    String stream = streamOf(trade.symbol());
    TradeFrame frame = new TradeFrame(trade, json(trade));
    sessions.get().stream()
        .filter(session -> session.streams().contains(stream) && !session.isSilent(stream))
        .forEach(session -> session.sendAs(stream, frame));
  }

  /** Leaves out so many ids of a symbol: no block trade ever has them. */
  public synchronized void skipIds(String symbol, int many) {
    ids.put(symbol, next(symbol).after(many));
  }

  /** Begins the ids of a symbol anew: its next block trade has this one. */
  public synchronized void restartIds(String symbol, long firstId) {
    ids.put(symbol, new Ids(next(symbol).epoch() + 1, firstId));
  }

  /** Keeps the ones of these ids to itself, as if nobody had made them. */
  public void withhold(Hole which) {
    ledger.withhold(which);
  }

  /** Lets the history give what was withheld. */
  public void giveWithheld() {
    ledger.give();
  }

  /** Sends nothing more of a symbol's over the connections that are open now, without a word. */
  public void silence(String symbol) {
    sessions.get().forEach(session -> session.silence(streamOf(symbol)));
  }

  /** All that there are, and what of them was kept back. */
  public Holdings holdings() {
    return new Holdings(ledger.sent(), ledger.holes(), ledger.everWithheld());
  }

  /** The stream of a symbol's block trades, for example {@code btcusdt@blockTrade}. */
  public static String streamOf(String symbol) {
    return symbol.toLowerCase(Locale.ROOT) + "@blockTrade";
  }

  TradeLedger ledger() {
    return ledger;
  }

  private synchronized SentTrade add(String symbol, BigDecimal price, BigDecimal quantity) {
    Ids next = next(symbol);
    SentTrade trade = new SentTrade(
        symbol, next.epoch(), next.next(), price, quantity, System.currentTimeMillis(), false);
    ledger.add(trade);
    ids.put(symbol, next.after(1));
    return trade;
  }

  private Ids next(String symbol) {
    return ids.getOrDefault(symbol, new Ids(1, 1));
  }

  private static String json(SentTrade trade) {
    return "{\"e\":\"blockTrade\",\"E\":"
        + trade.tradeTimeMillis()
        + ",\"s\":\""
        + trade.symbol()
        + "\",\"t\":"
        + trade.tradeId()
        + ",\"p\":\""
        + trade.price().toPlainString()
        + "\",\"q\":\""
        + trade.quantity().toPlainString()
        + "\",\"T\":"
        + trade.tradeTimeMillis()
        + ",\"m\":"
        + trade.buyerIsMaker()
        + "}";
  }
}
