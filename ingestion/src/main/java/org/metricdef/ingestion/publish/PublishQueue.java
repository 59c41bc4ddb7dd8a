package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded queue and the one thread that publishes from it, so that a slow cluster never holds up
 * the thread that reads from the exchange for longer than the exchange bears.
 */
public final class PublishQueue implements Intake {

  private static final Logger LOG = LoggerFactory.getLogger(PublishQueue.class);

  /** How many items are taken from the queue at a time. */
  private static final int BATCH = 256;

  private static final long POLL_MILLIS = 50;

  private final BlockingQueue<Outgoing> queue;
  private final Duration patience;
  private final TradePublisher publisher;
  private final Consumer<Trade> published;
  private final Thread worker;
  private final LongAdder taken = new LongAdder();
  private volatile boolean closed;

  /**
   * A queue that is not published from before {@link #start}.
   *
   * @param capacity how many items may wait
   * @param patience how long {@link #offer} waits for room
   * @param published called after each trade, on the publishing thread; must not block
   * @param died called with what ended the publishing thread before its time
   */
  public PublishQueue(
      int capacity,
      Duration patience,
      TradePublisher publisher,
      Consumer<Trade> published,
      Consumer<Throwable> died) {
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.patience = patience;
    this.publisher = publisher;
    this.published = published;
    this.worker = new Thread(this::work, "publisher");
    worker.setDaemon(true);
    worker.setUncaughtExceptionHandler((thread, failure) -> died.accept(failure));
  }

  /** Begins to publish. */
  public void start() {
    worker.start();
  }

  @Override
  public boolean offer(Outgoing item) {
    // Counted first, so that what is under way is never counted below what is settled.
    taken.increment();
    boolean fits = !closed && (queue.offer(item) || offerPatiently(item));
    if (!fits) {
      taken.decrement();
    }
    return fits;
  }

  @Override
  public boolean hasRoom() {
    return queue.remainingCapacity() >= queue.size();
  }

  /** How many items were taken since the start. */
  public long taken() {
    return taken.sum();
  }

  /**
   * Takes nothing more, and waits until what is in the queue is handed to the publisher.
   *
   * @return whether all of it is; false when the time is over before
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean drain(Duration timeout) throws InterruptedException {
    closed = true;
    worker.join(Math.max(1, timeout.toMillis()));
    if (worker.isAlive()) {
      LOG.error(
          "the queue still holds {} items, and the time to publish them is over", queue.size());
      worker.interrupt();
      return false;
    }
    return queue.isEmpty();
  }

  private boolean offerPatiently(Outgoing item) {
    try {
      return queue.offer(item, patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void work() {
    List<Outgoing> batch = new ArrayList<>(BATCH);
    try {
      while (!closed || !queue.isEmpty()) {
        Outgoing first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH - 1);
          batch.forEach(this::publish);
          batch.clear();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(Outgoing item) {
    if (item instanceof Outgoing.OfTrade trade) {
      publisher.publish(trade.trade());
      published.accept(trade.trade());
    } else if (item instanceof Outgoing.OfDeadLetter letter) {
      publisher.publish(letter.letter());
    }
  }
}
