package org.metricdef.ingestion.books;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;

/**
 * What is measured of the books: sums by partition, so that there are as few series for a thousand
 * symbols as for one. Nothing here throws. Used by one thread.
 */
final class BookMetrics {

  private final IngestionMetrics metrics;
  private final Set<Integer> measured = new TreeSet<>();

  BookMetrics(IngestionMetrics metrics) {
    this.metrics = metrics;
  }

  /** What an id can be. */
  private enum Account {
    STORED(balance -> balance.book().stored()),
    FILLED_LATE(Balance::filledLate),
    REFUSED(balance -> balance.book().refused()),
    HOLES(Balance::holes),
    PENDING(Balance::pending);

    private final ToLongFunction<Balance> ids;

    Account(ToLongFunction<Balance> ids) {
      this.ids = ids;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  void status(BooksStatus status) {
    Map<Integer, List<Balance>> byPartition =
        status.balances().stream().collect(Collectors.groupingBy(Balance::partition));
    measured.stream()
        .filter(partition -> !byPartition.containsKey(partition))
        .forEach(this::forget);
    measured.clear();
    measured.addAll(byPartition.keySet());
    byPartition.forEach(this::set);
    Recording.record(
        () -> metrics.booksUnbalancedSymbols().set(status.unbalanced().size()));
    Recording.record(
        () -> metrics.booksOldestPendingSeconds().set(status.oldestPending().toMillis() / 1e3));
  }

  private void set(int partition, List<Balance> balances) {
    String number = Integer.toString(partition);
    Recording.record(
        () -> metrics.booksIds().set(Labels.of("partition", number), sum(balances, Balance::ids)));
    for (Account account : Account.values()) {
      Recording.record(() -> metrics
          .booksIdsByState()
          .set(
              Labels.of("partition", number, "state", account.label()),
              sum(balances, account.ids)));
    }
  }

  /** A partition that is another instance's now. */
  private void forget(int partition) {
    String number = Integer.toString(partition);
    Recording.record(() -> metrics.booksIds().remove(Labels.of("partition", number)));
    for (Account account : Account.values()) {
      Recording.record(() -> metrics
          .booksIdsByState()
          .remove(Labels.of("partition", number, "state", account.label())));
    }
  }

  private static double sum(List<Balance> balances, ToLongFunction<Balance> ids) {
    return balances.stream().mapToLong(ids).sum();
  }
}
