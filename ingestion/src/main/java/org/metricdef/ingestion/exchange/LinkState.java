package org.metricdef.ingestion.exchange;

import java.util.EnumSet;
import java.util.Set;

/** What a link is doing. */
enum LinkState {
  /** No symbol is wanted, so that no connection is. */
  IDLE,
  /** A connection is being opened; there is no other. */
  CONNECTING,
  /** A connection is open, and the exchange has not confirmed all that is wanted. */
  SUBSCRIBING,
  /** A connection is open, and the exchange has confirmed all that is wanted. */
  STREAMING,
  /** A connection is open, and is to be closed when a successor has taken over. */
  REPLACING,
  /** There is no connection; the next is attempted after a pause. */
  WAITING,
  /**
   * There is no connection, as what comes over it could not be taken; nor will be before it can.
   */
  WAITING_FOR_ROOM,
  /** It was told to end. */
  CLOSED;

  /** Where a link may go from here. */
  Set<LinkState> next() {
    return switch (this) {
      case IDLE -> EnumSet.of(CONNECTING, WAITING, CLOSED);
      case CONNECTING -> EnumSet.of(SUBSCRIBING, WAITING, WAITING_FOR_ROOM, IDLE, CLOSED);
      case SUBSCRIBING -> EnumSet.of(STREAMING, REPLACING, WAITING, WAITING_FOR_ROOM, IDLE, CLOSED);
      case STREAMING -> EnumSet.of(SUBSCRIBING, REPLACING, WAITING, WAITING_FOR_ROOM, IDLE, CLOSED);
      case REPLACING ->
        EnumSet.of(STREAMING, SUBSCRIBING, CONNECTING, WAITING, WAITING_FOR_ROOM, IDLE, CLOSED);
      case WAITING -> EnumSet.of(CONNECTING, IDLE, CLOSED);
      case WAITING_FOR_ROOM -> EnumSet.of(WAITING, IDLE, CLOSED);
      case CLOSED -> EnumSet.noneOf(LinkState.class);
    };
  }

  /** Whether a connection is open, and trades may come. */
  boolean isConnected() {
    return this == SUBSCRIBING || this == STREAMING || this == REPLACING;
  }
}
