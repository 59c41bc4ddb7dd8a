package org.metricdef.ingestion.books;

import java.time.Duration;
import java.util.List;

/**
 * The balances of all symbols at the last look.
 *
 * @param balances by symbol and epoch
 */
public record BooksStatus(List<Balance> balances) {

  /** Nothing was looked at yet. */
  public static final BooksStatus NONE = new BooksStatus(List.of());

  public BooksStatus {
    balances = List.copyOf(balances);
  }

  /** Those that do not balance. */
  public List<Balance> unbalanced() {
    return balances.stream().filter(each -> !each.isBalanced()).toList();
  }

  /** Those of which an id has been pending for longer than this, the oldest first. */
  public List<Balance> pendingLongerThan(Duration bound) {
    return balances.stream()
        .filter(each -> each.oldestPending().compareTo(bound) > 0)
        .sorted((a, b) -> b.oldestPending().compareTo(a.oldestPending()))
        .toList();
  }

  /** How long the oldest id has been pending; zero if none is. */
  public Duration oldestPending() {
    return balances.stream()
        .map(Balance::oldestPending)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
