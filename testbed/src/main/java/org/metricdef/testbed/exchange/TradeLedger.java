package org.metricdef.testbed.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.metricdef.testbed.exchange.SentTrades.Columns;
import org.metricdef.testbed.exchange.SentTrades.Places;
import org.metricdef.testbed.fault.Hole;

/**
 * Every trade that has happened so far, in the order in which it happened. What it is asked takes
 * no longer the more there are.
 *
 * <p>Safe for use by several threads.
 */
final class TradeLedger {

  private static final int FIRST_CAPACITY = 1024;

  // Everything is guarded by this object's lock.
  private Columns columns = new Columns(
      new short[FIRST_CAPACITY],
      new long[FIRST_CAPACITY],
      new long[FIRST_CAPACITY],
      new long[FIRST_CAPACITY],
      new long[FIRST_CAPACITY],
      new byte[FIRST_CAPACITY],
      new byte[FIRST_CAPACITY],
      new boolean[FIRST_CAPACITY],
      new ConcurrentHashMap<>());
  private final List<String> names = new ArrayList<>();
  private final Map<String, Short> numbers = new HashMap<>();
  private final Map<String, Places> bySymbol = new HashMap<>();
  private int size;

  /** Replaced as a whole, so that nobody who sends a trade has to wait for the lock. */
  private volatile List<Hole> withheld = List.of();

  /**
   * Adds a trade.
   *
   * @throws IllegalArgumentException if its id is not above the last one of its symbol
   */
  synchronized void add(SentTrade trade) {
    Places places = bySymbol.getOrDefault(trade.symbol(), new Places(new int[16], 0));
    if (places.count() > 0) {
      refuseStepBack(columns.ids()[places.places()[places.count() - 1]], trade);
    }
    if (size == columns.ids().length) {
      columns = grown(columns);
    }
    put(trade);
    int[] room = places.count() < places.places().length
        ? places.places()
        : Arrays.copyOf(places.places(), places.count() * 2);
    room[places.count()] = size;
    bySymbol.put(trade.symbol(), new Places(room, places.count() + 1));
    size++;
  }

  synchronized int size() {
    return size;
  }

  /** How many trades a symbol has. */
  synchronized int size(String symbol) {
    Places places = bySymbol.get(symbol);
    return places == null ? 0 : places.count();
  }

  /** How many symbols have traded. */
  synchronized int symbols() {
    return bySymbol.size();
  }

  /** All trades until now. */
  synchronized SentTrades sent() {
    return new SentTrades(columns, names, bySymbol, size);
  }

  /** Keeps the trades of these ids back until {@link #give}. They have happened all the same. */
  synchronized void withhold(Hole ids) {
    List<Hole> more = new ArrayList<>(withheld);
    more.add(ids);
    withheld = List.copyOf(more);
  }

  /** Gives everything from now on. */
  synchronized void give() {
    withheld = List.of();
  }

  /** Whether a trade is not given. */
  boolean withholds(SentTrade trade) {
    List<Hole> now = withheld;
    return !now.isEmpty()
        && now.stream()
            .anyMatch(ids -> ids.symbol().equals(trade.symbol())
                && ids.fromId() <= trade.tradeId()
                && trade.tradeId() <= ids.toId());
  }

  /** A symbol's trades from an id on, by rising id, so many at most. */
  synchronized List<SentTrade> from(String symbol, long fromId, int most) {
    Places places = bySymbol.get(symbol);
    return places == null ? List.of() : range(places, places.below(fromId, columns.ids()), most);
  }

  /** A symbol's newest trades, by rising id, so many at most. */
  synchronized List<SentTrade> newest(String symbol, int most) {
    Places places = bySymbol.get(symbol);
    if (places == null) {
      return List.of();
    }
    int first = places.count();
    for (int given = 0; first > 0 && given < most; first--) {
      given += withholds(trade(places, first - 1)) ? 0 : 1;
    }
    return range(places, first, most);
  }

  /** A symbol's newest trade. */
  Optional<SentTrade> newest(String symbol) {
    return newest(symbol, 1).stream().findFirst();
  }

  /** The ids that lie between two of a symbol's trades and are none's, by symbol and id. */
  synchronized List<Hole> holes() {
    List<Hole> holes = new ArrayList<>();
    new TreeMap<>(bySymbol).forEach((symbol, places) -> {
      for (int i = 1; i < places.count(); i++) {
        long before = columns.ids()[places.places()[i - 1]];
        long after = columns.ids()[places.places()[i]];
        if (after > before + 1) {
          holes.add(new Hole(symbol, before + 1, after - 1));
        }
      }
    });
    return holes;
  }

  /** The trades from a place on that are given, so many at most. */
  private List<SentTrade> range(Places places, int first, int most) {
    List<SentTrade> trades = new ArrayList<>();
    for (int i = first; i < places.count() && trades.size() < most; i++) {
      SentTrade trade = trade(places, i);
      if (!withholds(trade)) {
        trades.add(trade);
      }
    }
    return trades;
  }

  private SentTrade trade(Places places, int place) {
    return columns.trade(names, places.places()[place]);
  }

  private static void refuseStepBack(long last, SentTrade trade) {
    if (trade.tradeId() == last) {
      throw new IllegalArgumentException(
          "trade " + last + " of " + trade.symbol() + " was sent twice");
    }
    if (trade.tradeId() < last) {
      throw new IllegalArgumentException(
          "trade %d of %s comes after trade %d".formatted(trade.tradeId(), trade.symbol(), last));
    }
  }

  private void put(SentTrade trade) {
    columns.symbols()[size] = numbers.computeIfAbsent(trade.symbol(), this::number);
    columns.ids()[size] = trade.tradeId();
    columns.times()[size] = trade.tradeTimeMillis();
    columns.buyerIsMaker()[size] = trade.buyerIsMaker();
    if (trade.price().unscaledValue().bitLength() < Long.SIZE
        && trade.quantity().unscaledValue().bitLength() < Long.SIZE) {
      columns.prices()[size] = trade.price().unscaledValue().longValue();
      columns.priceScales()[size] = (byte) trade.price().scale();
      columns.quantities()[size] = trade.quantity().unscaledValue().longValue();
      columns.quantityScales()[size] = (byte) trade.quantity().scale();
    } else {
      columns.beyond().put(size, trade);
    }
  }

  private short number(String symbol) {
    names.add(symbol);
    return (short) (names.size() - 1);
  }

  private static Columns grown(Columns c) {
    int capacity = Math.multiplyExact(c.ids().length, 2);
    return new Columns(
        Arrays.copyOf(c.symbols(), capacity),
        Arrays.copyOf(c.ids(), capacity),
        Arrays.copyOf(c.prices(), capacity),
        Arrays.copyOf(c.quantities(), capacity),
        Arrays.copyOf(c.times(), capacity),
        Arrays.copyOf(c.priceScales(), capacity),
        Arrays.copyOf(c.quantityScales(), capacity),
        Arrays.copyOf(c.buyerIsMaker(), capacity),
        c.beyond());
  }
}
