package org.metricdef.processor.report;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
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
  static final String STUBS = "stubs";
  static final String BASELINE = "baseline";

  private static final String SEVERITY = "severity.";

  private final String prefix;
  private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
  private final Set<Path> stubs = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();
  private ObservedLevel observed = ObservedLevel.ON;
  private Optional<Path> baseline = Optional.empty();

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
    Set<String> names = new TreeSet<>(Set.of(OBSERVED, STUBS, BASELINE));
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
    } else if (name.equals(STUBS)) {
      readStubs(value);
    } else if (name.equals(BASELINE)) {
      readBaseline(value);
    } else {
      Arrays.stream(Rule.values())
          .filter(rule -> severityOf(rule).equals(name))
          .findFirst()
          .ifPresentOrElse(rule -> read(rule, value), () -> refuseName(name));
    }
  }

  /** A list of files as the platform writes it: with colons, or with semicolons on Windows. */
  private void readStubs(String value) {
    for (String file : value.split(File.pathSeparator, -1)) {
      try {
        if (file.isBlank()) {
          refuse("%s%s=%s: it has an empty file name; separate the files with '%s'"
              .formatted(prefix, STUBS, value, File.pathSeparator));
        } else {
          stubs.add(Path.of(file.trim()));
        }
      } catch (InvalidPathException e) {
        refuse("%s%s=%s: %s".formatted(prefix, STUBS, value, e.getMessage()));
      }
    }
  }

  private void readBaseline(String value) {
    try {
      if (value.isBlank()) {
        refuse("%s%s= names no file".formatted(prefix, BASELINE));
      } else {
        baseline = Optional.of(Path.of(value.trim()));
      }
    } catch (InvalidPathException e) {
      refuse("%s%s=%s: %s".formatted(prefix, BASELINE, value, e.getMessage()));
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
    if (name.equals("severity") || name.equals(SEVERITY)) {
      problems.add(
          "%sseverity names no rule; write %sseverity.<rule>, with underscores, such as %s%s"
              .formatted(prefix, prefix, prefix, severityOf(Rule.LABEL_KEYS_UNPROVEN)));
      return;
    }
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

  List<Path> stubs() {
    return List.copyOf(stubs);
  }

  Optional<Path> baseline() {
    return baseline;
  }

  List<String> problems() {
    return problems;
  }
}
