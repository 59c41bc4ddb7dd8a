package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.ruleset.Rule;

/** {@code metric-style}: names that break Prometheus's naming conventions. */
final class MetricStyleRule implements DeclarationRule {

  private static final List<String> OWNED = List.of("_bucket", "_count", "_sum", "_created");

  @Override
  public List<Problem> checkMetric(DeclaredMetric metric) {
    String name = metric.name();
    List<String> words = wordsOf(name);
    List<String> messages = new ArrayList<>();
    if (name.contains(":")) {
      messages.add("%s contains ':', which is for recording rules; use _ instead".formatted(name));
    }
    if (SnakeCase.isCamelCase(name)) {
      messages.add("%s is in camelCase; write it as %s".formatted(name, SnakeCase.of(name)));
    }
    for (String word : words) {
      Optional<String> base = Units.baseOf(word);
      if (base.isPresent()) {
        messages.add("%s is in %s; measure in %s and rename it".formatted(name, word, base.get()));
      }
    }
    abbreviation(words)
        .ifPresent(word -> messages.add(
            "%s abbreviates a unit, '%s'; measure in a base unit and write it out, as in _seconds or _bytes"
                .formatted(name, word)));
    ownedSuffix(metric)
        .ifPresent(suffix -> messages.add(
            "%s ends in %s, as a series of a histogram or a summary does; choose another last word"
                .formatted(name, suffix)));
    if (namesItsKind(words, metric.kind())) {
      messages.add("%s repeats its kind, %s, which Prometheus shows anyway; remove that word"
          .formatted(name, metric.kind()));
    }
    List<Problem> problems = new ArrayList<>();
    for (String message : messages) {
      problems.add(metric.problem(Rule.METRIC_STYLE, message));
    }
    return problems;
  }

  private static List<String> wordsOf(String name) {
    return Arrays.asList(name.replaceFirst("_total$", "").split("_"));
  }

  /** A single letter is a unit only as the last word: vitamin_d_doses counts doses. */
  private static Optional<String> abbreviation(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (Units.isAbbreviation(word) && (word.length() > 1 || i == words.size() - 1)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ownedSuffix(DeclaredMetric metric) {
    return metric.kind().hasBuckets() || metric.kind() == MetricKind.SUMMARY
        ? Optional.empty()
        : OWNED.stream().filter(metric.name()::endsWith).findFirst();
  }

  /**
   * Only the last word counts, and only the metric's own kind. Anywhere else the word belongs to
   * what is measured, as in gas_gauge_readings_total or summary_documents_total.
   */
  private static boolean namesItsKind(List<String> words, MetricKind kind) {
    return kind != MetricKind.INFO
        && words.size() > 1
        && words.get(words.size() - 1).equals(kind.toString());
  }
}
