package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;

/** The items that wait for a shard's writer. Their number is bounded. */
public final class ShardQueue implements SequencedSink {

  /** More than these are let go without a trade, so that memory is bounded. */
  private static final int MOST_KEPT_BACK = 1_000;

  /** How often a waiting {@link #offer} checks whether the queue was closed. */
  private static final long LOOK_MILLIS = 20;

  private final BlockingQueue<Sequenced> items;
  private final int capacity;
  private final long patienceNanos;
  private final Deliveries counts;
  private volatile boolean closed;

  /** The drainer's own: what waits for a trade of its symbol, in the order in which it came. */
  private final List<Sequenced> keptBack = new ArrayList<>();

  /**
   * An open queue.
   *
   * @param capacity how many items may wait
   * @param patience how long {@link #offer} waits for room
   * @param counts where trades are counted as accepted
   */
  public ShardQueue(int capacity, Duration patience, Deliveries counts) {
    this.counts = counts;
    this.items = new ArrayBlockingQueue<>(capacity);
    this.capacity = capacity;
    this.patienceNanos = patience.toNanos();
  }

  @Override
  public boolean offer(Sequenced item) {
    if (closed) {
      return false;
    }
    // Counted first, so that the number in flight is never negative.
    boolean isTrade = item instanceof Trade;
    if (isTrade) {
      counts.accept();
    }
    boolean fits = (items.offer(item) || offerPatiently(item)) && isStillOpenFor(item);
    if (isTrade && !fits) {
      counts.refuse();
    }
    return fits;
  }

  @Override
  public boolean hasRoom() {
    return !closed && items.size() <= capacity / 2;
  }

  /** How many items wait. */
  public int size() {
    return items.size();
  }

  /** Takes nothing more. What waits stays for the writer. */
  public void close() {
    closed = true;
  }

  /**
   * Moves what waits to a list. What is no trade is kept for the next time, unless a trade of its
   * symbol follows it: that trade tells the reader of the tail that the ids before it are dealt
   * with. Without it, they would be dealt with once more after a crash.
   *
   * <p>Used by one thread.
   *
   * @param most how many items at most
   * @param wait how long to wait for the first
   */
  void drainTo(List<Sequenced> batch, int most, Duration wait) throws InterruptedException {
    Sequenced first = items.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (first == null) {
      return;
    }
    batch.addAll(keptBack);
    keptBack.clear();
    batch.add(first);
    items.drainTo(batch, most - 1);
    if (batch.stream().anyMatch(ShardQueue::isNoTrade)) {
      keepBack(batch);
    }
  }

  private void keepBack(List<Sequenced> batch) {
    Set<String> traded = new HashSet<>();
    for (int i = batch.size() - 1; i >= 0 && keptBack.size() < MOST_KEPT_BACK; i--) {
      Sequenced item = batch.get(i);
      if (item instanceof Trade) {
        traded.add(item.symbol());
      } else if (!traded.contains(item.symbol())) {
        keptBack.add(batch.remove(i));
      }
    }
    Collections.reverse(keptBack);
  }

  private static boolean isNoTrade(Sequenced item) {
    return !(item instanceof Trade);
  }

  /** Throws away what waits. Called by the thread that drains, when the queue is closed. */
  int withdraw() {
    List<Sequenced> left = new ArrayList<>();
    items.drainTo(left);
    keptBack.clear();
    return (int) left.stream().filter(Trade.class::isInstance).count();
  }

  /** Takes an item out again that came in while the queue was closed: the writer may have ended. */
  private boolean isStillOpenFor(Sequenced item) {
    return !closed || !items.remove(item);
  }

  private boolean offerPatiently(Sequenced item) {
    long start = System.nanoTime();
    try {
      while (!closed && System.nanoTime() - start < patienceNanos) {
        if (items.offer(item, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
