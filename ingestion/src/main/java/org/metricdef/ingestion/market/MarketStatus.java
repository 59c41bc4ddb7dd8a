package org.metricdef.ingestion.market;

import java.util.Locale;

/** Whether a symbol trades: a closed set, fit for a metric label. */
public enum MarketStatus {
  /** It trades. */
  TRADING,
  /** Trading has ended for the day. */
  END_OF_DAY,
  /** Trading is halted for now. */
  HALT,
  /** Trading is suspended, often for good: symbols that the exchange gave up stay so for years. */
  BREAK,
  /** Orders can be cancelled, and nothing trades. */
  CANCEL_ONLY,
  /** A status that this version does not know; {@link Market#statusText} has its text. */
  UNKNOWN;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The status of the exchange's word for it; {@link #UNKNOWN} for any other word. */
  public static MarketStatus of(String text) {
    return switch (text) {
      case "TRADING" -> TRADING;
      case "END_OF_DAY" -> END_OF_DAY;
      case "HALT" -> HALT;
      case "BREAK" -> BREAK;
      case "CANCEL_ONLY" -> CANCEL_ONLY;
      default -> UNKNOWN;
    };
  }

  /** The label's value: the name in lower case. */
  public String label() {
    return label;
  }
}
