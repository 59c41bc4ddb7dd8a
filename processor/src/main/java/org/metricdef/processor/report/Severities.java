package org.metricdef.processor.report;

import java.util.ArrayList;
import java.util.Arrays;
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
 * The severity of each rule in this build, as set by options such as {@code
 * -Ametricdef.severity.label_keys=warning}. Javac does not allow hyphens in option names, so the id
 * of a rule is written with underscores.
 */
public final class Severities {

  private static final String NAMESPACE = "metricdef.";
  private static final String PREFIX = "metricdef.severity.";

  private final Map<Rule, Severity> chosen = new EnumMap<>(Rule.class);
  private final List<String> problems = new ArrayList<>();

  private Severities() {}

  /** Every rule with its default severity. */
  public static Severities defaults() {
    return new Severities();
  }

  /** Reads the options of a processor. An option that is not valid is kept as a problem. */
  public static Severities of(Map<String, String> options) {
    Severities severities = new Severities();
    for (Map.Entry<String, String> option : options.entrySet()) {
      if (option.getKey().startsWith(NAMESPACE)) {
        severities.read(option.getKey(), String.valueOf(option.getValue()));
      }
    }
    return severities;
  }

  /** The names of the valid options. */
  public static Set<String> options() {
    Set<String> options = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      if (rule.isNegotiable()) {
        options.add(option(rule));
      }
    }
    return options;
  }

  public Severity of(Rule rule) {
    return chosen.getOrDefault(rule, rule.severity());
  }

  /** What is wrong with the options, one sentence each; empty if all are valid. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private void read(String option, String value) {
    Optional<Rule> rule =
        Arrays.stream(Rule.values()).filter(each -> option(each).equals(option)).findFirst();
    Optional<Severity> severity = Severity.named(value);
    if (rule.isEmpty()) {
      problems.add("there is no option -A%s; did you mean -A%s?"
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
    return EditDistance.closest(given, known).orElseThrow();
  }
}
