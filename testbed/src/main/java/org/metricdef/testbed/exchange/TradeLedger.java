package org.metricdef.testbed.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

  /** Of each symbol its epochs, the first one first. */
  private final Map<String, List<Places>> bySymbol = new HashMap<>();

  private int size;

  /** All ids that were ever kept back. */
  private final List<Hole> everWithheld = new ArrayList<>();

  /** Replaced as a whole, so that nobody who sends a trade has to wait for the lock. */
  private volatile List<Withheld> withheld = List.of();

  /** Ids that are kept back, and until when in the JVM's nanoseconds, if that is known. */
  private record Withheld(Hole ids, OptionalLong untilNanos) {

    boolean isOver() {
      return untilNanos.isPresent() && System.nanoTime() - untilNanos.getAsLong() >= 0;
    }
  }

  /**
   * Adds a trade.
   *
   * @throws IllegalArgumentException if it is of the last epoch of its symbol, and its id is not
   *     above the last one, or if it is of neither the last epoch nor the next one
   */
  synchronized void add(SentTrade trade) {
    List<Places> epochs = bySymbol.computeIfAbsent(trade.symbol(), any -> new ArrayList<>());
    if (trade.epoch() == epochs.size() + 1) {
      epochs.add(new Places(new int[16], 0));
    }
    if (trade.epoch() != epochs.size()) {
      throw new IllegalArgumentException("epoch %d of %s comes after epoch %d"
          .formatted(trade.epoch(), trade.symbol(), epochs.size()));
    }
    Places places = epochs.get(trade.epoch() - 1);
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
    epochs.set(trade.epoch() - 1, new Places(room, places.count() + 1));
    size++;
  }

  synchronized int size() {
    return size;
  }

  /** How many trades a symbol has. */
  synchronized int size(String symbol) {
    return bySymbol.getOrDefault(symbol, List.of()).stream()
        .mapToInt(Places::count)
        .sum();
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
    withhold(ids, OptionalLong.empty());
  }

  /** Keeps the trades of these ids back for so long. */
  synchronized void withhold(Hole ids, Duration lasting) {
    withhold(ids, OptionalLong.of(System.nanoTime() + lasting.toNanos()));
  }

  private void withhold(Hole ids, OptionalLong untilNanos) {
    List<Withheld> more = new ArrayList<>(withheld);
    more.removeIf(Withheld::isOver);
    more.add(new Withheld(ids, untilNanos));
    withheld = List.copyOf(more);
    everWithheld.add(ids);
  }

  /** Gives everything from now on. */
  synchronized void give() {
    withheld = List.of();
  }

  /** All ids that were kept back for a while, or are. */
  synchronized List<Hole> everWithheld() {
    return List.copyOf(everWithheld);
  }

  /** Whether a trade is not given. */
  boolean withholds(SentTrade trade) {
    List<Withheld> now = withheld;
    return !now.isEmpty()
        && now.stream()
            .anyMatch(each -> each.ids.contains(trade.symbol(), trade.epoch(), trade.tradeId())
                && !each.isOver());
  }

  /** A symbol's trades from an id on, by rising id, so many at most. */
  List<SentTrade> from(String symbol, long fromId, int most) {
    return from(symbol, fromId, most, RestHost.View.WHOLE);
  }

  /** The same as one of the exchange's servers sees it. */
  synchronized List<SentTrade> from(String symbol, long fromId, int most, RestHost.View view) {
    Places places = last(symbol, view);
    return range(places, places.below(fromId, columns.ids()), most, view);
  }

  /** A symbol's newest trades, by rising id, so many at most. */
  List<SentTrade> newest(String symbol, int most) {
    return newest(symbol, most, RestHost.View.WHOLE);
  }

  /** The same as one of the exchange's servers sees it. */
  synchronized List<SentTrade> newest(String symbol, int most, RestHost.View view) {
    Places places = last(symbol, view);
    int first = places.count();
    for (int given = 0; first > 0 && given < most; first--) {
      given += gives(places, first - 1, view) ? 1 : 0;
    }
    return range(places, first, most, view);
  }

  /** A symbol's epochs, the first one first. */
  synchronized List<IdEpoch> epochs(String symbol) {
    return bySymbol.getOrDefault(symbol, List.of()).stream()
        .map(places -> new IdEpoch(
            columns.ids()[places.first()], columns.ids()[places.places()[places.count() - 1]]))
        .toList();
  }

  /** A symbol's newest trade. */
  Optional<SentTrade> newest(String symbol) {
    return newest(symbol, 1).stream().findFirst();
  }

  /** The ids that lie between two of a symbol's trades and are none's, by symbol and id. */
  synchronized List<Hole> holes() {
    List<Hole> holes = new ArrayList<>();
    new TreeMap<>(bySymbol).forEach((symbol, epochs) -> {
      for (int epoch = 1; epoch <= epochs.size(); epoch++) {
        addHoles(holes, symbol, epoch, epochs.get(epoch - 1));
      }
    });
    return holes;
  }

  private void addHoles(List<Hole> holes, String symbol, int epoch, Places places) {
    for (int i = 1; i < places.count(); i++) {
      long before = columns.ids()[places.places()[i - 1]];
      long after = columns.ids()[places.places()[i]];
      if (after > before + 1) {
        holes.add(new Hole(symbol, epoch, before + 1, after - 1));
      }
    }
  }

  /** The trades of a symbol's last epoch of which a server knows. */
  private Places last(String symbol, RestHost.View view) {
    List<Places> epochs = bySymbol.getOrDefault(symbol, List.of());
    for (int i = epochs.size() - 1; i >= 0; i--) {
      if (epochs.get(i).first() < view.before()) {
        return epochs.get(i);
      }
    }
    return Places.NONE;
  }

  /** The trades from a place on that are given, so many at most. */
  private List<SentTrade> range(Places places, int first, int most, RestHost.View view) {
    List<SentTrade> trades = new ArrayList<>();
    for (int i = first; i < places.count() && trades.size() < most; i++) {
      if (gives(places, i, view)) {
        trades.add(trade(places, i));
      }
    }
    return trades;
  }

  private boolean gives(Places places, int place, RestHost.View view) {
    return view.gives(places.places()[place]) && !withholds(trade(places, place));
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
    columns.epochs()[size] = (short) trade.epoch();
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
        Arrays.copyOf(c.epochs(), capacity),
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
