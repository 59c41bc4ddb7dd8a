package org.metricdef.ingestion.books;

import java.time.Duration;
import org.metricdef.ingestion.publish.SymbolBook;

/**
 * What became of each id of a symbol in one epoch of its ids: <em>last − first + 1 = stored +
 * filled late + refused + holes + pending</em>.
 *
 * @param symbol as the exchange spells it
 * @param partition of the topic of trades
 * @param book what is committed
 * @param filledLate ids of holes that were found later; they are in the topic of late trades
 * @param pending ids after those that are committed, up to the highest that is known
 * @param oldestPending how long the first of these has been pending, at least; zero if none is
 */
public record Balance(
    String symbol,
    int partition,
    SymbolBook book,
    long filledLate,
    long pending,
    Duration oldestPending) {

  /** The first id of the book. */
  public long firstId() {
    return book.first();
  }

  /** The highest id that is known, committed or not. One below the first if none is. */
  public long lastId() {
    return book.next() - 1 + pending;
  }

  /** How many ids there are from the first to the last. */
  public long ids() {
    return lastId() - firstId() + 1;
  }

  /** Ids in holes of which nothing was found later. */
  public long holes() {
    return book.holes() - filledLate;
  }

  /** Whether something became of each id, and one thing only. */
  public boolean isBalanced() {
    return ids() == book.stored() + filledLate + book.refused() + holes() + pending
        && holes() >= 0
        && pending >= 0;
  }

  /** The balance in words, for people. */
  public String inWords() {
    return symbol + " epoch " + book.epoch() + ": " + firstId() + " to " + lastId() + " are "
        + ids() + " ids; stored " + book.stored() + ", filled late " + filledLate + ", refused "
        + book.refused() + ", holes " + holes() + ", pending " + pending;
  }
}
