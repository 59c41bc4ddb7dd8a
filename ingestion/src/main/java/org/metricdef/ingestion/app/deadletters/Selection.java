package org.metricdef.ingestion.app.deadletters;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.trade.RefusalReason;

/**
 * Which dead letters are wanted.
 *
 * @param reasons refused for one of these; empty means any
 * @param since arrived at this time or later
 * @param limit at most so many, the newest
 */
public record Selection(Set<RefusalReason> reasons, Instant since, int limit) {

  /**
   * The wanted letters of a topic, in the order in which they are there.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   */
  public List<StoredLetter> read(KafkaCluster kafka, String topic) {
    Set<String> labels =
        reasons.stream().map(RefusalReason::label).collect(Collectors.toUnmodifiableSet());
    Deque<StoredLetter> newest = new ArrayDeque<>();
    try (TopicScan scan = new TopicScan(kafka)) {
      scan.read(topic, since, found -> {
        StoredLetter letter = StoredLetter.of(found);
        boolean wanted = labels.isEmpty() || labels.contains(letter.reason());
        if (wanted && !letter.received().isBefore(since)) {
          newest.addLast(letter);
          if (newest.size() > limit) {
            newest.removeFirst();
          }
        }
      });
    }
    return List.copyOf(newest);
  }
}
