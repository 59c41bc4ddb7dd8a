package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.DeadLetter;
import org.metricdef.ingestion.trade.DeadLetterSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes dead letters to Kafka, each at least once, in the order in which they came unless
 * something fails. It sends again what is not acknowledged, for as long as it runs.
 */
public final class DeadLetterWriter implements DeadLetterSink {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterWriter.class);

  /** How many bytes may wait. Bytes are counted and not frames, since a frame may be large. */
  private static final long MOST_BYTES = 32L << 20;

  private static final int BATCH = 256;
  private static final long POLL_MILLIS = 50;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final Producer<byte[], byte[]> producer;
  private final RetryPolicy retry;
  private final PublishMetrics measured;
  private final TimeSource time;
  private final TopicDeliveries topic;
  private final BlockingQueue<DeadLetter> queue = new LinkedBlockingQueue<>();
  private final AtomicLong waitingBytes = new AtomicLong();
  private final Thread thread;
  private volatile boolean finishing;
  private volatile boolean abandoned;

  /**
   * A writer that does nothing before {@link #start}.
   *
   * @param producer an idempotent producer, which is closed with this
   * @param died told what ended the thread before its time
   */
  public DeadLetterWriter(
      Producer<byte[], byte[]> producer,
      Dataset dataset,
      RetryPolicy retry,
      IngestionMetrics metrics,
      TimeSource time,
      Consumer<Throwable> died) {
    this.producer = producer;
    this.retry = retry;
    this.measured = new PublishMetrics(metrics, TopicName.tradeDeadLetters(dataset));
    this.time = time;
    this.topic = TopicDeliveries.to(TopicName.tradeDeadLetters(dataset), metrics, time);
    this.thread = new Thread(this::run, "dead-letters");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, failure) -> died.accept(failure));
  }

  /** Begins to write. */
  public void start() {
    thread.start();
  }

  /** {@inheritDoc} Does not wait. */
  @Override
  public boolean offer(DeadLetter letter) {
    int bytes = letter.frame().length;
    if (finishing) {
      return false;
    }
    if (waitingBytes.addAndGet(bytes) > MOST_BYTES) {
      waitingBytes.addAndGet(-bytes);
      return false;
    }
    topic.counts().accept();
    queue.add(letter);
    return true;
  }

  @Override
  public boolean hasRoom() {
    return !finishing && waitingBytes.get() <= MOST_BYTES / 2;
  }

  /** What became of the dead letters up to now. */
  public DeliveryCounts counts() {
    return topic.counts().counts();
  }

  /**
   * Takes nothing more, writes what waits, and frees everything. What is not in Kafka when the time
   * is over counts as failed.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void close(Duration timeout) throws InterruptedException {
    finishing = true;
    thread.join(Math.max(1, timeout.toMillis()));
    abandoned = true;
    producer.close(CLOSE_TIMEOUT);
    thread.join(CLOSE_TIMEOUT.toMillis());
    long left = counts().inFlight();
    if (left > 0) {
      LOG.error("{} dead letters are not in Kafka", left);
      topic.counts().fail(left);
    }
  }

  private void run() {
    List<DeadLetter> batch = new ArrayList<>(BATCH);
    try {
      while (!abandoned) {
        DeadLetter first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH - 1);
          deliver(batch);
          batch.forEach(letter -> waitingBytes.addAndGet(-letter.frame().length));
          batch.clear();
        } else if (finishing) {
          return;
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends letters until each is acknowledged. */
  private void deliver(List<DeadLetter> batch) throws InterruptedException {
    List<DeadLetter> pending = batch;
    for (int failures = 1; !abandoned; failures++) {
      List<DeadLetter> failed = new ArrayList<>();
      Throwable why = sendAll(pending, failed);
      if (why == null) {
        return;
      }
      pending = failed;
      int count = failed.size();
      topic.counts().retry(count);
      measured.retried(count, why);
      if (failures == retry.retries() + 1) {
        LOG.error("dead letters cannot be written; it is tried on: {}", why.toString());
        measured.exhausted(count, why);
      }
      time.sleep(retry.pauseBefore(failures));
    }
  }

  /** Sends once and waits for all answers. Puts into a list what failed; says why, or null. */
  private @Nullable Throwable sendAll(List<DeadLetter> letters, List<DeadLetter> failed)
      throws InterruptedException {
    Map<DeadLetter, Future<?>> answers = new IdentityHashMap<>();
    Throwable why = null;
    for (DeadLetter letter : letters) {
      try {
        answers.put(letter, producer.send(toRecord(letter), new DeliveryCallback(topic)));
      } catch (KafkaException notTaken) {
        why = notTaken;
      } catch (IllegalStateException closed) {
        // The client throws this where the producer was closed meanwhile. Else the error is ours.
        if (!abandoned) {
          throw closed;
        }
        why = closed;
      }
    }
    for (DeadLetter letter : letters) {
      Future<?> answer = answers.get(letter);
      try {
        if (answer != null) {
          answer.get();
          continue;
        }
      } catch (ExecutionException notDelivered) {
        why = Causes.of(notDelivered);
      }
      failed.add(letter);
    }
    return why;
  }

  private ProducerRecord<byte[], byte[]> toRecord(DeadLetter letter) {
    Integer anyPartition = null;
    byte[] noKey = null;
    return new ProducerRecord<>(
        topic.topic(), anyPartition, noKey, letter.frame(), DeadLetterHeaders.of(letter));
  }
}
