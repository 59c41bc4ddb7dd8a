package org.metricdef.ingestion.app.check;

import java.util.List;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.trade.Exchange;

/**
 * A topic that a run needs, and creates if it is not there.
 *
 * @param partitions how many it would be created with
 */
public record PlannedTopic(String name, int partitions) {

  /** Those of a run whose trades go to so many partitions. */
  public static List<PlannedTopic> of(Exchange exchange, int tradePartitions) {
    return List.of(
        new PlannedTopic(TopicName.trades(exchange).name(), tradePartitions),
        new PlannedTopic(TopicName.tradeAssignments(exchange).name(), tradePartitions),
        new PlannedTopic(TopicName.tradeHoles(exchange).name(), 1),
        new PlannedTopic(TopicName.tradeRefused(exchange).name(), 1),
        new PlannedTopic(TopicName.tradeLate(exchange).name(), tradePartitions),
        new PlannedTopic(TopicName.tradeDeadLetters(exchange).name(), 1));
  }
}
