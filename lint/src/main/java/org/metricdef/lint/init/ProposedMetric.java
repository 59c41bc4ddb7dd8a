package org.metricdef.lint.init;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.raw.RawKind;

/**
 * A metric of a proposed set.
 *
 * @param exposed the name that Prometheus sees
 * @param method the method that declares it
 * @param labels without base labels, as Prometheus sees them
 * @param places where the code declares it, or looks it up
 * @param questions what a person has to decide
 * @param suppressed rules about style that its name breaks, as today's name does
 */
public record ProposedMetric(
    RawKind kind,
    String exposed,
    String method,
    String help,
    String unit,
    List<String> labels,
    List<Double> buckets,
    boolean hasNative,
    List<String> places,
    List<String> questions,
    List<String> suppressed) {

  public ProposedMetric {
    labels = List.copyOf(labels);
    buckets = List.copyOf(buckets);
    places = List.copyOf(places);
    questions = List.copyOf(questions);
    suppressed = List.copyOf(suppressed);
  }

  /** The same metric, whose labels are those that its set does not have. */
  ProposedMetric without(List<String> baseLabels) {
    List<String> own = new ArrayList<>(labels);
    own.removeAll(baseLabels);
    return new ProposedMetric(
        kind, exposed, method, help, unit, own, buckets, hasNative, places, questions, suppressed);
  }

  /** The same metric, which breaks a rule about style on purpose. */
  ProposedMetric suppressing(String rule, String question) {
    if (suppressed.contains(rule) && questions.contains(question)) {
      return this;
    }
    List<String> rules = new ArrayList<>(suppressed);
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
    List<String> asked = new ArrayList<>(questions);
    asked.add(question);
    return new ProposedMetric(
        kind, exposed, method, help, unit, labels, buckets, hasNative, places, asked, rules);
  }
}
