package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.sequence.HistoryStatus;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs a line after every so many trades and, once started, at least every so often, so that
 * silence shows too. Safe for use by several threads.
 */
final class Progress implements Consumer<List<Sequenced>>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private final int every;
  private final Duration interval;
  private final Supplier<Snapshot> counts;
  private final TimeSource time;
  private final Thread clock = new Thread(this::tell, "progress");
  private final AtomicLong trades = new AtomicLong();
  private volatile @Nullable Trade last;
  private volatile long toldNanos;

  /**
   * Logs nothing by itself before {@link #start}.
   *
   * @param every log a line after so many trades; 0 logs none
   * @param interval log a line after so long without one
   */
  Progress(int every, Duration interval, Supplier<Snapshot> counts, TimeSource time) {
    this.every = every;
    this.interval = interval;
    this.counts = counts;
    this.time = time;
    this.toldNanos = time.nanoTime();
    clock.setDaemon(true);
  }

  /** Begins to watch for silence. */
  void start() {
    clock.start();
  }

  /** Takes the items of one transaction. */
  @Override
  public void accept(List<Sequenced> items) {
    long more = 0;
    for (Sequenced item : items) {
      more += item instanceof Trade ? 1 : 0;
    }
    // A hole is never the last.
    if (items.get(items.size() - 1) instanceof Trade newest) {
      last = newest;
    }
    long now = trades.addAndGet(more);
    if (every > 0 && now / every > (now - more) / every) {
      log();
    }
  }

  @Override
  public void close() {
    clock.interrupt();
  }

  private void tell() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Duration left = interval.minus(time.since(toldNanos));
        if (left.isNegative() || left.isZero()) {
          log();
        } else {
          time.sleep(left);
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Logs each field with its key, for readers of JSON, and all of them as text. */
  private void log() {
    toldNanos = time.nanoTime();
    Map<String, Object> fields = fields(counts.get(), last);
    LoggingEventBuilder line = LOG.atInfo();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      line = line.addKeyValue(field.getKey(), field.getValue());
    }
    line.log(fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(" ", "progress: ", "")));
  }

  private static Map<String, Object> fields(Snapshot now, @Nullable Trade last) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("received", now.received());
    fields.put("acknowledged", now.acknowledged());
    fields.put("failed", now.failed());
    fields.put("in_flight", now.inFlight());
    fields.put("dead_letters", now.deadLetters());
    fields.put("repaired", now.sequence().counts().repaired());
    fields.put("holes", now.sequence().counts().holes());
    HistoryStatus history = now.history();
    if (!history.underWay().isEmpty()) {
      fields.put("histories", history.underWay().size());
      fields.put("history_left", history.left());
      history.timeLeft().ifPresent(left -> fields.put("history_seconds_left", left.toSeconds()));
    }
    fields.put("queued", now.shards().waiting());
    if (last != null) {
      long lagMicros = last.ingestionTimestampMicros() - last.timestampMicros();
      fields.put("lag_ms", lagMicros / 1000);
      fields.put("symbol", last.symbol());
      fields.put("last_price", last.price());
      fields.put("last_quantity", last.quantity());
    }
    return fields;
  }
}
