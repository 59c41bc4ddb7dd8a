package org.metricdef.ingestion.app.check;

import java.util.List;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.TopicSettings.Content;
import org.metricdef.ingestion.trade.Dataset;

/**
 * A topic that a run needs, and creates if it is not there.
 *
 * @param partitions how many it would be created with
 * @param content what is in it
 */
public record PlannedTopic(String name, int partitions, Content content) {

  /** Those of a run whose trades go to so many partitions. */
  public static List<PlannedTopic> of(Dataset dataset, int tradePartitions) {
    return List.of(
        new PlannedTopic(TopicName.trades(dataset).name(), tradePartitions, Content.ALL_RECORDS),
        new PlannedTopic(
            TopicName.tradeAssignments(dataset).name(), tradePartitions, Content.LAST_OF_EACH_KEY),
        new PlannedTopic(TopicName.tradeHoles(dataset).name(), 1, Content.ALL_RECORDS),
        new PlannedTopic(TopicName.tradeRefused(dataset).name(), 1, Content.ALL_RECORDS),
        new PlannedTopic(TopicName.tradeLate(dataset).name(), tradePartitions, Content.ALL_RECORDS),
        new PlannedTopic(TopicName.tradeDeadLetters(dataset).name(), 1, Content.ALL_RECORDS));
  }
}
