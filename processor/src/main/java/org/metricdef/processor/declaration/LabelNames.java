package org.metricdef.processor.declaration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What Prometheus and its clients ask of label names. */
final class LabelNames {

  private static final Pattern VALID = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  private LabelNames() {}

  static void check(TypeElement set, List<Problem> problems) {
    Set<String> seen = new HashSet<>();
    for (String label : baseLabels(set)) {
      invalid(label, "base label").ifPresent(message -> problems.add(problem(set, message)));
      if (!seen.add(label)) {
        problems.add(problem(set, "base label '%s' is given twice".formatted(label)));
      }
    }
  }

  static void check(ExecutableElement method, MetricDefinition metric, List<Problem> problems) {
    Set<String> seen = new HashSet<>();
    for (String label : metric.labels()) {
      invalid(label, "label").ifPresent(message -> problems.add(problem(method, message)));
      if (!seen.add(label)) {
        problems.add(problem(method, "label '%s' is given twice".formatted(label)));
      }
      if (metric.baseLabels().contains(label)) {
        problems.add(problem(
            method,
            "label '%s' is a base label of the set already; take it out here".formatted(label)));
      }
    }
    if (metric.kind() == MetricKind.HISTOGRAM
        && (metric.labels().contains("le") || metric.baseLabels().contains("le"))) {
      problems.add(problem(method, "label 'le' is reserved: a histogram's buckets carry it"));
    }
  }

  private static List<String> baseLabels(TypeElement set) {
    return Annotations.find(set, AnnotationNames.METRIC_SET)
        .map(mirror -> Annotations.strings(mirror, "baseLabels"))
        .orElse(List.of());
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

  private static Problem problem(ExecutableElement method, String message) {
    return MetricSetValidator.onMethod("label-name", method, message);
  }

  private static Problem problem(TypeElement set, String message) {
    return new Problem(
        "label-name", message, set, Annotations.find(set, AnnotationNames.METRIC_SET));
  }
}
