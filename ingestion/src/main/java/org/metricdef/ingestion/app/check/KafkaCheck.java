package org.metricdef.ingestion.app.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;

/** Asks the Kafka cluster whether it is there, and what it has of ours. */
public final class KafkaCheck {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final String REACHING =
      "see that --bootstrap-servers and the security settings in --kafka-config are the cluster's";

  private final KafkaCluster kafka;
  private final String group;
  private final List<PlannedTopic> topics;

  /**
   * A check of a cluster.
   *
   * @param topics what a run would create if it is not there
   */
  public KafkaCheck(KafkaCluster kafka, String group, List<PlannedTopic> topics) {
    this.kafka = kafka;
    this.group = group;
    this.topics = List.copyOf(topics);
  }

  /**
   * Asks.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  public List<CheckResult> run() throws InterruptedException {
    String subject = "kafka " + kafka.bootstrapServers();
    List<CheckResult> results = new ArrayList<>();
    Admin admin;
    try {
      admin = Admin.create(
          ProducerSettings.admin(kafka.bootstrapServers(), kafka.extra(), TIMEOUT_MILLIS));
    } catch (KafkaException refused) {
      return List.of(CheckResult.failed(subject, CheckResult.inWords(refused), REACHING));
    }
    try {
      results.add(CheckResult.ok(subject, cluster(admin)));
      for (PlannedTopic topic : topics) {
        results.add(topic(admin, topic));
      }
      results.add(group(admin));
    } catch (ExecutionException refused) {
      results.add(CheckResult.failed(subject, CheckResult.inWords(Causes.of(refused)), REACHING));
    } finally {
      admin.close(Duration.ZERO);
    }
    return results;
  }

  private static String cluster(Admin admin) throws ExecutionException, InterruptedException {
    DescribeClusterResult cluster = admin.describeCluster();
    int brokers = cluster.nodes().get().size();
    return "cluster " + cluster.clusterId().get() + ", " + brokers + " brokers";
  }

  private static CheckResult topic(Admin admin, PlannedTopic planned) throws InterruptedException {
    String subject = "topic " + planned.name();
    try {
      Map<String, TopicDescription> found = admin
          .describeTopics(
              List.of(planned.name()),
              new DescribeTopicsOptions().includeAuthorizedOperations(true))
          .allTopicNames()
          .get();
      return existing(subject, asked(found, planned.name()), planned);
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
        return missing(admin, subject, planned);
      }
      return CheckResult.failed(
          subject, CheckResult.inWords(Causes.of(refused)), "let this user describe and write it");
    }
  }

  private static CheckResult existing(
      String subject, TopicDescription found, PlannedTopic planned) {
    Set<AclOperation> allowed = found.authorizedOperations();
    // Null: the cluster does not tell.
    if (allowed != null && !allowed.contains(AclOperation.WRITE)) {
      return CheckResult.failed(
          subject, "this user may not write it", "give it the ACL for the operation WRITE");
    }
    int partitions = found.partitions().size();
    String other = partitions == planned.partitions()
        ? ""
        : "; used as it is, though " + planned.partitions() + " are configured";
    return CheckResult.ok(subject, "is there, partitions: " + partitions + other);
  }

  /** The cluster says whether it would create a topic without doing it. */
  private static CheckResult missing(Admin admin, String subject, PlannedTopic planned)
      throws InterruptedException {
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
          "create it with " + planned.partitions() + " partitions, or let this user create it");
    }
  }

  private CheckResult group(Admin admin) throws InterruptedException {
    String subject = "group " + group;
    try {
      Map<String, KafkaFuture<ConsumerGroupDescription>> found =
          admin.describeConsumerGroups(List.of(group)).describedGroups();
      return CheckResult.ok(subject, members(asked(found, group).get()));
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof GroupIdNotFoundException) {
        return CheckResult.ok(subject, "is new; this instance would own all partitions");
      }
      return CheckResult.failed(
          subject,
          CheckResult.inWords(Causes.of(refused)),
          "let this user describe and read the group");
    }
  }

  private static <T> T asked(Map<String, T> answers, String name) {
    return Objects.requireNonNull(answers.get(name), "the client answers for each name asked for");
  }

  private static String members(ConsumerGroupDescription group) {
    if (group.members().isEmpty()) {
      return "has no members; this instance would own all partitions";
    }
    String members =
        group.members().stream().map(KafkaCheck::member).collect(Collectors.joining(", "));
    return "this instance would share the partitions with " + members;
  }

  private static String member(MemberDescription member) {
    int partitions = member.assignment().topicPartitions().size();
    return member.clientId() + member.host() + " (partitions: " + partitions + ")";
  }
}
