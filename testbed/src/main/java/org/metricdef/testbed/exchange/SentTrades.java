package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.metricdef.testbed.fault.Hole;

/**
 * Trades as they were at one moment, found by place or by trade id. They are kept in columns, some
 * 40 bytes a trade, so that a run of millions can be compared with a topic.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class SentTrades extends AbstractList<SentTrade> implements RandomAccess {

  /**
   * The columns. Slots that a list covers are never written again, so that lists share them with
   * the ledger that goes on growing.
   *
   * @param symbols places in the list of names
   * @param epochs of the ids
   * @param prices unscaled; see the scales
   * @param beyond trades whose price or quantity does not fit into 64 bits, by place
   */
  record Columns(
      short[] symbols,
      short[] epochs,
      long[] ids,
      long[] prices,
      long[] quantities,
      long[] times,
      byte[] priceScales,
      byte[] quantityScales,
      boolean[] buyerIsMaker,
      Map<Integer, SentTrade> beyond) {

    SentTrade trade(List<String> names, int place) {
      SentTrade whole = beyond.get(place);
      if (whole != null) {
        return whole;
      }
      return new SentTrade(
          names.get(symbols[place]),
          epochs[place],
          ids[place],
          decimal(prices[place], priceScales[place]),
          decimal(quantities[place], quantityScales[place]),
          times[place],
          buyerIsMaker[place]);
    }

    private static BigDecimal decimal(long unscaled, int scale) {
      return new BigDecimal(BigInteger.valueOf(unscaled), scale);
    }
  }

  /**
   * The places of the trades of one symbol and epoch, by rising trade id; the first {@code count}
   * are set.
   */
  record Places(int[] places, int count) {

    static final Places NONE = new Places(new int[0], 0);

    /** The place of the first trade. */
    int first() {
      return places[0];
    }

    /** How many of the symbol's trades have an id below this one. */
    int below(long id, long[] ids) {
      int low = 0;
      int high = count;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (ids[places[middle]] < id) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private final Columns columns;
  private final List<String> names;
  private final Map<String, List<Places>> bySymbol;
  private final int size;

  SentTrades(Columns columns, List<String> names, Map<String, List<Places>> bySymbol, int size) {
    this.columns = columns;
    this.names = List.copyOf(names);
    this.bySymbol = new HashMap<>();
    bySymbol.forEach((symbol, epochs) -> this.bySymbol.put(symbol, List.copyOf(epochs)));
    this.size = size;
  }

  /**
   * These trades; if they are not in the form of this class already, a copy, sorted by symbol,
   * epoch and trade id.
   *
   * @throws IllegalArgumentException if a trade is there twice
   */
  public static SentTrades of(Collection<SentTrade> trades) {
    if (trades instanceof SentTrades already) {
      return already;
    }
    TradeLedger ledger = new TradeLedger();
    trades.stream()
        .sorted(Comparator.comparing(SentTrade::symbol)
            .thenComparingInt(SentTrade::epoch)
            .thenComparingLong(SentTrade::tradeId))
        .forEachOrdered(ledger::add);
    return ledger.sent();
  }

  @Override
  public SentTrade get(int place) {
    if (place < 0 || place >= size) {
      throw new IndexOutOfBoundsException(place + " of " + size);
    }
    return columns.trade(names, place);
  }

  @Override
  public int size() {
    return size;
  }

  /** The place of a trade of the first epoch in this list, or −1. */
  public int find(String symbol, long tradeId) {
    return find(symbol, 1, tradeId);
  }

  /** The place of a trade in this list, or −1. */
  public int find(String symbol, int epoch, long tradeId) {
    Places places = places(symbol, epoch);
    int index = places.below(tradeId, columns.ids());
    if (index == places.count()) {
      return -1;
    }
    int place = places.places()[index];
    return columns.ids()[place] == tradeId ? place : -1;
  }

  /** How many trades have ids of a range. */
  public long count(Hole ids) {
    Places places = places(ids.symbol(), ids.epoch());
    int before = places.below(ids.fromId(), columns.ids());
    return ids.toId() == Long.MAX_VALUE
        ? places.count() - before
        : places.below(ids.toId() + 1, columns.ids()) - before;
  }

  private Places places(String symbol, int epoch) {
    List<Places> epochs = bySymbol.getOrDefault(symbol, List.of());
    return epoch < 1 || epoch > epochs.size() ? Places.NONE : epochs.get(epoch - 1);
  }
}
