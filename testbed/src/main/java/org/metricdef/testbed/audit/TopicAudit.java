package org.metricdef.testbed.audit;

import java.util.Collection;
import org.apache.avro.Schema;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SentTrades;
import org.metricdef.testbed.fault.Hole;

/**
 * Judges what a producer put into a topic. Each record has to be the Avro single-object encoding of
 * a v2 trade record, without headers, keyed by its symbol.
 */
public final class TopicAudit {

  private final TopicSlice slice;
  private final Schema schema;

  /**
   * An audit of a stretch of a topic.
   *
   * @param slice the records to be judged
   * @param schema of the trade record, as the producer publishes it
   */
  public TopicAudit(TopicSlice slice, Schema schema) {
    this.slice = slice;
    this.schema = schema;
  }

  /**
   * Compares every record with what was sent.
   *
   * @param sent in any order; no trade twice
   * @throws IllegalArgumentException if a trade was sent twice
   * @throws IllegalStateException if Kafka does not answer
   */
  public AuditReport compare(Collection<SentTrade> sent) {
    SentComparison comparison =
        new SentComparison(SentTrades.of(sent), new TradeRecordDecoder(schema), new Problems());
    slice.forEach(comparison::accept);
    return comparison.report(HolesFound.NONE);
  }

  /**
   * Compares every record with what was sent, and every recorded hole with what was never given.
   *
   * @param sent in any order; no trade twice
   * @param holes the ids that the exchange never gave
   * @param recorded where the producer records holes: keyed by symbol, with a JSON object of {@code
   *     symbol}, {@code from_id}, {@code to_id} and {@code confirmed_at_micros}, or of {@code
   *     version}, {@code symbol} and {@code filled_from_id} and so on for ids that were found later
   * @throws IllegalArgumentException if a trade was sent twice
   * @throws IllegalStateException if Kafka does not answer
   */
  public AuditReport compare(
      Collection<SentTrade> sent, Collection<Hole> holes, TopicSlice recorded) {
    Problems problems = new Problems();
    SentComparison comparison =
        new SentComparison(SentTrades.of(sent), new TradeRecordDecoder(schema), problems);
    slice.forEach(comparison::accept);
    HoleComparison holeComparison = new HoleComparison(holes, problems);
    recorded.forEach(holeComparison::accept);
    return comparison.report(holeComparison.report());
  }

  /**
   * Checks, where nobody knows what was sent, that trade ids rise one by one per symbol: a gap
   * counts as so many missing.
   *
   * @throws IllegalStateException if Kafka does not answer
   */
  public AuditReport continuity() {
    ContinuityCheck check = new ContinuityCheck(new TradeRecordDecoder(schema));
    slice.forEach(check::accept);
    return check.report();
  }
}
