package org.metricdef.ingestion.trade;

/**
 * Ids that the exchange skipped: neither its stream nor its history has them. A trade with a later
 * id always follows.
 *
 * @param symbol as the exchange spells it
 * @param fromId the first missing id
 * @param toId the last missing id
 * @param epoch of these ids: see {@link Place}
 * @param confirmedMicros when the exchange's history was found to lack them, in microseconds since
 *     1970
 */
public record ConfirmedHole(String symbol, long fromId, long toId, int epoch, long confirmedMicros)
    implements Sequenced {

  @Override
  public long firstId() {
    return fromId;
  }

  @Override
  public long nextId() {
    return toId + 1;
  }

  /** How many ids are missing. */
  public long size() {
    return toId - fromId + 1;
  }
}
