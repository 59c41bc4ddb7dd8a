package org.metricdef.ingestion.app.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.publish.TopicSettings;

/** Whether a topic is there as a run needs it, or could be created. Changes nothing. */
final class TopicCheck {

  private static final Set<AclOperation> NEEDED =
      EnumSet.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS);

  private final Admin admin;
  private final int brokers;
  private final String bootstrapServers;
  private final String right;

  /**
   * A check.
   *
   * @param brokers how many brokers the cluster has
   * @param right the command that gives what a run needs to be allowed
   */
  TopicCheck(Admin admin, int brokers, String bootstrapServers, String right) {
    this.admin = admin;
    this.brokers = brokers;
    this.bootstrapServers = bootstrapServers;
    this.right = right;
  }

  /**
   * Looks at one topic.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  List<CheckResult> run(PlannedTopic planned) throws InterruptedException {
    String subject = "topic " + planned.name();
    try {
      Map<String, TopicDescription> found = admin
          .describeTopics(
              List.of(planned.name()),
              new DescribeTopicsOptions().includeAuthorizedOperations(true))
          .allTopicNames()
          .get();
      return existing(
          subject,
          Objects.requireNonNull(found.get(planned.name()), "the client answers or throws"),
          planned);
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
        return List.of(missing(subject, planned));
      }
      return List.of(CheckResult.failed(subject, CheckResult.inWords(Causes.of(refused)), right));
    }
  }

  private List<CheckResult> existing(String subject, TopicDescription found, PlannedTopic planned)
      throws InterruptedException {
    Set<AclOperation> allowed = found.authorizedOperations();
    // Null: the cluster does not tell.
    if (allowed != null && !allowed.containsAll(NEEDED)) {
      String lacking = NEEDED.stream()
          .filter(operation -> !allowed.contains(operation))
          .map(AclOperation::name)
          .collect(Collectors.joining(", "));
      return List.of(CheckResult.failed(subject, "this user may not " + lacking, right));
    }
    int partitions = found.partitions().size();
    String other = partitions == planned.partitions()
        ? ""
        : "; used as it is, though " + planned.partitions() + " are configured";
    List<CheckResult> results = settings(subject, planned);
    if (results.stream().allMatch(CheckResult::holds)) {
      results.add(0, CheckResult.ok(subject, "is there, partitions: " + partitions + other));
    }
    return results;
  }

  private List<CheckResult> settings(String subject, PlannedTopic planned)
      throws InterruptedException {
    List<CheckResult> results = new ArrayList<>();
    try {
      TopicSettings settings = TopicSettings.of(admin, planned.name());
      settings
          .faults(planned.content())
          .forEach(fault -> results.add(
              CheckResult.failed(subject, fault.why(), command(planned.name(), fault.config()))));
      settings
          .doubts(planned.content(), brokers)
          .forEach(doubt ->
              results.add(CheckResult.warning(subject, doubt.why(), "better: " + doubt.config())));
    } catch (ExecutionException refused) {
      results.add(CheckResult.failed(
          subject,
          "its settings cannot be read: " + CheckResult.inWords(Causes.of(refused)),
          refused.getCause() instanceof AuthorizationException ? right : "try again"));
    }
    return results;
  }

  private String command(String topic, String config) {
    return "kafka-configs --bootstrap-server " + bootstrapServers
        + " --alter --entity-type topics --entity-name " + topic + " --add-config " + config;
  }

  /** The cluster says whether it would create a topic without doing it. */
  private CheckResult missing(String subject, PlannedTopic planned) throws InterruptedException {
    NewTopic wanted =
        new NewTopic(planned.name(), Optional.of(planned.partitions()), Optional.empty());
    try {
      admin
          .createTopics(List.of(wanted), new CreateTopicsOptions().validateOnly(true))
          .all()
          .get();
      return CheckResult.ok(subject, "would be created, partitions: " + planned.partitions());
    } catch (ExecutionException refused) {
      return CheckResult.failed(
          subject,
          "is not there and cannot be created: " + CheckResult.inWords(Causes.of(refused)),
          refused.getCause() instanceof AuthorizationException
              ? right
              : "create it with " + planned.partitions() + " partitions");
    }
  }
}
