package org.metricdef.testbed.audit;

import java.util.Optional;
import org.metricdef.testbed.exchange.SentTrade;

/** What a record says of a trade, against what the exchange says. */
final class TradeContent {

  private TradeContent() {}

  /** The first difference, in words; empty if there is none. */
  static Optional<String> difference(
      SentTrade sent, String idPrefix, String currency, ReceivedTrade received) {
    String tradeId = idPrefix + (sent.epoch() == 1 ? "" : sent.epoch() + "-") + sent.tradeId();
    String side = sent.buyerIsMaker() ? "SELL" : "BUY";
    long micros = Math.multiplyExact(sent.tradeTimeMillis(), 1_000L);
    if (!received.tradeId().equals(tradeId)) {
      return different("trade_id", tradeId, received.tradeId());
    }
    if (!received.assetClass().equals("crypto")) {
      return different("asset_class", "crypto", received.assetClass());
    }
    if (received.timestampMicros() != micros) {
      return different("timestamp", micros, received.timestampMicros());
    }
    if (received.price().compareTo(sent.price()) != 0) {
      return different("price", sent.price(), received.price());
    }
    if (received.quantity().compareTo(sent.quantity()) != 0) {
      return different("quantity", sent.quantity(), received.quantity());
    }
    if (!received.currency().equals(currency)) {
      return different("currency", currency, received.currency());
    }
    return received.side().equals(side)
        ? Optional.empty()
        : different("side", side, received.side());
  }

  static <T> Optional<String> different(String what, T sent, T received) {
    return Optional.of(what + " should be " + sent + " and is " + received);
  }
}
