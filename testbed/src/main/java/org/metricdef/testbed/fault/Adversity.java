package org.metricdef.testbed.fault;

/** What an exchange can do that no fault of a network does: it changes, or says what is not so. */
public enum Adversity {
  /** Beside a trade, the stream tells of one whose id is absurd and that nobody made. */
  ROGUE_ID(Family.FRAME),
  /** After a trade, the stream tells of another one under the same id. */
  OTHER_CONTENT(Family.FRAME),
  /** The stream gives the times of a trade in another unit than was asked for. */
  MICROSECOND_FRAME(Family.FRAME),
  /** A trade of a quantity as large as a record can hold. */
  LARGE_QUANTITY(Family.TRADE),
  /** A trade of a quantity that no record can hold. */
  UNFIT_QUANTITY(Family.TRADE),
  /** The stream never gives a trade, and the history only after a while. */
  WITHHELD(Family.TRADE),
  /** One of the REST servers answers that there are no trades, for a while. */
  HOST_EMPTY(Family.HISTORY),
  /** One of the REST servers learns of nothing new for a while. */
  HOST_LAGGING(Family.HISTORY),
  /** One of the REST servers lacks trades for a while, and has later ones. */
  HOST_GAPS(Family.HISTORY),
  /** One of the REST servers gives times in another unit than was asked for, for a while. */
  HOST_MICROSECONDS(Family.HISTORY),
  /** All REST servers learn of nothing new for a while. */
  HISTORY_LAGGING(Family.HISTORY),
  /** The exchange lists a symbol that was not there before. */
  LISTED(Family.LISTING),
  /** The exchange does not say what its symbols are, for a while. */
  LIST_AWAY(Family.LISTING),
  /** A symbol does not trade for a while, and the exchange says so. */
  HALTED(Family.SYMBOL),
  /** The ids of a symbol begin anew, lower. What was before is forgotten. */
  IDS_RESTARTED(Family.SYMBOL),
  /** A symbol trades no more, and is not listed any more. */
  DELISTED(Family.SYMBOL);

  /** What it befalls. */
  public enum Family {
    /** The frame of the next trade. */
    FRAME,
    /** The next trade itself. */
    TRADE,
    /** What the REST servers say of trades. */
    HISTORY,
    /** What the REST servers say of symbols. */
    LISTING,
    /**
     * A symbol as a whole. It has to be at rest for that, so whoever runs the exchange does it,
     * step by step.
     */
    SYMBOL
  }

  private final Family family;

  Adversity(Family family) {
    this.family = family;
  }

  /** What it befalls. */
  public Family family() {
    return family;
  }
}
