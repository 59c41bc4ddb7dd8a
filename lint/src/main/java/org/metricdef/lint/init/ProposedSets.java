package org.metricdef.lint.init;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawField;

/**
 * What is proposed.
 *
 * @param questions about what is in no set
 * @param accounts what becomes of each call
 * @param byField the metric that a field holds
 * @param byCall the metric that a call is for
 */
public record ProposedSets(
    List<ProposedSet> sets,
    List<String> questions,
    List<Account> accounts,
    Map<RawField.Key, Metric> byField,
    Map<RawCall, Metric> byCall) {

  /** A metric, by what tells it from others. */
  public record Metric(RawClient client, String exposed) {}

  public ProposedSets {
    sets = List.copyOf(sets);
    questions = List.copyOf(questions);
    accounts = List.copyOf(accounts);
    byField = Map.copyOf(byField);
    byCall = Map.copyOf(byCall);
  }

  /** The set that proposes a metric; empty if none does. */
  public Optional<ProposedSet> setOf(Metric metric) {
    return sets.stream()
        .filter(each -> each.client() == metric.client())
        .filter(each -> each.metric(metric.exposed()).isPresent())
        .findFirst();
  }

  /** How many metrics are proposed. */
  public int metrics() {
    return sets.stream().mapToInt(each -> each.metrics().size()).sum();
  }

  /** How many questions are asked. */
  public int asked() {
    int asked = questions.size();
    for (ProposedSet set : sets) {
      asked += set.questions().size();
      for (ProposedMetric each : set.metrics()) {
        asked += each.questions().size();
      }
    }
    return asked;
  }

  /** How many calls have an outcome. */
  public long calls(Account.Outcome outcome) {
    return accounts.stream().filter(each -> each.outcome() == outcome).count();
  }

  /** The same with other sets: the calls of a metric that none of them has are asked about. */
  ProposedSets with(List<ProposedSet> others) {
    return new ProposedSets(
        others,
        questions,
        accounts.stream()
            .map(each -> isIn(others, each.metric())
                ? each
                : each.with(Account.Outcome.ASKED, "its metric is not proposed"))
            .toList(),
        byField,
        byCall);
  }

  private static boolean isIn(List<ProposedSet> sets, String metric) {
    return metric.isEmpty()
        || sets.stream().anyMatch(each -> each.metric(metric).isPresent());
  }

  /** The same with other sets and accounts. */
  public ProposedSets migrated(List<ProposedSet> others, List<Account> outcomes) {
    return new ProposedSets(others, questions, outcomes, byField, byCall);
  }
}
