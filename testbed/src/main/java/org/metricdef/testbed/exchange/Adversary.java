package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.metricdef.testbed.fault.AdversaryPlan;
import org.metricdef.testbed.fault.Adversity;
import org.metricdef.testbed.fault.Hole;

/**
 * Makes an exchange do what none should, and some do. What befalls a frame or a trade waits for the
 * next one that is not to be left in peace. It is counted when it strikes.
 *
 * <p>Safe for use by several threads.
 */
public final class Adversary {

  /** As large as a lot of the exchange may be, and as a record can hold. */
  private static final List<String> LARGE =
      List.of("12345678901.5", "46116860414.00000000", "92233720368.54775807");

  private static final List<String> UNFIT =
      List.of("92233720368.54775808", "100000000000.00000000", "1.123456789");

  private final List<RestHost> hosts;
  private final Listings listings;
  private final TradeLedger ledger;

  // Guarded by this object's lock.
  private final Map<Adversity, Long> counts = new EnumMap<>(Adversity.class);
  private final Deque<AdversaryPlan.Planned> ofFrames = new ArrayDeque<>();
  private final Deque<AdversaryPlan.Planned> ofTrades = new ArrayDeque<>();
  private int listed;

  /** Whether anything waits; looked at for each trade, so without the lock. */
  private volatile boolean waiting;

  /** What befalls a frame. */
  record Tampering(Adversity kind, long draw) {}

  Adversary(List<RestHost> hosts, Listings listings, TradeLedger ledger) {
    this.hosts = List.copyOf(hosts);
    this.listings = listings;
    this.ledger = ledger;
  }

  /**
   * Does something, as soon as it can.
   *
   * @throws IllegalArgumentException if it is something that befalls a symbol as a whole
   */
  public synchronized void strike(AdversaryPlan.Planned planned) {
    switch (planned.kind().family()) {
      case FRAME -> ofFrames.add(planned);
      case TRADE -> ofTrades.add(planned);
      case HISTORY -> {
        misinform(planned.kind(), new Random(planned.draw()));
        count(planned.kind());
      }
      case LISTING -> {
        list(planned.kind(), new Random(planned.draw()));
        count(planned.kind());
      }
      case SYMBOL ->
        throw new IllegalArgumentException(planned.kind() + " is done step by step, from outside");
    }
    waiting = !ofFrames.isEmpty() || !ofTrades.isEmpty();
  }

  /** How often it has done what; what it has not done is not there. */
  public synchronized Map<Adversity, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** Does nothing from now on; what it has done stays done. */
  synchronized void behave() {
    ofFrames.clear();
    ofTrades.clear();
    waiting = false;
    hosts.forEach(RestHost::behave);
  }

  /** The next trade as it happens; some are of quantities that none should have. */
  TradeFrame alter(TradeFrame frame) {
    if (!waiting) {
      return frame;
    }
    synchronized (this) {
      Optional<AdversaryPlan.Planned> next = take(ofTrades);
      if (next.isEmpty()) {
        return frame;
      }
      SentTrade trade = frame.trade();
      Random random = new Random(next.get().draw());
      return switch (next.get().kind()) {
        case LARGE_QUANTITY -> TradeFrame.of(trade.of(drawn(LARGE, random)));
        case UNFIT_QUANTITY -> TradeFrame.of(trade.of(drawn(UNFIT, random)));
        default -> {
          long last = trade.tradeId() + random.nextInt(3);
          Duration lasting = Duration.ofMillis(3_000 + random.nextInt(9_000));
          ledger.withhold(new Hole(trade.symbol(), trade.epoch(), trade.tradeId(), last), lasting);
          yield frame;
        }
      };
    }
  }

  /** What befalls the next frame. */
  Optional<Tampering> nextFrame() {
    if (!waiting) {
      return Optional.empty();
    }
    synchronized (this) {
      return take(ofFrames).map(each -> new Tampering(each.kind(), each.draw()));
    }
  }

  private Optional<AdversaryPlan.Planned> take(Deque<AdversaryPlan.Planned> line) {
    Optional<AdversaryPlan.Planned> next = Optional.ofNullable(line.poll());
    next.ifPresent(each -> count(each.kind()));
    waiting = !ofFrames.isEmpty() || !ofTrades.isEmpty();
    return next;
  }

  private void misinform(Adversity kind, Random random) {
    Duration lasting = Duration.ofMillis(1_000 + random.nextInt(7_000));
    RestHost one = hosts.get(random.nextInt(hosts.size()));
    switch (kind) {
      case HOST_EMPTY -> one.give(RestHost.View.lagging(0), lasting);
      case HOST_LAGGING -> one.give(RestHost.View.lagging(ledger.size()), lasting);
      case HOST_GAPS -> one.give(RestHost.View.withGaps(ledger.size()), lasting);
      case HOST_MICROSECONDS -> one.give(RestHost.View.inMicroseconds(), lasting);
      default -> {
        RestHost.View lagging = RestHost.View.lagging(ledger.size());
        hosts.forEach(each -> each.give(lagging, lasting));
      }
    }
  }

  private void list(Adversity kind, Random random) {
    if (kind == Adversity.LIST_AWAY) {
      Duration lasting = Duration.ofMillis(2_000 + random.nextInt(8_000));
      hosts.forEach(each -> each.keepList(lasting));
      return;
    }
    String quote = drawn(random, List.of("USDT", "FDUSD", "MXN", "XYZ"));
    listed++;
    listings.list(new Listing("NEW" + listed + quote, "NEW" + listed, quote, Listing.TRADING));
  }

  private void count(Adversity kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  private static BigDecimal drawn(List<String> amounts, Random random) {
    return new BigDecimal(drawn(random, amounts));
  }

  private static String drawn(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
