package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** Waits for the first answer of a cluster and says that it waits: silence looks like a hang. */
public final class FirstAnswer {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration BETWEEN_NOTICES = Duration.ofSeconds(3);

  private FirstAnswer() {}

  /**
   * Waits for at most 10 s.
   *
   * @param notice takes a sentence each 3 s without an answer
   * @throws ExecutionException if the cluster does not answer, or refuses
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws org.apache.kafka.common.KafkaException if the settings cannot work
   */
  public static void await(KafkaCluster kafka, Consumer<String> notice)
      throws ExecutionException, InterruptedException {
    Admin admin = Admin.create(ProducerSettings.admin(
        kafka.bootstrapServers(), kafka.extra(), Math.toIntExact(LIMIT.toMillis())));
    try {
      await(admin, kafka, LIMIT, notice);
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  /**
   * Waits as long as a client does.
   *
   * @param limit how long the client waits for an answer
   * @param notice takes a sentence each 3 s without an answer
   * @throws ExecutionException if the cluster does not answer, or refuses
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static void await(Admin admin, KafkaCluster kafka, Duration limit, Consumer<String> notice)
      throws ExecutionException, InterruptedException {
    KafkaFuture<String> answer = admin.describeCluster().clusterId();
    Duration left = limit;
    while (left.compareTo(BETWEEN_NOTICES) > 0) {
      try {
        answer.get(BETWEEN_NOTICES.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException notYet) {
        left = left.minus(BETWEEN_NOTICES);
        notice.accept("no answer yet from Kafka at %s; waiting for another %d s"
            .formatted(kafka.bootstrapServers(), left.toSeconds()));
      }
    }
    answer.get();
  }
}
