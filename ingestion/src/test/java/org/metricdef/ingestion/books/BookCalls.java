package org.metricdef.ingestion.books;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.SymbolBook;

/** Runs every metric call of this package. */
public final class BookCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    BookMetrics books = new BookMetrics(metrics);
    SymbolBook book = new SymbolBook(1, 10, 20, 7, 1, 2);
    books.status(
        new BooksStatus(List.of(new Balance("BTCUSDT", 3, book, 1, 4, Duration.ofSeconds(5)))));
    books.status(BooksStatus.NONE);
  }
}
