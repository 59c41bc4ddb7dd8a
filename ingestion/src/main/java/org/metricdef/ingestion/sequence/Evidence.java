package org.metricdef.ingestion.sequence;

import java.time.Duration;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.DeadLetter;
import org.metricdef.ingestion.trade.DeadLetterSink;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps trades that cannot be right, as dead letters, and counts them. The trades of the topic are
 * not touched: this is what a person needs to find out what happened.
 */
final class Evidence {

  private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);

  private final DeadLetterSink deadLetters;
  private final SequenceMetrics metrics;
  private final RateLimit lines;

  Evidence(DeadLetterSink deadLetters, SequenceMetrics metrics, TimeSource time) {
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.lines = new RateLimit(time, Duration.ofSeconds(1));
  }

  /** Keeps one. */
  void keep(Trade trade, RefusalReason reason) {
    metrics.implausible(trade.symbol(), reason);
    byte[] text = TradeText.event(trade);
    boolean kept = deadLetters.offer(new DeadLetter(
        text, reason, trade.ingestionTimestampMicros(), trade.origin().label()));
    lines
        .tryPass()
        .ifPresent(heldBack -> LOG.error(
            "{}: trade {} cannot be right ({}); it is {}a dead letter; {} more of that kind since"
                + " the last such line",
            trade.symbol(),
            trade.sourceSequence(),
            reason.label(),
            kept ? "" : "lost, since there was no room for ",
            heldBack));
  }
}
