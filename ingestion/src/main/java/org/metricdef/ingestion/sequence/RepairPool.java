package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimeSource;

/**
 * Some daemon threads for the repairs of all symbols. Of the tasks that are due, the one that has
 * waited longest for an answer is next. One that was refused by the allowance keeps its place. One
 * that got an answer goes behind the others, so that a symbol that lacks a million trades does not
 * hold them up.
 */
final class RepairPool implements RepairQueue {

  private final TimeSource time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<RepairTask, Entry> entries = new HashMap<>();

  /** Those whose pause may not be over, the first to end first. */
  private final PriorityQueue<Entry> waiting;

  /** Those whose pause is over, the one that has waited longest first. */
  private final PriorityQueue<Entry> ready;

  private final List<Thread> threads = new ArrayList<>();
  private long submissions;
  private boolean closed;

  /**
   * Starts the threads.
   *
   * @param died called with what ended a thread before its time
   */
  RepairPool(int size, TimeSource time, Consumer<Throwable> died) {
    this.time = time;
    // Differences, since the clock may wrap around.
    Comparator<Entry> byDue = (a, b) -> Long.signum(a.dueNanos - b.dueNanos);
    Comparator<Entry> byAge = (a, b) -> Long.signum(a.sinceNanos - b.sinceNanos);
    this.waiting = new PriorityQueue<>(byDue);
    this.ready = new PriorityQueue<>(byAge.thenComparingLong(entry -> entry.order));
    for (int i = 1; i <= size; i++) {
      Thread thread = new Thread(this::work, "repair-" + i);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((ended, failure) -> died.accept(failure));
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  @Override
  public void submit(RepairTask task, Duration pause) {
    lock.lock();
    try {
      Entry entry = entries.computeIfAbsent(task, Entry::new);
      long dueNanos = time.nanoTime() + pause.toNanos();
      if (entry.isDue && entry.dueNanos - dueNanos <= 0) {
        return;
      }
      waiting.remove(entry);
      ready.remove(entry);
      entry.isDue = true;
      entry.dueNanos = dueNanos;
      if (!entry.running) {
        enqueue(entry);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends the threads. Interrupts a step that is under way. */
  void close(Duration timeout) throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    threads.forEach(Thread::interrupt);
    long start = time.nanoTime();
    for (Thread thread : threads) {
      thread.join(Math.max(1, timeout.minus(time.since(start)).toMillis()));
    }
  }

  private void work() {
    try {
      for (Entry entry = take(); entry != null; entry = take()) {
        finishStep(entry, entry.task.step());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the next task whose pause is over; null if the pool is closed. */
  private @Nullable Entry take() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        long pause = moveReady();
        Entry first = ready.poll();
        if (first != null) {
          if (!ready.isEmpty()) {
            changed.signal();
          }
          first.running = true;
          first.isDue = false;
          return first;
        }
        changed.await(pause, TimeUnit.NANOSECONDS);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Moves those whose pause is over. Returns the pause until there is another. */
  private long moveReady() {
    long now = time.nanoTime();
    for (Entry first = waiting.peek(); first != null; first = waiting.peek()) {
      long pause = first.dueNanos - now;
      if (pause > 0) {
        return pause;
      }
      waiting.remove();
      ready.add(first);
    }
    return Long.MAX_VALUE;
  }

  private void finishStep(Entry entry, Optional<Duration> pause) {
    lock.lock();
    try {
      entry.running = false;
      if (pause.isPresent()) {
        waitAtMost(entry, time.nanoTime() + pause.get().toNanos());
      }
      if (entry.isDue) {
        enqueue(entry);
      } else {
        entries.remove(entry.task);
      }
    } finally {
      lock.unlock();
    }
  }

  private static void waitAtMost(Entry entry, long dueNanos) {
    boolean sooner = entry.isDue && entry.dueNanos - dueNanos <= 0;
    entry.dueNanos = sooner ? entry.dueNanos : dueNanos;
    entry.isDue = true;
  }

  private void enqueue(Entry entry) {
    entry.order = submissions++;
    entry.sinceNanos = entry.task.waitsSinceNanos().orElse(time.nanoTime());
    waiting.add(entry);
    changed.signal();
  }

  /** A task that waits, runs, or both. */
  private static final class Entry {

    private final RepairTask task;
    private boolean running;
    private boolean isDue;
    private long dueNanos;
    private long sinceNanos;
    private long order;

    Entry(RepairTask task) {
      this.task = task;
    }
  }
}
