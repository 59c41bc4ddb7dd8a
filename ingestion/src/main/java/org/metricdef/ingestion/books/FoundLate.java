package org.metricdef.ingestion.books;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.holes.HoleLog;
import org.metricdef.ingestion.holes.HoleTopic;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.SymbolBook;
import org.metricdef.ingestion.trade.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was found of holes later, by the topic of holes, whichever instance found it. Reads nothing
 * as long as no book has a hole. Used by one thread.
 */
final class FoundLate implements Ledger.Found, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FoundLate.class);

  private static final Duration FAILURE_LOG_EVERY = Duration.ofMinutes(1);

  private final KafkaCluster kafka;
  private final Dataset dataset;
  private final RateLimit failureLog;
  private @Nullable HoleTopic topic;
  private HoleLog known = new HoleLog();

  /** Whether the topic was read in this look. */
  private boolean isRead;

  FoundLate(KafkaCluster kafka, Dataset dataset, TimeSource time) {
    this.kafka = kafka;
    this.dataset = dataset;
    this.failureLog = new RateLimit(time, FAILURE_LOG_EVERY);
  }

  /** A look begins. */
  void begin() {
    isRead = false;
  }

  @Override
  public long found(String symbol, SymbolBook book) {
    if (!isRead) {
      isRead = true;
      read();
    }
    return known.found(symbol, book.epoch(), book.first(), book.next());
  }

  private void read() {
    try {
      HoleTopic open = topic;
      if (open == null) {
        open = new HoleTopic(kafka, dataset, LOG::debug);
        topic = open;
      }
      known = open.read();
    } catch (InterruptException stop) {
      throw stop;
    } catch (KafkaException refused) {
      // What was found before is still so.
      failureLog
          .tryPass()
          .ifPresent(heldBack -> LOG.warn(
              "the topic of holes cannot be read, so that the books may lack trades that were found"
                  + " late: {}; {} more such lines were left out",
              refused.toString(),
              heldBack));
    }
  }

  @Override
  public void close() {
    if (topic != null) {
      topic.close();
      topic = null;
    }
  }
}
