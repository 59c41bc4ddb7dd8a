package org.metricdef.testbed.audit;

/**
 * Where a producer puts what is not in the topic of trades.
 *
 * @param holes keyed by symbol, with JSON: see {@link TopicAudit}
 * @param late trades of holes that were found later, with the headers {@code origin}, {@code hole}
 *     and {@code late-found-at}
 * @param refused trades that no record can hold, with the header {@code trade-id} and others
 */
public record Topics(TopicSlice holes, TopicSlice late, TopicSlice refused) {

  /** The topics that belong to a topic of trades, as a whole. */
  public static Topics beside(String bootstrapServers, String trades) {
    return new Topics(
        TopicSlice.whole(bootstrapServers, trades + ".holes"),
        TopicSlice.whole(bootstrapServers, trades + ".late"),
        TopicSlice.whole(bootstrapServers, trades + ".refused"));
  }
}
