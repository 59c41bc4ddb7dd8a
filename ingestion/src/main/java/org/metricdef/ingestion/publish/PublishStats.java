package org.metricdef.ingestion.publish;

/** What became of everything a publisher was given. */
public record PublishStats(DeliveryCounts trades, DeliveryCounts deadLetters) {

  /** Records of both kinds without a result yet. */
  public long inFlight() {
    return trades.inFlight() + deadLetters.inFlight();
  }
}
