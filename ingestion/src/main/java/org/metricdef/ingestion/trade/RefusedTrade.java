package org.metricdef.ingestion.trade;

/**
 * A trade that the exchange's history gives and that fits no record. Its id exists, so it is no
 * hole.
 *
 * @param symbol as the exchange spells it
 * @param id the exchange's number of the trade
 * @param reason why it was refused
 * @param detail the same in words
 * @param element the trade as the history gave it: JSON, UTF-8. The array is not copied and must
 *     not be changed.
 * @param receivedMicros when it arrived, in microseconds since 1970
 * @param epoch of its id: see {@link Place}
 */
public record RefusedTrade(
    String symbol,
    long id,
    RefusalReason reason,
    String detail,
    byte[] element,
    long receivedMicros,
    int epoch)
    implements Sequenced {

  /** A refused trade of the first epoch. */
  public RefusedTrade(
      String symbol,
      long id,
      RefusalReason reason,
      String detail,
      byte[] element,
      long receivedMicros) {
    this(symbol, id, reason, detail, element, receivedMicros, Place.FIRST_EPOCH);
  }

  /** The same in an epoch. */
  public RefusedTrade in(int wanted) {
    return new RefusedTrade(symbol, id, reason, detail, element, receivedMicros, wanted);
  }

  @Override
  public long firstId() {
    return id;
  }

  @Override
  public long nextId() {
    return id + 1;
  }
}
