package org.metricdef.processor.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.metricdef.processor.rule.EditDistance;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.Severity;

/**
 * How severe each rule is in this build: {@code -Ametricdef.severity.label_keys=warning}. Javac
 * takes no hyphens in the names of options, and so the ids of rules are written with underscores.
 */
public final class Severities {

  private static final String OURS = "metricdef.";
  private static final String PREFIX = "metricdef.severity.";

  private final Map<Rule, Severity> chosen = new EnumMap<>(Rule.class);
  private final List<String> problems = new ArrayList<>();

  private Severities() {}

  /** Every rule as severe as it is by itself. */
  public static Severities defaults() {
    return new Severities();
  }

  /** Reads a processor's options. What cannot be obeyed is kept as a problem. */
  public static Severities of(Map<String, String> options) {
    Severities severities = new Severities();
    options.forEach((option, value) -> {
      if (option.startsWith(OURS)) {
        severities.read(option, String.valueOf(value));
      }
    });
    return severities;
  }

  /** The options that are understood. */
  public static Set<String> options() {
    return Arrays.stream(Rule.values())
        .filter(Rule::isNegotiable)
        .map(Severities::option)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Severity of(Rule rule) {
    return chosen.getOrDefault(rule, rule.severity());
  }

  /** What is wrong with the options, each in a sentence; empty where all are obeyed. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private void read(String option, String value) {
    Optional<Rule> rule =
        Arrays.stream(Rule.values()).filter(each -> option(each).equals(option)).findFirst();
    Optional<Severity> severity = Severity.named(value);
    if (rule.isEmpty()) {
      problems.add("no option is named -A%s; did you mean -A%s?"
          .formatted(option, closest(option, options())));
    } else if (!rule.get().isNegotiable()) {
      problems.add("-A%s: the severity of '%s' cannot be changed"
          .formatted(option, rule.get().id()));
    } else if (severity.isEmpty()) {
      Set<String> names =
          Arrays.stream(Severity.values()).map(Severity::toString).collect(Collectors.toSet());
      problems.add("-A%s=%s: a severity is error, warning or off; did you mean %s?"
          .formatted(option, value, closest(value, names)));
    } else {
      chosen.put(rule.get(), severity.get());
    }
  }

  private static String option(Rule rule) {
    return PREFIX + rule.id().replace('-', '_');
  }

  private static String closest(String given, Set<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(each -> EditDistance.between(given, each)))
        .orElseThrow();
  }
}
