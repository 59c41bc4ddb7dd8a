package org.metricdef.testbed.audit;

import java.util.Collection;
import org.apache.avro.Schema;
import org.metricdef.testbed.exchange.SentTrade;

/**
 * Judges what a producer put into a topic. Each record has to be the Avro single-object encoding of a
 * v2 trade record, without headers, keyed by its symbol.
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
   * @param sent in the order in which it was sent; no trade twice
   * @throws IllegalArgumentException if a trade was sent twice
   * @throws IllegalStateException if Kafka does not answer
   */
  public AuditReport compare(Collection<SentTrade> sent) {
    SentComparison comparison = new SentComparison(sent, new TradeRecordDecoder(schema));
    slice.forEach(comparison::accept);
    return comparison.report();
  }

  /**
   * Checks, where nobody knows what was sent, that trade ids rise one by one per symbol: a gap counts
   * as so many missing.
   *
   * @throws IllegalStateException if Kafka does not answer
   */
  public AuditReport continuity() {
    ContinuityCheck check = new ContinuityCheck(new TradeRecordDecoder(schema));
    slice.forEach(check::accept);
    return check.report();
  }
}
