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

/** {@code label-name}: labels that the client refuses, or that would stand twice in a series. */
final class LabelNameRule implements DeclarationRule {

  private static final Pattern VALID = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  @Override
  public List<Problem> checkSet(TypeElement set) {
    List<String> messages = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String label : MetricSetReader.baseLabelsOf(set)) {
      invalid(label, "base label").ifPresent(messages::add);
      if (!seen.add(label)) {
        messages.add("base label '%s' is given twice".formatted(label));
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
      invalid(label, "label").ifPresent(messages::add);
      if (!seen.add(label)) {
        messages.add("label '%s' is given twice".formatted(label));
      }
      if (base.contains(label)) {
        messages.add(
            "label '%s' is a base label of the set already; take it out here".formatted(label));
      }
    }
    if (metric.kind() == MetricKind.HISTOGRAM && metric.definition().hasLabel("le")) {
      messages.add("label 'le' is reserved: a histogram's buckets carry it");
    }
    return messages.stream()
        .map(message -> metric.problem(Rule.LABEL_NAME, message))
        .toList();
  }

  private static Optional<String> invalid(String label, String what) {
    if (!VALID.matcher(label).matches()) {
      return Optional.of(
          "%s '%s' is not a label name: letters, digits and _ only, not beginning with a digit"
              .formatted(what, label));
    }
    return label.startsWith("__")
        ? Optional.of(
            "%s '%s' is reserved: Prometheus keeps names beginning with __".formatted(what, label))
        : Optional.empty();
  }
}
