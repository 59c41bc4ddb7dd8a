package org.metricdef.ingestion.trade;

import java.util.Locale;

/** Why a frame is not a valid spot trade: a closed set, fit for a metric label. */
public enum RefusalReason {
  /** Not one complete JSON text. */
  MALFORMED_JSON,
  /** JSON, but not an object, or an envelope whose data is not one. */
  NOT_AN_OBJECT,
  /** A binary frame; the exchange only sends text. */
  BINARY_FRAME,
  /** An error message of the exchange. */
  EXCHANGE_ERROR,
  /** An event of another type than trade. */
  OTHER_EVENT_TYPE,
  /** A trade, but of the futures market. */
  NOT_SPOT,
  /** A field that every trade has is not there. */
  MISSING_FIELD,
  /** A field has another JSON type than it should, or an empty or unreadable text. */
  MISTYPED_FIELD,
  /** A field that the trade is read from is there twice. */
  DUPLICATE_FIELD,
  /**
   * A price or quantity above {@link FixedDecimal#LARGEST}, or with more than 8 digits after the
   * point.
   */
  DECIMAL_OUT_OF_RANGE,
  /** A price or quantity that is zero or less. */
  NOT_POSITIVE,
  /** A trade id below zero. */
  BAD_TRADE_ID,
  /** A trade time that is not in milliseconds since 1970. */
  BAD_TIME,
  /** A trade that came before under the same id, with another price, quantity, time or side. */
  CONFLICTING_TRADE,
  /** A trade id that cannot be: later trades have lower ids, or the other way round. */
  IMPLAUSIBLE_ID,
  /** A symbol of other characters than capitals and digits of any script, or too long. */
  BAD_SYMBOL,
  /** A symbol that the exchange has never listed, as far as is known. */
  UNKNOWN_SYMBOL;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The label's value: the name in lower case. */
  public String label() {
    return label;
  }
}
