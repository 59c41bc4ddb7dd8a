package org.metricdef.ingestion.trade;

import java.util.Locale;

/** How a trade came to us. */
public enum TradeOrigin {
  /** Over the exchange's live stream. */
  STREAM,
  /** The history gave it, after the stream had left it out. */
  REST;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in lower case. */
  public String label() {
    return label;
  }
}
