package org.metricdef.processor.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The options of a build. Javac gives those of {@code -Ametricdef.name=value} to the processor, and
 * those of {@code -Xplugin:"MetricDef name=value"} to the plugin.
 *
 * @param given the values of the options that were given, by name without {@code metricdef.}
 * @param stubs the stub files, which state annotations of code that has none
 * @param baseline the file with the findings that do not fail the build
 * @param problems what is wrong with the options, one sentence each
 */
public record BuildOptions(
    Map<String, String> given,
    Severities severities,
    ObservedLevel observed,
    List<Path> stubs,
    Optional<Path> baseline,
    List<String> problems) {

  private static final String NAMESPACE = "metricdef.";
  private static final String ARGUMENT = "-A" + NAMESPACE;
  private static final String WORD = "-Xplugin:MetricDef ";

  public BuildOptions {
    given = Map.copyOf(given);
    stubs = List.copyOf(stubs);
    problems = List.copyOf(problems);
  }

  /** The options of a build that gives none. */
  public static BuildOptions none() {
    return new BuildOptions(
        Map.of(),
        new Severities(Map.of()),
        ObservedLevel.ON,
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** Reads the options of a processor; those of other processors are ignored. */
  public static BuildOptions of(Map<String, String> options) {
    Map<String, String> given = new TreeMap<>();
    for (String name : options.keySet()) {
      if (name.startsWith(NAMESPACE)) {
        given.put(
            name.substring(NAMESPACE.length()), Objects.requireNonNullElse(options.get(name), ""));
      }
    }
    return read(given, new OptionReader(ARGUMENT));
  }

  /** Reads the words that the plugin is started with, each of which is {@code name=value}. */
  public static BuildOptions ofWords(String... words) {
    Map<String, String> given = new LinkedHashMap<>();
    OptionReader reader = new OptionReader(WORD);
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value = word.substring(equals + 1);
      if (equals < 0) {
        reader.refuse("%s%s: an option is written name=value".formatted(WORD, word));
      } else if (!value.equals(given.getOrDefault(name, value))) {
        reader.refuse("%s%s has two values, %s and %s; remove one"
            .formatted(WORD, name, given.get(name), value));
      } else {
        given.put(name, value);
      }
    }
    return read(given, reader);
  }

  private static BuildOptions read(Map<String, String> given, OptionReader reader) {
    for (Map.Entry<String, String> option : given.entrySet()) {
      reader.read(option.getKey(), option.getValue());
    }
    return new BuildOptions(
        given,
        reader.severities(),
        reader.observed(),
        reader.stubs(),
        reader.baseline(),
        reader.problems());
  }

  /** The names of the valid options of a processor. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String name : OptionReader.names()) {
      names.add(NAMESPACE + name);
    }
    return names;
  }

  /** These options of the plugin and those of the processor. Its problems are its own to report. */
  public BuildOptions with(BuildOptions processor) {
    if (given.isEmpty() && problems.isEmpty()) {
      return new BuildOptions(
          processor.given,
          processor.severities,
          processor.observed,
          processor.stubs,
          processor.baseline,
          List.of());
    }
    Map<String, String> both = new TreeMap<>(processor.given);
    both.putAll(given);
    List<String> found = new ArrayList<>(problems);
    both.forEach((name, value) -> {
      String other = processor.given.getOrDefault(name, value);
      if (!other.equals(value)) {
        found.add("%s%s=%s contradicts %s%s=%s; remove one of them"
            .formatted(WORD, name, value, ARGUMENT, name, other));
      }
    });
    BuildOptions read = read(both, new OptionReader(WORD));
    return new BuildOptions(both, read.severities, read.observed, read.stubs, read.baseline, found);
  }
}
