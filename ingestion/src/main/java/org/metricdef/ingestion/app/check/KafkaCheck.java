package org.metricdef.ingestion.app.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.publish.FirstAnswer;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.Topics;
import org.metricdef.ingestion.trade.Dataset;

/** Asks the Kafka cluster whether it is there, and what it has of ours. */
public final class KafkaCheck {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final String REACHING =
      "see that --bootstrap-servers and the security settings in --kafka-config are the cluster's";

  /** Nobody tells the client what the cluster calls its user. */
  private static final String PRINCIPAL = "User:NAME";

  private final KafkaCluster kafka;
  private final String group;
  private final Dataset dataset;
  private final int tradePartitions;

  /**
   * A check of a cluster.
   *
   * @param tradePartitions how many partitions the topic of trades would be created with
   */
  public KafkaCheck(KafkaCluster kafka, String group, Dataset dataset, int tradePartitions) {
    this.kafka = kafka;
    this.group = group;
    this.dataset = dataset;
    this.tradePartitions = tradePartitions;
  }

  /**
   * Asks.
   *
   * @param notice takes a sentence for who waits, while the cluster does not answer
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  public List<CheckResult> run(Consumer<String> notice) throws InterruptedException {
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
      FirstAnswer.await(admin, kafka, Duration.ofMillis(TIMEOUT_MILLIS), notice);
      DescribeClusterResult cluster = admin.describeCluster();
      int brokers = cluster.nodes().get().size();
      results.add(CheckResult.ok(
          subject, "cluster " + cluster.clusterId().get() + ", " + brokers + " brokers"));
      TopicCheck topicCheck = new TopicCheck(
          admin,
          brokers,
          kafka.bootstrapServers(),
          Right.topics(dataset).command(kafka.bootstrapServers(), PRINCIPAL));
      for (PlannedTopic topic : PlannedTopic.of(dataset, tradePartitions)) {
        results.addAll(topicCheck.run(topic));
      }
      if (results.stream().allMatch(CheckResult::holds)) {
        differentPartitions(admin).ifPresent(results::add);
      }
      RightsCheck rights = new RightsCheck(kafka, PRINCIPAL);
      results.add(rights.transactionalIds());
      results.add(rights.member(admin, group).orElse(group(admin)));
    } catch (ExecutionException refused) {
      results.add(CheckResult.failed(subject, CheckResult.inWords(Causes.of(refused)), REACHING));
    } finally {
      admin.close(Duration.ZERO);
    }
    return results;
  }

  /** Each partition of the one belongs to a partition of the other. */
  private Optional<CheckResult> differentPartitions(Admin admin)
      throws ExecutionException, InterruptedException {
    TopicName trades = TopicName.trades(dataset);
    TopicName assignments = TopicName.tradeAssignments(dataset);
    int its = Topics.partitions(admin, trades).orElse(tradePartitions);
    int assigned = Topics.partitions(admin, assignments).orElse(tradePartitions);
    if (its == assigned) {
      return Optional.empty();
    }
    TopicName fewer = its < assigned ? trades : assignments;
    return Optional.of(CheckResult.failed(
        "topic " + assignments.name(),
        "has or would have " + assigned + " partitions, and " + trades.name() + " " + its,
        "kafka-topics --bootstrap-server " + kafka.bootstrapServers() + " --alter --topic "
            + fewer.name() + " --partitions " + Math.max(its, assigned)
            + " if it is there, else --topic-partitions=" + Math.max(its, assigned)));
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
          Right.group(group).command(kafka.bootstrapServers(), PRINCIPAL));
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
