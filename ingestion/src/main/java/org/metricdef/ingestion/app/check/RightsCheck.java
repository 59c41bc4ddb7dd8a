package org.metricdef.ingestion.app.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.metricdef.ingestion.publish.KafkaCluster;

/**
 * Whether a run may use its transactional ids and be a member of its group. It uses neither an id
 * nor a member that a running instance has, so that it disturbs none.
 */
final class RightsCheck {

  /** No instance has this name; to remove it needs the right to be a member, and does nothing. */
  private static final String NOBODY = "metricdef-ingestion-check";

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final KafkaCluster kafka;
  private final String principal;

  /**
   * A check.
   *
   * @param principal whom the commands that would help name
   */
  RightsCheck(KafkaCluster kafka, String principal) {
    this.kafka = kafka;
    this.principal = principal;
  }

  /**
   * Begins with an id of ours that no instance has.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  CheckResult transactionalIds() throws InterruptedException {
    String id = KafkaCluster.TRANSACTIONAL_IDS + "check";
    String subject = "transactional ids " + KafkaCluster.TRANSACTIONAL_IDS + "*";
    KafkaProducer<byte[], byte[]> producer = null;
    try {
      producer = new KafkaProducer<>(kafka.producer(id));
      producer.initTransactions();
      return CheckResult.ok(subject, "may be used");
    } catch (InterruptException stop) {
      throw new InterruptedException();
    } catch (KafkaException refused) {
      return CheckResult.failed(
          subject,
          CheckResult.inWords(refused),
          Right.transactionalIds().command(kafka.bootstrapServers(), principal));
    } finally {
      if (producer != null) {
        producer.close(CLOSE_TIMEOUT);
      }
    }
  }

  /**
   * Whether this user may be a member; empty if so.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  Optional<CheckResult> member(Admin admin, String group) throws InterruptedException {
    try {
      admin
          .removeMembersFromConsumerGroup(
              group, new RemoveMembersFromConsumerGroupOptions(List.of(new MemberToRemove(NOBODY))))
          .all()
          .get();
    } catch (ExecutionException answer) {
      if (answer.getCause() instanceof AuthorizationException refused) {
        return Optional.of(CheckResult.failed(
            "group " + group,
            "this user may not be a member: " + CheckResult.inWords(refused),
            Right.group(group).command(kafka.bootstrapServers(), principal)));
      }
      // Any other answer is that there is no such member, as there is none.
    }
    return Optional.empty();
  }
}
