package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.util.Random;

/** Frames that an exchange should not send, and does. */
final class StrangeFrames {

  private static final int BEYOND = 256 * 1024;

  private StrangeFrames() {}

  /** The same trade, padded with blanks beyond 256 KiB. */
  static TradeFrame oversized(TradeFrame frame) {
    return new TradeFrame(frame.trade(), "{" + " ".repeat(BEYOND) + frame.json().substring(1));
  }

  /** What is left of a frame's text: for sure no JSON. */
  static String garbage(String text, Random random) {
    int length = 1 + random.nextInt(text.length() - 1);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, length);
      case 1 -> text.substring(length);
      default -> "<html><body>502 Bad Gateway</body></html>";
    };
  }

  /** An event of another type about the same symbol, in an envelope or bare. */
  static String otherEvent(SentTrade trade, boolean combined, Random random) {
    String symbol = trade.symbol();
    long time = trade.tradeTimeMillis();
    // Whoever takes one for a trade shows it: the price is another.
    String price = trade.price().add(BigDecimal.ONE).toPlainString();
    String kind;
    String json;
    switch (random.nextInt(3)) {
      case 0 -> {
        kind = "aggTrade";
        json = ("{\"e\":\"aggTrade\",\"E\":%d,\"s\":\"%s\",\"a\":%d,\"p\":\"%s\",\"q\":\"1.0\","
                + "\"f\":%d,\"l\":%d,\"T\":%d,\"m\":true,\"M\":true}")
            .formatted(
                time, symbol, trade.tradeId(), price, trade.tradeId(), trade.tradeId(), time);
      }
      case 1 -> {
        kind = "kline_1m";
        json = ("{\"e\":\"kline\",\"E\":%d,\"s\":\"%s\",\"k\":{\"t\":%d,\"T\":%d,\"s\":\"%s\","
                + "\"i\":\"1m\",\"f\":1,\"L\":2,\"o\":\"%s\",\"c\":\"%s\",\"h\":\"%s\",\"l\":\"%s\","
                + "\"v\":\"1\",\"n\":2,\"x\":false,\"q\":\"1\",\"V\":\"1\",\"Q\":\"1\",\"B\":\"0\"}}")
            .formatted(time, symbol, time, time, symbol, price, price, price, price);
      }
      default -> {
        kind = "trade"; // A futures trade is told from a spot trade by its X alone.
        json =
            ("{\"e\":\"trade\",\"E\":%d,\"T\":%d,\"s\":\"%s\",\"t\":%d,\"p\":\"%s\",\"q\":\"1.0\","
                    + "\"X\":\"MARKET\",\"m\":true}")
                .formatted(time, time, symbol, trade.tradeId(), price);
      }
    }
    String stream = trade.stream().replace("@trade", "@" + kind);
    return combined ? "{\"stream\":\"" + stream + "\",\"data\":" + json + "}" : json;
  }
}
