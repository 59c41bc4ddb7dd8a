package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Trades that never happened but look as if: prices walk at random, trades come in bursts as one
 * large order eats through the book, trade ids are contiguous per symbol. The same seed, symbols
 * and count give the same frames, character for character, on every JDK.
 */
public final class TradeSimulator implements TradeSource {

  private static final Pattern SYMBOL = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}&&[^a-z]]{2,30}");
  private static final long START_MILLIS = Instant.parse("2026-01-13T00:00:00Z").toEpochMilli();

  private final long seed;
  private final SortedSet<String> symbols;
  private final long count;

  /**
   * A run of trades.
   *
   * @param seed what the run is drawn from
   * @param symbols in upper case, at least one
   * @param count how many trades there are in all, not negative
   * @throws IllegalArgumentException if there is no symbol, one is not capitals and digits of any
   *     script, or the count is negative
   */
  public TradeSimulator(long seed, Collection<String> symbols, long count) {
    for (String symbol : symbols) {
      if (!SYMBOL.matcher(symbol).matches()) {
        throw new IllegalArgumentException("not a symbol: '" + symbol + "'");
      }
    }
    if (symbols.isEmpty()) {
      throw new IllegalArgumentException("no symbols to trade");
    }
    if (count < 0) {
      throw new IllegalArgumentException("a negative number of trades: " + count);
    }
    this.seed = seed;
    this.symbols = Collections.unmodifiableSortedSet(new TreeSet<>(symbols));
    this.count = count;
  }

  @Override
  public SortedSet<String> symbols() {
    return symbols;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public Iterator<TradeFrame> frames() {
    return new Run();
  }

  /** One pass over the trades. */
  private final class Run implements Iterator<TradeFrame> {

    // Random and StrictMath: their results are fixed to the last bit, on every JDK and machine.
    private final Random random = new Random(seed);
    private final List<Market> markets = new ArrayList<>();
    private long made;
    private double clockMillis = START_MILLIS;
    private @Nullable Market current;
    private int leftInBurst;

    Run() {
      for (String symbol : symbols) {
        markets.add(new Market(symbol));
      }
    }

    @Override
    public boolean hasNext() {
      return made < count;
    }

    @Override
    public TradeFrame next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all " + count + " trades were made");
      }
      made++;
      Market market = current;
      if (market == null || leftInBurst == 0) {
        clockMillis += -StrictMath.log(1 - random.nextDouble()) * 90;
        market = markets.get(random.nextInt(markets.size()));
        market.turn(random);
        current = market;
        leftInBurst = burst();
      } else {
        clockMillis += random.nextInt(20) == 0 ? 1 : 0;
      }
      leftInBurst--;
      return market.trade((long) clockMillis, random);
    }

    /** Most orders meet one or a few others; one in a hundred sweeps the book. */
    private int burst() {
      int kind = random.nextInt(100);
      if (kind == 0) {
        return 100 + random.nextInt(600);
      }
      return kind < 60 ? 1 : 2 + random.nextInt(12);
    }
  }

  /** One symbol's state within a run. */
  private static final class Market {

    private final String symbol;
    private final Instrument instrument;
    private long price;
    private long nextId;
    private boolean selling;

    Market(String symbol) {
      this.symbol = symbol;
      this.instrument = Instrument.of(symbol);
      this.price = instrument.price();
      this.nextId = instrument.firstTradeId();
    }

    /** A new order arrives: it may be of the other side, and the price has moved since. */
    void turn(Random random) {
      selling = random.nextBoolean();
      step(Math.round(random.nextGaussian() * 8));
    }

    TradeFrame trade(long timeMillis, Random random) {
      // A market order eats into the book: each further trade is at the same price or a worse one.
      if (random.nextInt(4) == 0) {
        step(selling ? -1 : 1);
      }
      double size = StrictMath.exp(random.nextGaussian() * 1.2) * instrument.typicalQuantity();
      long quantity = Math.max(1, Math.round(size / instrument.lot())) * instrument.lot();
      long eventMillis = timeMillis + (random.nextInt(50) == 0 ? random.nextInt(170) : 1);
      return frame(quantity, timeMillis, eventMillis);
    }

    private void step(long ticks) {
      price = Math.max(instrument.tick(), price + ticks * instrument.tick());
    }

    private TradeFrame frame(long quantity, long timeMillis, long eventMillis) {
      SentTrade trade = new SentTrade(
          symbol,
          nextId++,
          BigDecimal.valueOf(price, 8),
          BigDecimal.valueOf(quantity, 8),
          timeMillis,
          selling);
      return TradeFrame.of(trade, eventMillis);
    }
  }
}
