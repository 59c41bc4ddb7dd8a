package org.metricdef.ingestion.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.publish.ConsumerSettings;
import org.metricdef.testbed.broker.EmbeddedBroker;

/** What a member of a group on a real broker is told of its shards. */
class ShardGroupIT {

  private static final String TOPIC = "assignments";

  /** Longer than the time after which a member hears that another one joins. */
  private static final Duration TO_HEAR_OF_A_REBALANCE = Duration.ofSeconds(4);

  /**
   * Kafka calls the partitions of a member lost that leaves while a rebalance waits for others.
   * Nobody else has them yet, and what is queued for them must still be written.
   */
  @Test
  void whoLeavesInTheMidstOfARebalanceGivesItsShardsBack() throws Exception {
    try (EmbeddedBroker broker = brokerWithTopic();
        Member idle = Member.subscribed(broker);
        Member third = Member.subscribed(broker)) {
      Shards shards = new Shards();
      ShardGroup group = new ShardGroup(settings(broker), TOPIC, shards, shards.died::add);
      group.start();
      shards.awaitAll(4);
      idle.pollUntil(() -> idle.assigned() == 2 && shards.ours.size() == 2);

      // The rebalance that the third one begins does not end: the idle one does not poll.
      long end = System.nanoTime() + TO_HEAR_OF_A_REBALANCE.toNanos();
      third.pollUntil(() -> System.nanoTime() > end);
      assertThat(third.assigned()).isZero();
      SortedSet<Integer> kept = new TreeSet<>(shards.ours);
      shards.released.clear();

      assertThat(group.leave(Duration.ofSeconds(30))).isTrue();
      assertThat(shards.released).containsExactly("revoked " + kept);
      assertThat(shards.died).isEmpty();
    }
  }

  /**
   * The group would wait for one that was killed as long as the session time, which is longer here
   * than the test has patience.
   */
  @Test
  void whoIsKilledAndStartedAgainWithItsNameGoesOnAtOnceAndMovesNoShard() throws Exception {
    try (EmbeddedBroker broker = brokerWithTopic();
        Member other = Member.of(named(broker, "b"))) {
      Member killed = Member.of(named(broker, "a"));
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (killed.assigned() != 2 || other.assigned() != 2) {
        assertThat(System.nanoTime() - end).isNegative();
        killed.consumer().poll(Duration.ofMillis(50));
        other.consumer().poll(Duration.ofMillis(50));
      }
      Set<TopicPartition> others = other.consumer().assignment();

      Shards shards = new Shards();
      ShardGroup group = new ShardGroup(named(broker, "a"), TOPIC, shards, shards.died::add);
      group.start();
      other.pollUntil(() -> shards.ours.size() == 2);
      assertThat(other.consumer().assignment()).isEqualTo(others);

      // The one that was taken for dead comes to life, and finds its name taken.
      assertThatThrownBy(() -> killed.pollUntil(() -> false))
          .isInstanceOf(FencedInstanceIdException.class);
      assertThat(shards.died).isEmpty();
      killed.close();
      assertThat(group.leave(Duration.ofSeconds(30))).isTrue();
    }
  }

  @Test
  void whoseNameAnotherTakesEndsAndSaysWhy() throws Exception {
    try (EmbeddedBroker broker = brokerWithTopic()) {
      Shards shards = new Shards();
      ShardGroup group = new ShardGroup(named(broker, "a"), TOPIC, shards, shards.died::add);
      group.start();
      shards.awaitAll(4);
      try (Member thief = Member.of(named(broker, "a"))) {
        thief.pollUntil(() -> thief.assigned() == 4);
        assertThat(shards.died.poll(1, TimeUnit.MINUTES))
            .isInstanceOf(FencedOutException.class)
            .hasMessageContaining("--instance-id");
      }
    }
  }

  private static Map<String, Object> named(EmbeddedBroker broker, String name) {
    Map<String, Object> settings = settings(broker, Optional.of(name));
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 300_000);
    return settings;
  }

  private static EmbeddedBroker brokerWithTopic() throws InterruptedException {
    EmbeddedBroker broker = EmbeddedBroker.start();
    broker.createTopic(TOPIC, 4);
    return broker;
  }

  private static Map<String, Object> settings(EmbeddedBroker broker) {
    return settings(broker, Optional.empty());
  }

  private static Map<String, Object> settings(EmbeddedBroker broker, Optional<String> instance) {
    return ConsumerSettings.member(broker.bootstrapServers(), new Properties(), "g", instance);
  }

  private record Member(KafkaConsumer<byte[], byte[]> consumer) implements AutoCloseable {

    static Member subscribed(EmbeddedBroker broker) {
      return of(settings(broker));
    }

    static Member of(Map<String, Object> settings) {
      Member member = new Member(new KafkaConsumer<>(settings));
      member.consumer().subscribe(List.of(TOPIC));
      return member;
    }

    int assigned() {
      return consumer.assignment().size();
    }

    void pollUntil(BooleanSupplier condition) throws TimeoutException {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new TimeoutException("assigned by then: " + consumer.assignment());
        }
        consumer.poll(Duration.ofMillis(100));
      }
    }

    /** At once: the answer to a request to join comes when the rebalance ends. */
    @Override
    public void close() {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  /** Remembers what it is told. */
  private static final class Shards implements ShardGroup.Listener {

    private final SortedSet<Integer> ours = new ConcurrentSkipListSet<>();
    private final BlockingQueue<String> released = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> died = new LinkedBlockingQueue<>();

    void awaitAll(int count) throws InterruptedException, TimeoutException {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (ours.size() < count) {
        if (System.nanoTime() > end) {
          throw new TimeoutException("ours by then: " + ours);
        }
        Thread.sleep(20);
      }
    }

    @Override
    public void assigned(SortedSet<Integer> shards) {
      ours.addAll(shards);
    }

    @Override
    public void revoked(SortedSet<Integer> shards) {
      released.add("revoked " + shards);
      ours.removeAll(shards);
    }

    @Override
    public void lost(SortedSet<Integer> shards) {
      released.add("lost " + shards);
      ours.removeAll(shards);
    }

    @Override
    public void noted(ConsumerRecord<byte[], byte[]> record) {}
  }
}
