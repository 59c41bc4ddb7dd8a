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
import java.util.stream.Stream;
import org.metricdef.processor.rule.EditDistance;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.Severity;

/**
 * Reads options and says what is wrong with them. Javac does not allow hyphens in option names, so
 * the id of a rule is written with underscores.
 */
final class OptionReader {

  static final String OBSERVED = "observed";

  private static final String SEVERITY = "severity.";

  private final String prefix;
  private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
  private final List<String> problems = new ArrayList<>();
  private ObservedLevel observed = ObservedLevel.ON;

  /**
   * Starts with the defaults.
   *
   * @param prefix what stands before an option's name where this build writes it
   */
  OptionReader(String prefix) {
    this.prefix = prefix;
  }

  /** The names of the valid options. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(OBSERVED));
    for (Rule rule : Rule.values()) {
      if (rule.isNegotiable()) {
        names.add(severityOf(rule));
      }
    }
    return names;
  }

  private static String severityOf(Rule rule) {
    return SEVERITY + rule.id().replace('-', '_');
  }

  void read(String name, String value) {
    if (name.equals(OBSERVED)) {
      ObservedLevel.named(value)
          .ifPresentOrElse(
              level -> observed = level,
              () -> refuse(name, value, "a level is guarded, on or off", ObservedLevel.values()));
    } else {
      Arrays.stream(Rule.values())
          .filter(rule -> severityOf(rule).equals(name))
          .findFirst()
          .ifPresentOrElse(rule -> read(rule, value), () -> refuseName(name));
    }
  }

  private void read(Rule rule, String value) {
    Optional<Severity> severity = Severity.named(value);
    if (!rule.isNegotiable()) {
      problems.add("%s%s: the severity of '%s' cannot be changed"
          .formatted(prefix, severityOf(rule), rule.id()));
    } else if (severity.isEmpty()) {
      refuse(severityOf(rule), value, "a severity is error, warning or off", Severity.values());
    } else {
      severities.put(rule, severity.get());
    }
  }

  private void refuseName(String name) {
    problems.add("there is no option %s%s; did you mean %s%s?"
        .formatted(prefix, name, prefix, closest(name, names())));
  }

  private void refuse(String name, String value, String rule, Enum<?>[] known) {
    Set<String> names = Stream.of(known).map(Object::toString).collect(Collectors.toSet());
    problems.add("%s%s=%s: %s; did you mean %s?"
        .formatted(prefix, name, value, rule, closest(value, names)));
  }

  private static String closest(String given, Set<String> known) {
    return EditDistance.closest(given, known).orElseThrow();
  }

  /** Notes what is wrong with the text of an option. */
  void refuse(String problem) {
    problems.add(problem);
  }

  Severities severities() {
    return new Severities(severities);
  }

  ObservedLevel observed() {
    return observed;
  }

  List<String> problems() {
    return problems;
  }
}
