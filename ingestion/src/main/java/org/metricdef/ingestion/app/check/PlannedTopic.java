package org.metricdef.ingestion.app.check;

import java.util.List;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.TopicSettings.Content;
import org.metricdef.ingestion.trade.Exchange;

/**
 * A topic that a run needs, and creates if it is not there.
 *
 * @param partitions how many it would be created with
 * @param content what is in it
 */
public record PlannedTopic(String name, int partitions, Content content) {

  /** Those of a run whose trades go to so many partitions. */
  public static List<PlannedTopic> of(Exchange exchange, int tradePartitions) {
    return List.of(
        new PlannedTopic(TopicName.trades(exchange).name(), tradePartitions, Content.ALL_RECORDS),
        new PlannedTopic(
            TopicName.tradeAssignments(exchange).name(), tradePartitions, Content.LAST_OF_EACH_KEY),
        new PlannedTopic(TopicName.tradeHoles(exchange).name(), 1, Content.ALL_RECORDS),
        new PlannedTopic(TopicName.tradeRefused(exchange).name(), 1, Content.ALL_RECORDS),
        new PlannedTopic(
            TopicName.tradeLate(exchange).name(), tradePartitions, Content.ALL_RECORDS),
        new PlannedTopic(TopicName.tradeDeadLetters(exchange).name(), 1, Content.ALL_RECORDS));
  }
}
