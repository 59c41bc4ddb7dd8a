package org.metricdef.testbed.fault;

/** What can go wrong with the simulated exchange. */
public enum FaultKind {
  /** Every connection is reset. */
  CUT(Family.CONNECTION),
  /** Every connection is closed by the server, with a close code or without a word. */
  CLOSE(Family.CONNECTION),
  /** The server tells that it will shut down, and then closes. */
  SHUTDOWN(Family.CONNECTION),
  /** The peer has vanished: the connections stay open, nothing is read and nothing comes. */
  HALF_OPEN(Family.CONNECTION),
  /** The exchange reads and sends slowly for a while. */
  SLOW_LINK(Family.CONNECTION),
  /** Pings are not answered for a while. */
  NO_PONGS(Family.CONNECTION),
  /** Connections are reset, and new ones too for a while. */
  REFUSING(Family.CONNECTION),
  /**
   * Connections are reset; new ones are accepted for a while and get no answer to the handshake.
   */
  MUTE_TCP(Family.CONNECTION),
  /**
   * Connections are reset; new ones get the handshake's answer for a while, and nothing else ever.
   */
  MUTE_WEBSOCKET(Family.CONNECTION),
  /** A frame comes in several fragments. */
  SPLIT(Family.FRAME),
  /** A frame comes twice. */
  DOUBLED(Family.FRAME),
  /** A frame comes after later ones of its symbol. */
  REORDERED(Family.FRAME),
  /** A frame does not come. */
  LOST(Family.FRAME),
  /** A frame is padded beyond 256 KiB. */
  OVERSIZED(Family.FRAME),
  /** A frame comes mangled, as no JSON. */
  GARBAGE(Family.FRAME),
  /** A frame comes as a binary message. */
  BINARY(Family.FRAME),
  /** Before a frame, an event of another type comes: aggTrade, kline, a futures trade. */
  OTHER_EVENT(Family.FRAME),
  /**
   * Trade ids are used up that no trade has: neither the stream nor the history ever gives them.
   */
  HOLE(Family.TRADES),
  /** The history answers late. */
  REST_SLOW(Family.REST),
  /** The history does not answer, and hangs up after a while. */
  REST_MUTE(Family.REST),
  /** The history answers 429. */
  REST_RATE_LIMITED(Family.REST),
  /** The history answers 418. */
  REST_BANNED(Family.REST),
  /** The history answers 500. */
  REST_ERROR(Family.REST),
  /** The history lags behind: it has no trade yet. */
  REST_LAGGING(Family.REST),
  /** The history's answer breaks off in the middle. */
  REST_GARBAGE(Family.REST);

  /** What a fault befalls. */
  public enum Family {
    /** The WebSocket connections. */
    CONNECTION,
    /** The next frames. */
    FRAME,
    /** The trades themselves. */
    TRADES,
    /** The next requests to the history. */
    REST
  }

  private final Family family;

  FaultKind(Family family) {
    this.family = family;
  }

  /** What it befalls. */
  public Family family() {
    return family;
  }
}
