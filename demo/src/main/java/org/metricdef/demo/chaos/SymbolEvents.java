package org.metricdef.demo.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.metricdef.demo.base.DemoException;
import org.metricdef.testbed.exchange.Listing;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.fault.AdversaryPlan;
import org.metricdef.testbed.fault.Adversity;

/**
 * Lets happen what befalls a symbol as a whole, each on a thread of its own, and one at a time for
 * a symbol. What the exchange is about to forget has to be in Kafka before: nobody could ask for it
 * later.
 */
final class SymbolEvents {

  private static final Duration PATIENCE = Duration.ofSeconds(240);
  private static final long LOOK_MILLIS = 20;
  private static final long REPEAT_MILLIS = 500;

  /** What trades happen after is told from what was before by a second at least. */
  private static final Duration DOWNTIME = Duration.ofSeconds(3);

  /**
   * A hole of the earlier ids was confirmed so long before there are trades of the same ids: clocks
   * differ by less.
   */
  private static final Duration DOWNTIME_FOR_THE_SAME_IDS = Duration.ofSeconds(62);

  private static final List<String> STATUSES =
      List.of("BREAK", "HALT", "END_OF_DAY", "CANCEL_ONLY", "AUCTION_MATCH");

  private final List<String> symbols;
  private final List<String> expendable;
  private final SimulatedExchange exchange;
  private final ToLongFunction<String> committed;
  private final Recoveries recoveries;
  private final Consumer<String> told;
  private final AtomicInteger running = new AtomicInteger();

  // Guarded by this object's lock.
  private final Map<Adversity, Long> counts = new EnumMap<>(Adversity.class);
  private final Set<String> busy = new HashSet<>();
  private volatile boolean stopped;
  private volatile @Nullable Exception failure;

  /**
   * No events yet.
   *
   * @param committed how many trades of a symbol are in Kafka, in whichever topic
   * @param told of each event
   */
  SymbolEvents(
      ChaosSettings settings,
      SimulatedExchange exchange,
      ToLongFunction<String> committed,
      Recoveries recoveries,
      Consumer<String> told) {
    this.symbols = settings.symbols();
    this.expendable = settings.expendable();
    this.exchange = exchange;
    this.committed = committed;
    this.recoveries = recoveries;
    this.told = told;
  }

  /** Lets something happen. */
  void begin(AdversaryPlan.Planned planned) {
    running.incrementAndGet();
    Thread thread = new Thread(() -> run(planned), "symbol-event");
    thread.setDaemon(true);
    thread.start();
  }

  synchronized Map<Adversity, Long> counts() {
    return new EnumMap<>(counts);
  }

  /**
   * Fails if something could not be done.
   *
   * @throws DemoException saying what
   */
  void requireNoFailure() {
    Exception failed = failure;
    if (failed != null) {
      throw new DemoException("a symbol: " + failed.getMessage(), failed);
    }
  }

  /** Lets nothing more happen. A symbol that waits for a trade waits no longer. */
  void stop() {
    stopped = true;
  }

  /** Whether something is happening. */
  boolean isAlive() {
    return running.get() > 0;
  }

  private void run(AdversaryPlan.Planned planned) {
    Adversity kind = planned.kind();
    try {
      Random random = new Random(planned.draw());
      Optional<String> symbol = pick(kind == Adversity.DELISTED ? expendable : symbols, random);
      if (symbol.isPresent() && happens(kind, symbol.get(), random)) {
        count(kind);
        recoveries.after(kind.name(), Duration.ZERO);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      running.decrementAndGet();
    }
  }

  /** A symbol to which nothing else happens; one that is delisted is not given back. */
  private synchronized Optional<String> pick(List<String> possible, Random random) {
    List<String> left = possible.stream().filter(each -> !busy.contains(each)).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    String symbol = left.get(random.nextInt(left.size()));
    busy.add(symbol);
    return Optional.of(symbol);
  }

  private synchronized void giveBack(String symbol) {
    busy.remove(symbol);
  }

  private synchronized void count(Adversity kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  /** False if the last trade happened before it could. */
  private boolean happens(Adversity kind, String symbol, Random random)
      throws InterruptedException {
    exchange.halt(symbol);
    while (!exchange.isHalted(symbol)) {
      if (stopped) {
        return false;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    switch (kind) {
      case HALTED -> halted(symbol, random);
      case DELISTED -> delisted(symbol);
      default -> idsRestarted(symbol, random);
    }
    return true;
  }

  private void halted(String symbol, Random random) throws InterruptedException {
    String status = STATUSES.get(random.nextInt(STATUSES.size()));
    int millis = 1_000 + random.nextInt(9_000);
    tell(Adversity.HALTED, symbol + " is in the status " + status + " for " + millis + " ms");
    exchange.listings().status(symbol, status);
    pause(millis);
    exchange.listings().status(symbol, Listing.TRADING);
    exchange.resume(symbol);
    giveBack(symbol);
  }

  private void delisted(String symbol) throws InterruptedException {
    awaitCommitted(symbol);
    exchange.listings().delist(symbol);
    tell(Adversity.DELISTED, symbol);
  }

  private void idsRestarted(String symbol, Random random) throws InterruptedException {
    NewIds ids = NewIds.draw(exchange.epochs(symbol), random);
    if (random.nextBoolean()) {
      exchange.listings().status(symbol, STATUSES.get(0));
    }
    awaitCommitted(symbol);
    pause((ids.used() ? DOWNTIME_FOR_THE_SAME_IDS : DOWNTIME).toMillis());
    tell(
        Adversity.IDS_RESTARTED,
        symbol + " begins at " + ids.first() + (ids.used() ? ", and has had such ids" : ""));
    exchange.restartIds(symbol, ids.first());
    exchange.listings().status(symbol, Listing.TRADING);
    exchange.resume(symbol);
    giveBack(symbol);
  }

  /** Waits until all trades of a symbol are in Kafka; it makes none meanwhile. */
  private void awaitCommitted(String symbol) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (committed.applyAsLong(symbol) < exchange.sentCount(symbol)) {
      if (System.nanoTime() > deadline) {
        throw new DemoException("%s is at rest, and of its %d trades %d are committed after %d s"
            .formatted(
                symbol,
                exchange.sentCount(symbol),
                committed.applyAsLong(symbol),
                PATIENCE.toSeconds()));
      }
      exchange.repeatNewestTrade(symbol);
      Thread.sleep(REPEAT_MILLIS);
    }
  }

  private void pause(long millis) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    while (!stopped && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private void tell(Adversity kind, String how) {
    told.accept(kind.name() + "  " + how);
  }
}
