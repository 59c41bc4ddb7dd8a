package org.metricdef.ingestion.app.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.trade.Dataset;

/**
 * What a run has to be allowed on a Kafka cluster that asks.
 *
 * @param type of the resource
 * @param name the resource's name, or how the names of several begin
 * @param pattern which of the two the name is
 * @param operations what it does there; reading and writing include describing
 */
public record Right(
    ResourceType type, String name, PatternType pattern, List<AclOperation> operations) {

  /** Everything that a run of this group does. */
  public static List<Right> of(Dataset dataset, String group) {
    return List.of(topics(dataset), transactionalIds(), group(group));
  }

  static Right topics(Dataset dataset) {
    return new Right(
        ResourceType.TOPIC,
        TopicName.trades(dataset).name(),
        PatternType.PREFIXED,
        List.of(
            AclOperation.READ,
            AclOperation.WRITE,
            AclOperation.CREATE,
            AclOperation.DESCRIBE_CONFIGS));
  }

  static Right transactionalIds() {
    return new Right(
        ResourceType.TRANSACTIONAL_ID,
        KafkaCluster.TRANSACTIONAL_IDS,
        PatternType.PREFIXED,
        List.of(AclOperation.WRITE));
  }

  static Right group(String group) {
    return new Right(ResourceType.GROUP, group, PatternType.LITERAL, List.of(AclOperation.READ));
  }

  /**
   * The command that gives it.
   *
   * @param principal to whom, for example {@code User:metricdef}
   */
  public String command(String bootstrapServers, String principal) {
    String options = switch (type) {
      case TOPIC -> "--topic ";
      case TRANSACTIONAL_ID -> "--transactional-id ";
      case GROUP -> "--group ";
      default -> throw new IllegalStateException("a run has no rights on " + type);
    };
    return "kafka-acls --bootstrap-server " + bootstrapServers
        + " --add --allow-principal " + principal
        + operations.stream()
            .map(operation -> " --operation " + spelled(operation))
            .collect(Collectors.joining())
        + " " + options + name
        + (pattern == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "");
  }

  /** As Kafka's tools want it: DescribeConfigs. */
  private static String spelled(AclOperation operation) {
    return Arrays.stream(operation.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
