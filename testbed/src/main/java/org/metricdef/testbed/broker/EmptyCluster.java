package org.metricdef.testbed.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** Takes from a broker what its clients have made. Topics of Kafka's own stay, as in a cluster. */
final class EmptyCluster {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN_MILLIS = 10;

  private EmptyCluster() {}

  static void make(String bootstrapServers) throws InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!deleteGroups(admin) && System.nanoTime() < deadline) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
      admin.deleteTopics(topics(admin)).all().get();
      while (!topics(admin).isEmpty() && System.nanoTime() < deadline) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
      if (System.nanoTime() >= deadline) {
        throw new IllegalStateException(
            "still there: groups " + groups(admin) + ", topics " + topics(admin));
      }
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new IllegalStateException("the broker cannot be emptied: " + cause.getMessage(), cause);
    }
  }

  /** False while a member is about to leave. */
  private static boolean deleteGroups(Admin admin) throws ExecutionException, InterruptedException {
    try {
      admin.deleteConsumerGroups(groups(admin)).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupNotEmptyException) {
        return false;
      }
      throw e;
    }
  }

  private static Collection<String> groups(Admin admin)
      throws ExecutionException, InterruptedException {
    return admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
  }

  private static Set<String> topics(Admin admin) throws ExecutionException, InterruptedException {
    return admin.listTopics().names().get();
  }
}
