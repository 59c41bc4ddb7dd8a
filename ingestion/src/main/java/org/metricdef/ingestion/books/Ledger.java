package org.metricdef.ingestion.books;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.publish.SymbolBook;
import org.metricdef.ingestion.publish.SymbolBooks;
import org.metricdef.ingestion.sequence.SymbolStanding;

/**
 * Makes balances, look by look, and remembers since when ids have been pending. Used by one thread.
 */
final class Ledger {

  /** By symbol: ids up to this one were known at a time, and not all committed. */
  private final Map<String, Mark> marks = new HashMap<>();

  private record Mark(int epoch, long lastId, long nanos) {}

  private record Kept(int partition, SymbolBooks books) {}

  /** Tells how many ids of a symbol's holes were found later. */
  interface Found {

    /** Of the ids from the first up to, and without, the next. */
    long found(String symbol, SymbolBook book);
  }

  /**
   * The balances of all symbols.
   *
   * @param committed by partition and symbol
   * @param standings of the symbols that are open, read after what is committed
   */
  List<Balance> balances(
      Map<Integer, Map<String, SymbolBooks>> committed,
      Map<String, SymbolStanding> standings,
      Found late,
      long nowNanos) {
    SortedMap<String, Kept> bySymbol = new TreeMap<>();
    committed.forEach((partition, symbols) ->
        symbols.forEach((symbol, books) -> bySymbol.put(symbol, new Kept(partition, books))));
    marks.keySet().retainAll(bySymbol.keySet());
    List<Balance> balances = new ArrayList<>();
    bySymbol.forEach((symbol, kept) -> {
      SymbolBook current = kept.books().current();
      for (SymbolBook book : kept.books().epochs()) {
        boolean isCurrent = book.epoch() == current.epoch();
        SymbolStanding standing = isCurrent ? standings.get(symbol) : null;
        long pending = pending(book, standing);
        Duration oldest =
            isCurrent ? oldest(symbol, book, standing, pending, nowNanos) : Duration.ZERO;
        long found = book.holes() == 0 ? 0 : Math.min(book.holes(), late.found(symbol, book));
        balances.add(new Balance(symbol, kept.partition(), book, found, pending, oldest));
      }
    });
    return balances;
  }

  /** Ids that are known and not committed; negative if more is committed than was ever given. */
  private static long pending(SymbolBook book, @Nullable SymbolStanding standing) {
    boolean isSame = standing != null
        && standing.epoch() == book.epoch()
        && standing.next() != SymbolStanding.UNKNOWN;
    return standing != null && isSame ? standing.newest() + 1 - book.next() : 0;
  }

  /** Since when the first pending id has been known, as far as looks tell. */
  private Duration oldest(
      String symbol,
      SymbolBook book,
      @Nullable SymbolStanding standing,
      long pending,
      long nowNanos) {
    // A later epoch that is not committed yet is pending as a whole.
    boolean isAhead = standing != null && standing.epoch() > book.epoch();
    // A history that was asked for takes its time; it is watched by itself.
    boolean isHistory = standing != null && standing.inHistory();
    if (isHistory || pending <= 0 && !isAhead) {
      marks.remove(symbol);
      return Duration.ZERO;
    }
    Optional<Mark> mark = Optional.ofNullable(marks.get(symbol))
        .filter(each -> each.epoch() == book.epoch() && book.next() <= each.lastId());
    if (mark.isPresent()) {
      return Duration.ofNanos(nowNanos - mark.get().nanos());
    }
    long lastId = isAhead ? Long.MAX_VALUE : book.next() - 1 + pending;
    marks.put(symbol, new Mark(book.epoch(), lastId, nowNanos));
    return Duration.ZERO;
  }
}
