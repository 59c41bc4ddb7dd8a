package org.metricdef.ingestion.holes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.HistoryPage;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;

/**
 * Asks the exchange's servers, one after the other, for missing ids of one symbol. A server is
 * walked through page by page, from one missing id to the next that comes after the page. So the
 * number of requests depends on how many trades the server has there, and on how many ranges are
 * missing, and not on how many ids a range has.
 *
 * <p>Only a trade that comes counts. A server that has nothing, that lags, or that fails proves
 * nothing. The next one is asked for what is still missing then.
 */
public final class HoleSearch {

  private static final int MOST_TRADES = 1_000;

  private final String symbol;
  private final IdRanges missing;
  private final Deque<TradeHistory> servers;

  /** What is left to walk through at the first of the servers. */
  private final Deque<IdRange> walk = new ArrayDeque<>();

  /** Ids that a server's answer went past, whether it had them or not. */
  private final IdRanges passed = new IdRanges();

  private @Nullable HistoryException failure;
  private boolean stopped;

  /** What became of an id that was asked for and did not come. */
  public enum Proof {
    /** A server has later ids, and lacks this one. */
    LACKING,
    /** No answer went as far: servers were empty, lagged behind, or failed. */
    UNPROVEN
  }

  /**
   * A search that has asked nothing yet.
   *
   * @param missing the ids that are asked for
   * @param servers the exchange's servers, each of which is asked for what those before it lack
   */
  public HoleSearch(String symbol, Iterable<IdRange> missing, List<TradeHistory> servers) {
    this.symbol = symbol;
    this.missing = IdRanges.of(missing);
    this.servers = new ArrayDeque<>(servers);
    beginWalk();
  }

  /** Whose ids are asked for. */
  public String symbol() {
    return symbol;
  }

  /** Whether there is nothing more to ask, or the exchange has told us to stop. */
  public boolean isOver() {
    return stopped || missing.isEmpty() || servers.isEmpty();
  }

  /**
   * Goes on with the search.
   *
   * @param requests how many requests at most
   * @return the trades that came of those that were missing, by rising ids within a page
   * @throws InterruptedException if the thread is told to stop
   */
  public List<Trade> goOn(int requests) throws InterruptedException {
    List<Trade> found = new ArrayList<>();
    for (int i = 0; i < requests && !isOver(); i++) {
      ask(found);
    }
    return found;
  }

  /** What became of the missing ids of a range that did not come. */
  public Proof proof(IdRange range) {
    IdRanges left = IdRanges.of(missing.within(range));
    passed.ranges().forEach(left::remove);
    return left.isEmpty() ? Proof.LACKING : Proof.UNPROVEN;
  }

  /** Whether any answer went past a missing id. */
  boolean hasAnswer() {
    return !passed.isEmpty();
  }

  /** The last failure of a server; empty if none failed. */
  public Optional<HistoryException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether the exchange has told us to stop, so that not all was asked. */
  public boolean wasStopped() {
    return stopped;
  }

  /**
   * A walk begins where most is missing: what is known to lack at the beginning does not keep it
   * from what nobody has seen. Then comes what is before.
   */
  private void beginWalk() {
    walk.clear();
    missing.largest().ifPresent(largest -> {
      walk.add(new IdRange(largest.first(), Long.MAX_VALUE - 1));
      if (largest.first() > 0) {
        walk.add(new IdRange(0, largest.first() - 1));
      }
    });
  }

  /** Asks the first of the servers for the next missing id of its walk, or ends the walk. */
  private void ask(List<Trade> found) throws InterruptedException {
    IdRange part = walk.remove();
    OptionalLong next = missing.next(part.first());
    if (next.isPresent() && next.getAsLong() <= part.last()) {
      try {
        askFrom(next.getAsLong(), part, found);
      } catch (HistoryException.RateLimited | HistoryException.Banned told) {
        failure = told;
        stopped = true;
        return;
      } catch (HistoryException noAnswer) {
        failure = noAnswer;
        walk.clear();
      }
    }
    if (walk.isEmpty()) {
      servers.remove();
      beginWalk();
    }
  }

  private void askFrom(long from, IdRange part, List<Trade> found)
      throws HistoryException, InterruptedException {
    HistoryPage page = servers.element().fetch(symbol, from, pageSize(from));
    if (page.items().isEmpty()) {
      return;
    }
    long last = from;
    for (Sequenced item : page.items()) {
      last = item.firstId();
      if (missing.contains(last) && item instanceof Trade trade) {
        missing.remove(new IdRange(last, last));
        found.add(trade);
      }
    }
    passed.add(new IdRange(from, last));
    // If the page is not full, the server has nothing after it.
    if (page.full() && last < part.last()) {
      walk.addFirst(new IdRange(last + 1, part.last()));
    }
  }

  /** One more than can be missing from here on: then the answer shows that it goes past that. */
  private int pageSize(long from) {
    long span = missing.last().orElse(from) - from + 1;
    return (int) Math.min(MOST_TRADES, span + 1);
  }
}
