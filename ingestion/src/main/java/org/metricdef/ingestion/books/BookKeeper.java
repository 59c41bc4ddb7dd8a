package org.metricdef.ingestion.books;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InterruptException;
import org.metricdef.ingestion.BackgroundWork;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.SymbolBooks;
import org.metricdef.ingestion.sequence.SymbolStanding;
import org.metricdef.ingestion.trade.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether the books of this instance's symbols balance, and names those
 * that do not.
 */
public final class BookKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BookKeeper.class);

  private static final Duration EVERY = Duration.ofSeconds(10);

  /** Where the numbers come from. */
  public interface Source {

    /** What became of each id, as far as it is committed: by partition and symbol. */
    Map<Integer, Map<String, SymbolBooks>> committed();

    /** How the symbols stand that are open. */
    Map<String, SymbolStanding> standings();
  }

  private final Source source;
  private final FoundLate late;
  private final Ledger ledger = new Ledger();
  private final BookMetrics metrics;
  private final TimeSource time;
  private final BackgroundWork work;

  /** Symbols that did not balance at the last look. */
  private Set<String> named = Set.of();

  private volatile BooksStatus status = BooksStatus.NONE;

  /**
   * A keeper that does nothing before {@link #start}.
   *
   * @param died receives what ended the thread before its time
   */
  public BookKeeper(
      Source source,
      KafkaCluster kafka,
      Dataset dataset,
      IngestionMetrics metrics,
      TimeSource time,
      Consumer<Throwable> died) {
    this.source = source;
    this.late = new FoundLate(kafka, dataset, time);
    this.metrics = new BookMetrics(metrics);
    this.time = time;
    this.work = new BackgroundWork("books", this::run, died);
  }

  /** Begins to look. */
  public void start() {
    work.start();
  }

  /** The balances at the last look. */
  public BooksStatus status() {
    return status;
  }

  @Override
  public void close() {
    work.close();
  }

  private void run() {
    try {
      while (true) {
        look();
        time.sleep(EVERY);
      }
    } catch (InterruptedException | InterruptException stop) {
      // The thread ends here. Its flag would keep the reader from closing in good order.
      if (Thread.interrupted()) {
        LOG.debug("told to stop while Kafka was asked");
      }
    } finally {
      late.close();
    }
  }

  /** Looks once. */
  void look() {
    late.begin();
    Map<Integer, Map<String, SymbolBooks>> committed = source.committed();
    // Read after what is committed, so that this is never ahead of what was given.
    Map<String, SymbolStanding> standings = source.standings();
    BooksStatus now = new BooksStatus(ledger.balances(committed, standings, late, time.nanoTime()));
    status = now;
    metrics.status(now);
    Set<String> unbalanced =
        now.unbalanced().stream().map(Balance::symbol).collect(Collectors.toSet());
    for (Balance each : now.unbalanced()) {
      if (!named.contains(each.symbol())) {
        LOG.error("the books do not balance: {}", each.inWords());
      }
    }
    Set<String> again = new HashSet<>(named);
    again.removeAll(unbalanced);
    again.forEach(symbol -> LOG.info("{}: the books balance again", symbol));
    named = unbalanced;
  }
}
