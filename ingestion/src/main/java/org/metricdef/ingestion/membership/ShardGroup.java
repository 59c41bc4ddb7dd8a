package org.metricdef.ingestion.membership;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's membership in the group that shares the shards. A consumer group of Kafka gives
 * each partition of a topic to one member, notices when a member dies, and gives its partitions to
 * others. The listener also receives the records that are written to the partitions of this
 * instance's shards.
 */
public final class ShardGroup {

  private static final Logger LOG = LoggerFactory.getLogger(ShardGroup.class);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final long AFTER_FAILURE_MILLIS = 1_000;
  private static final Duration LEAVE_TIMEOUT = Duration.ofSeconds(5);

  /**
   * Receives, on the group's thread, which shards are this instance's. The membership lasts while
   * the listener works.
   */
  public interface Listener {

    /** These shards are ours from now on, besides those that were; there may be none. */
    void assigned(SortedSet<Integer> shards);

    /** These shards go to another member when this returns. */
    void revoked(SortedSet<Integer> shards);

    /** These shards are another member's already: the group took this instance for dead. */
    void lost(SortedSet<Integer> shards);

    /** Somebody, maybe this instance, has written a record to the partition of a shard of ours. */
    void noted(ConsumerRecord<byte[], byte[]> record);
  }

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;
  private final Listener listener;
  private final Thread thread;
  private volatile boolean leaving;

  /** The group's thread's own. From then on the client says nothing new. */
  private boolean gaveBack;

  /**
   * A member that does not join before {@link #start}.
   *
   * @param settings those of a member's consumer
   * @param topic whose partitions stand for the shards
   * @param died told what ended the membership before its time
   */
  public ShardGroup(
      Map<String, Object> settings, String topic, Listener listener, Consumer<Throwable> died) {
    this.consumer = new KafkaConsumer<>(settings);
    this.topic = topic;
    this.listener = listener;
    this.thread = new Thread(this::run, "membership");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, failure) -> died.accept(failure));
  }

  /** Joins the group. */
  public void start() {
    thread.start();
  }

  /**
   * Gives back all shards and leaves the group.
   *
   * @return whether that was done in time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean leave(Duration timeout) throws InterruptedException {
    leaving = true;
    consumer.wakeup();
    if (thread.getState() != Thread.State.NEW) {
      thread.join(Math.max(1, timeout.toMillis()));
    }
    return !thread.isAlive();
  }

  private void run() {
    try {
      consumer.subscribe(List.of(topic), new Rebalance());
      while (!leaving) {
        poll();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      leaveGroup();
    }
  }

  private void leaveGroup() {
    try {
      // First: a close in the midst of a rebalance calls lost what is still ours.
      tell("given back", consumer.assignment(), listener::revoked);
      gaveBack = true;
    } finally {
      consumer.close(CloseOptions.timeout(LEAVE_TIMEOUT));
    }
  }

  private void poll() throws InterruptedException {
    try {
      consumer.poll(POLL).forEach(listener::noted);
    } catch (WakeupException left) {
      LOG.debug("leaving the group", left);
    } catch (AuthenticationException | AuthorizationException refused) {
      throw refused;
    } catch (FencedInstanceIdException taken) {
      throw new FencedOutException(taken);
    } catch (KafkaException passing) {
      LOG.warn("the group of instances: {}", passing.toString());
      Thread.sleep(AFTER_FAILURE_MILLIS);
    }
  }

  private void tell(
      String what, Collection<TopicPartition> partitions, Consumer<SortedSet<Integer>> whom) {
    if (partitions.isEmpty() || gaveBack) {
      return;
    }
    TreeSet<Integer> shards = new TreeSet<>();
    partitions.forEach(partition -> shards.add(partition.partition()));
    LOG.info("shards {}: {}", what, shards);
    whom.accept(shards);
  }

  private final class Rebalance implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (partitions.isEmpty()) {
        listener.assigned(new TreeSet<>());
      } else {
        // The writers of the shards read what is there already when they begin.
        consumer.seekToEnd(partitions);
      }
      tell("assigned", partitions, listener::assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      tell("revoked", partitions, listener::revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      tell("lost", partitions, listener::lost);
    }
  }
}
