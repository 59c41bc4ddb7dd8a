package org.metricdef.lint.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawKind;
import org.metricdef.processor.raw.RawLabel;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawSpan;

/** All that code says of one metric: its declarations, and what its calls pass. */
final class MetricGroup {

  /** What a call passes, with the names of the labels; empty if it is not known. */
  record Passed(RawSpan at, Optional<List<RawLabel>> labels) {}

  private final String exposed;
  private final RawMetric first;
  private final RawClass owner;
  private final List<RawMetric> sources = new ArrayList<>();
  private final List<Passed> passed = new ArrayList<>();

  MetricGroup(String exposed, RawMetric first, RawClass owner) {
    this.exposed = exposed;
    this.first = first;
    this.owner = owner;
  }

  String exposed() {
    return exposed;
  }

  RawClient client() {
    return first.client();
  }

  RawClass owner() {
    return owner;
  }

  List<Passed> passed() {
    return passed;
  }

  /** Whether code that knows only a part of the name may mean this metric. */
  boolean isNamed(String name) {
    return sources.stream()
        .map(each -> each.name().orElse(""))
        .anyMatch(each -> each.equals(name) || each.endsWith("_" + name));
  }

  /** The keys that the analysis knows of the last source, without the code of their values. */
  Optional<List<RawLabel>> keysOfLast() {
    return sources
        .get(sources.size() - 1)
        .labels()
        .map(keys ->
            keys.stream().map(key -> new RawLabel(key, "", Optional.empty())).toList());
  }

  void add(RawMetric source) {
    sources.add(source);
  }

  /** Adds what a call passes. Values that stand by position get the names of the declaration. */
  void pass(RawSpan at, Optional<List<RawLabel>> labels) {
    passed.add(new Passed(at, labels.flatMap(this::named)));
  }

  private Optional<List<RawLabel>> named(List<RawLabel> given) {
    if (given.stream().noneMatch(each -> each.key().isEmpty())) {
      return Optional.of(given);
    }
    Optional<List<String>> names = declaredLabels();
    if (names.isEmpty() || names.get().size() != given.size()) {
      return Optional.empty();
    }
    List<RawLabel> named = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      named.add(
          new RawLabel(names.get().get(i), given.get(i).value(), given.get(i).constant()));
    }
    return Optional.of(named);
  }

  /** The label names of the declaration, of a client that declares such. */
  Optional<List<String>> declaredLabels() {
    return client() == RawClient.SIMPLECLIENT || client() == RawClient.PROMETHEUS_METRICS
        ? sources.stream().map(RawMetric::labels).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  /** The handle that records it. */
  RawKind kind() {
    return first.kind();
  }

  /** Whether a call passes the labels that are proposed. */
  boolean passesProposed(Passed call) {
    return call.labels()
        .map(labels -> new TreeSet<>(keys(labels)))
        .filter(new TreeSet<>(labels())::equals)
        .isPresent();
  }

  /** The labels that most calls pass, or that the declaration has. */
  List<String> labels() {
    Optional<List<String>> declared = declaredLabels();
    if (declared.isPresent()) {
      return declared.get().stream().map(ExposedNames::label).toList();
    }
    return byKeys().values().stream()
        .max((one, other) -> Integer.compare(one.size(), other.size()))
        .map(calls -> keys(calls.get(0).labels().orElseThrow()))
        .orElse(List.of());
  }

  private static List<String> keys(List<RawLabel> labels) {
    return labels.stream()
        .map(each -> ExposedNames.label(each.key()))
        .distinct()
        .toList();
  }

  /** The calls whose labels are known, by their keys. */
  private Map<Set<String>, List<Passed>> byKeys() {
    Map<Set<String>, List<Passed>> calls = new LinkedHashMap<>();
    for (Passed each : passed) {
      each.labels()
          .ifPresent(labels -> calls
              .computeIfAbsent(new TreeSet<>(keys(labels)), keys -> new ArrayList<>())
              .add(each));
    }
    return calls;
  }

  /** The metric for a set. */
  ProposedMetric proposed(String method) {
    return new ProposedMetric(
        kind(),
        exposed,
        method,
        help().orElseGet(this::words),
        ExposedNames.unit(first, exposed),
        labels(),
        buckets(),
        first.settings().hasNative(),
        places(),
        questions(),
        List.of());
  }

  private List<Double> buckets() {
    return kind() == RawKind.HISTOGRAM ? first.settings().buckets() : List.of();
  }

  private Optional<String> help() {
    return sources.stream()
        .map(RawMetric::help)
        .flatMap(Optional::stream)
        .filter(each -> !each.isBlank())
        .findFirst();
  }

  /** A help text that says no more than the name. */
  private String words() {
    String words = exposed.replaceAll("[_:]+", " ").strip();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private List<String> places() {
    Set<String> places = new LinkedHashSet<>();
    sources.forEach(each -> places.add(CallPlace.of(each.at())));
    return List.copyOf(places);
  }

  private List<String> questions() {
    List<String> questions = new ArrayList<>();
    if (help().isEmpty()) {
      questions.add("the code has no help text. What does it measure?");
    }
    Set<RawKind> kinds = new LinkedHashSet<>();
    sources.forEach(each -> kinds.add(each.kind()));
    if (kinds.size() > 1) {
      questions.add("the code makes it in several ways, as %s. Which is right?"
          .formatted(
              String.join(", ", kinds.stream().map(SetSource::handleOrNone).toList())));
    }
    Map<Set<String>, List<Passed>> byKeys = byKeys();
    if (declaredLabels().isEmpty() && byKeys.size() > 1) {
      questions.add("calls pass different labels: %s. Which are right?"
          .formatted(String.join(
              ", ",
              byKeys.entrySet().stream()
                  .map(each -> each.getKey() + " at " + placesOf(each.getValue()))
                  .toList())));
    }
    List<Passed> unknown =
        passed.stream().filter(each -> each.labels().isEmpty()).toList();
    if (!unknown.isEmpty()) {
      questions.add("the labels of the call%s at %s cannot be read from the source. Which are they?"
          .formatted(unknown.size() == 1 ? "" : "s", placesOf(unknown)));
    }
    if (passed.isEmpty() && declaredLabels().isEmpty()) {
      questions.add("no call that records it is known. Which labels does it have?");
    }
    Set<String> unread = new LinkedHashSet<>();
    sources.forEach(each -> unread.addAll(each.settings().unread()));
    if (!unread.isEmpty()) {
      questions.add("the code also sets %s, which a set cannot state. Is it needed?"
          .formatted(String.join(", ", unread)));
    }
    return questions;
  }

  private static String placesOf(List<Passed> calls) {
    List<String> places =
        calls.stream().map(each -> CallPlace.of(each.at())).distinct().toList();
    return places.size() <= 4
        ? String.join(", ", places)
        : String.join(", ", places.subList(0, 3)) + " and %d more".formatted(places.size() - 3);
  }
}
