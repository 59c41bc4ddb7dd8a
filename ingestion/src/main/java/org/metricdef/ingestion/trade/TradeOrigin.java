package org.metricdef.ingestion.trade;

import java.util.Locale;

/** How a trade came to us. */
public enum TradeOrigin {
  /** Over the exchange's live stream. */
  STREAM,
  /** Asked for by its id, after the stream had left it out. */
  REST;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in lower case. */
  public String label() {
    return label;
  }
}
