package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.util.Random;

/** Frames that are in order and say what is not so. */
final class UntrueFrames {

  private static final long ABSURD_ID = 9_000_000_000_000L;

  /** Far enough that the time shows that it is made up, before another trade has the id. */
  private static final int NEAR = 10_000;

  private static final int AHEAD_MILLIS = 3_000;
  private static final long MICROS = 1_000;

  private UntrueFrames() {}

  /** A trade that nobody made, at the time of this one or a little later. */
  static TradeFrame rogue(SentTrade trade, Random random) {
    long id = switch (random.nextInt(4)) {
      case 0 -> ABSURD_ID;
      case 1 -> trade.tradeId() + NEAR + random.nextInt(NEAR);
      case 2 -> random.nextLong(trade.tradeId() + 1);
      default -> trade.tradeId() + 1 + random.nextLong(ABSURD_ID);
    };
    long millis = trade.tradeTimeMillis() + random.nextInt(AHEAD_MILLIS);
    return TradeFrame.of(trade.as(trade.epoch(), id, millis));
  }

  /** Another trade under the id of this one. */
  static TradeFrame otherContent(SentTrade trade, Random random) {
    BigDecimal one = BigDecimal.ONE;
    int what = random.nextInt(4);
    return TradeFrame.of(new SentTrade(
        trade.symbol(),
        trade.epoch(),
        trade.tradeId(),
        what == 0 ? trade.price().add(one) : trade.price(),
        what == 1 ? trade.quantity().add(one) : trade.quantity(),
        what == 2 ? trade.tradeTimeMillis() + 1 : trade.tradeTimeMillis(),
        what == 3 ? !trade.buyerIsMaker() : trade.buyerIsMaker()));
  }

  /** The trade with its times in microseconds. */
  static TradeFrame inMicroseconds(SentTrade trade) {
    long micros = trade.tradeTimeMillis() * MICROS;
    SentTrade scaled = trade.as(trade.epoch(), trade.tradeId(), micros);
    return new TradeFrame(trade, TradeFrame.of(scaled).json());
  }
}
