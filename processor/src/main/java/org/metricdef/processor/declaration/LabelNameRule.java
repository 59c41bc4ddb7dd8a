package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.ruleset.Rule;

/** {@code label-name}: label names that the client rejects, or that a series would have twice. */
final class LabelNameRule implements DeclarationRule {

  private static final Pattern VALID = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  @Override
  public List<Problem> checkSet(TypeElement set) {
    List<String> messages = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String label : MetricSetReader.baseLabelsOf(set)) {
      String what = "base label '%s'".formatted(label);
      invalid(label, what).ifPresent(messages::add);
      if (!seen.add(label)) {
        messages.add(what + " is declared twice");
      }
    }
    return messages.stream()
        .map(message -> Problem.at(set, METRIC_SET, Rule.LABEL_NAME, message))
        .toList();
  }

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    List<String> base = metric.definition().baseLabels();
    List<String> messages = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String label : metric.definition().labels()) {
      String what = "label '%s' of %s".formatted(label, metric.name());
      invalid(label, what).ifPresent(messages::add);
      if (!seen.add(label)) {
        messages.add(what + " is declared twice");
      }
      if (base.contains(label)) {
        messages.add(what + " is already a base label of the set; remove it here");
      }
    }
    if (metric.kind().hasBuckets() && metric.definition().hasLabel("le")) {
      messages.add(
          "label 'le' of %s is reserved for the buckets of a histogram".formatted(metric.name()));
    }
    if (metric.kind() == MetricKind.SUMMARY && metric.definition().hasLabel("quantile")) {
      messages.add("label 'quantile' of %s is reserved for the quantiles of a summary"
          .formatted(metric.name()));
    }
    return messages.stream()
        .map(message -> metric.problem(Rule.LABEL_NAME, message))
        .toList();
  }

  private static Optional<String> invalid(String label, String what) {
    if (!VALID.matcher(label).matches()) {
      return Optional.of(what
          + " is not a valid label name: use letters, digits and _, and do not begin with a digit"
          + didYouMean(label));
    }
    return label.startsWith("__")
        ? Optional.of(what
            + " is reserved: Prometheus uses names that begin with __"
            + didYouMean(label.replaceFirst("^_+", "")))
        : Optional.empty();
  }

  /** A valid name that is written alike. */
  private static String didYouMean(String label) {
    String snake = SnakeCase.of(label.replaceAll("[^a-zA-Z0-9_]+", "_"))
        .replaceAll("_{2,}", "_")
        .replaceAll("(?<=.)_$", "");
    String valid = snake.matches("[0-9].*") ? "_" + snake : snake;
    return valid.matches("_?") ? "" : "; did you mean '%s'?".formatted(valid);
  }
}
