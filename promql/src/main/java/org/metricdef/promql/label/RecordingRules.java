package org.metricdef.promql.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of metrics if rules record some of them, from others or from each other. */
public final class RecordingRules implements MetricLabels {

  private final MetricLabels scraped;
  private final Map<String, LabelSet> recorded = new HashMap<>();

  /**
   * Adds what the rules record.
   *
   * @param rules all rules that record these metrics
   * @param scraped what is known of metrics besides
   */
  public RecordingRules(List<RecordingRule> rules, MetricLabels scraped) {
    this.scraped = scraped;
    rules.forEach(rule -> recorded.put(rule.metric(), LabelSet.none()));
    boolean changed = true;
    // A rule can feed itself through others. Sets only grow, and only by labels that rules name.
    while (changed) {
      changed = false;
      for (RecordingRule rule : rules) {
        changed |= grow(rule);
      }
    }
  }

  private boolean grow(RecordingRule rule) {
    LabelSet before = recorded.getOrDefault(rule.metric(), LabelSet.none());
    LabelSet after = before.union(rule.recorded(this));
    recorded.put(rule.metric(), after);
    return !after.equals(before);
  }

  @Override
  public Optional<LabelSet> of(String metric) {
    Optional<LabelSet> fromScrapes = scraped.of(metric);
    Optional<LabelSet> fromRules = Optional.ofNullable(recorded.get(metric));
    return fromScrapes.isPresent() && fromRules.isPresent()
        ? Optional.of(fromScrapes.get().union(fromRules.get()))
        : fromRules.or(() -> fromScrapes);
  }
}
