package org.metricdef.ingestion.exchange;

import java.util.Locale;

/** What ended a connection, or kept one from being opened: a closed set, fit for a metric label. */
public enum DisconnectReason {
  /** It could not be opened. */
  CONNECT_FAILED,
  /** The exchange closed it in good order. */
  SERVER_CLOSED,
  /** It broke, or was closed with an error code. */
  CONNECTION_LOST,
  /** It was open, and no trade came for too long. */
  STALE_DATA,
  /** A ping was not answered in time. */
  PONG_TIMEOUT,
  /** Trades came faster than they could be taken for too long. */
  OVERRUN,
  /** The exchange did not confirm that it sends what it was asked for. */
  UNCONFIRMED,
  /** Nothing came of one of its symbols, although the exchange says that it trades. */
  SILENT_SYMBOL,
  /** A fault of this program while it handled a frame. */
  INTERNAL_ERROR,
  /** The exchange announced that it will close it. */
  SERVER_SHUTDOWN,
  /** It was replaced before the exchange would end it for its age. */
  SCHEDULED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The label's value: the name in lower case. */
  public String label() {
    return label;
  }

  /** Whether the connection was good, and is replaced on purpose. */
  boolean isPlanned() {
    return this == SERVER_SHUTDOWN || this == SCHEDULED;
  }
}
