package org.metricdef.testbed.audit;

import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.metricdef.testbed.exchange.Holdings;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SentTrades;
import org.metricdef.testbed.fault.Hole;

/**
 * Judges what a producer put into a topic. Each record has to be the Avro single-object encoding of
 * a trade record, keyed by its symbol. It has no headers, but for {@code epoch} from the second
 * epoch of its symbol's ids on.
 */
public final class TopicAudit {

  private final TopicSlice slice;
  private final Schema schema;
  private final String idPrefix;

  /**
   * An audit of a stretch of a topic.
   *
   * @param slice the records to be judged
   * @param schema of the trade record, as the producer publishes it
   */
  public TopicAudit(TopicSlice slice, Schema schema) {
    this(slice, schema, "BINANCE-");
  }

  private TopicAudit(TopicSlice slice, Schema schema, String idPrefix) {
    this.slice = slice;
    this.schema = schema;
    this.idPrefix = idPrefix;
  }

  /** The same of block trades: no record may have the id of a trade of the order book. */
  public static TopicAudit ofBlockTrades(TopicSlice slice, Schema schema) {
    return new TopicAudit(slice, schema, "BINANCE-BLOCK-");
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
        comparison(new Holdings(SentTrades.of(sent), List.of()), new Problems());
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
    Holdings had = new Holdings(SentTrades.of(sent), List.copyOf(holes));
    SentComparison comparison = comparison(had, problems);
    slice.forEach(comparison::accept);
    HoleComparison holeComparison = new HoleComparison(had, problems);
    recorded.forEach(holeComparison::accept);
    return comparison.report(holeComparison.report());
  }

  private SentComparison comparison(Holdings had, Problems problems) {
    return new SentComparison(
        new Arrivals(had, idPrefix, problems), new TradeRecordDecoder(schema), false);
  }

  /**
   * Compares all topics with what the exchange has, whether it was sent or not. Each trade has to
   * be in one topic, once: in that of trades; or, if no record can hold it, in that of refused
   * trades; or, if the exchange kept it back and it is recorded as a hole, in that of late trades.
   *
   * @throws IllegalStateException if Kafka does not answer
   */
  public HoldingsReport compare(Holdings had, Topics topics) {
    Problems problems = new Problems();
    Arrivals arrivals = new Arrivals(had, idPrefix, problems);
    TradeRecordDecoder decoder = new TradeRecordDecoder(schema);
    HoleComparison holes = new HoleComparison(had, problems);
    topics.holes().forEach(holes::accept);
    SentComparison trades = new SentComparison(arrivals, decoder, true);
    slice.forEach(trades::accept);
    LateComparison late = new LateComparison(arrivals, decoder, holes);
    topics.late().forEach(late::accept);
    RefusedComparison refused = new RefusedComparison(arrivals);
    topics.refused().forEach(refused::accept);
    AuditReport report = trades.report(holes.report());
    return new HoldingsReport(report, arrivals.changed(), late.late(), refused.refused());
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
