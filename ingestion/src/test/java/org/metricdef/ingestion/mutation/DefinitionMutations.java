package org.metricdef.ingestion.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of the declarations, which their users do not know of. */
final class DefinitionMutations {

  private static final String ALL = "all";

  private final ProducerSources sources;
  private final MetricSetTree set;
  private final TreeSet<String> allKeys = new TreeSet<>();
  private final List<Mutant> mutants = new ArrayList<>();

  private DefinitionMutations(ProducerSources sources) {
    this.sources = sources;
    this.set = sources.metricSet();
    set.metrics().forEach(metric -> allKeys.addAll(metric.labels()));
  }

  static List<Mutant> of(ProducerSources sources) {
    DefinitionMutations mutations = new DefinitionMutations(sources);
    for (Metric metric : mutations.set.metrics()) {
      mutations.changeLabels(metric);
      mutations.changeMetric(metric);
    }
    mutations.changeBaseLabels();
    return mutations.mutants;
  }

  private void changeLabels(Metric metric) {
    List<String> labels = metric.labels();
    labels("definition: add label", metric, with(labels, "mutant"));
    labels(
        "definition: add base label again",
        metric,
        with(labels, set.baseLabels().get(0)));
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      labels("definition: drop label", metric, replaced(labels, i, Stream.of()));
      labels(
          "definition: rename label", metric, replaced(labels, i, Stream.of(label + "_renamed")));
      for (String other : foreign(metric)) {
        labels("definition: another metric's label", metric, replaced(labels, i, Stream.of(other)));
      }
      labels("definition: give label twice", metric, with(labels, label));
      if (i > 0) {
        List<String> reordered = new ArrayList<>(labels);
        Collections.swap(reordered, i - 1, i);
        labels("definition: reorder labels", metric, reordered);
      }
    }
  }

  /** Labels of other metrics: one of them, for all its users are compiled for each; or all. */
  private List<String> foreign(Metric metric) {
    List<String> others =
        allKeys.stream().filter(key -> !metric.labels().contains(key)).toList();
    return Sample.of(others, mutants.size());
  }

  private void changeMetric(Metric metric) {
    String ending = switch (metric.kind()) {
      case "Counter" -> "_total";
      default -> "_seconds";
    };
    argument("definition: rename metric", metric, "name = \"renamed" + ending + "\"");
    int next = (set.metrics().indexOf(metric) + 1) % set.metrics().size();
    String taken = snakeCase(set.metrics().get(next).method());
    argument("definition: name of another metric", metric, "name = \"" + taken + "\"");
    Stream.of("Counter", "Gauge", "Histogram")
        .filter(kind -> !kind.equals(metric.kind()))
        .forEach(kind -> add("definition: another kind", metric, metric.kindAt(), kind));
  }

  private void changeBaseLabels() {
    List<String> base = set.baseLabels();
    base("base labels: add one", with(base, "mutant"));
    for (String key : allKeys) {
      base("base labels: add a metric's label", with(base, key));
    }
    for (int i = 0; i < base.size(); i++) {
      base("base labels: drop one", replaced(base, i, Stream.of()));
      base("base labels: rename one", replaced(base, i, Stream.of(base.get(i) + "_renamed")));
      for (String key : allKeys) {
        base("base labels: rename one to a metric's label", replaced(base, i, Stream.of(key)));
      }
    }
  }

  private void labels(String kind, Metric metric, List<String> labels) {
    if (metric.labelsAt().isPresent()) {
      add(kind, metric, metric.labelsAt().get(), array(labels));
    } else {
      argument(kind, metric, "labels = " + array(labels));
    }
  }

  /** One more argument of the metric's annotation. */
  private void argument(String kind, Metric metric, String argument) {
    String text = metric.annotation().text();
    String longer = text.substring(0, text.length() - 1) + ", " + argument + ")";
    mutants.add(mutant(kind, metric.method(), argument, metric.annotation(), longer));
  }

  private void base(String kind, List<String> labels) {
    String array = array(labels);
    mutants.add(mutant(kind, ALL, array, set.baseLabelsAt(), array));
  }

  private void add(String kind, Metric metric, Span at, String replacement) {
    mutants.add(mutant(kind, metric.method(), replacement, at, replacement));
  }

  /** Whoever calls the metric is compiled again; the others cannot tell the difference. */
  private Mutant mutant(String kind, String metric, String change, Span at, String replacement) {
    Map<String, String> users = new HashMap<>(sources.usersOf("IngestionMetrics"));
    if (!metric.equals(ALL)) {
      users
          .entrySet()
          .removeIf(
              user -> !user.getKey().equals(at.file()) && !user.getValue().contains(metric + "()"));
    }
    users.computeIfPresent(at.file(), (file, text) -> at.replacedIn(text, replacement));
    return new Mutant(kind, at.place(), metric, change, users);
  }

  private static List<String> with(List<String> labels, String more) {
    return Stream.concat(labels.stream(), Stream.of(more)).toList();
  }

  private static List<String> replaced(List<String> labels, int at, Stream<String> by) {
    return Stream.of(labels.subList(0, at).stream(), by, labels.stream().skip(at + 1))
        .flatMap(part -> part)
        .toList();
  }

  private static String array(List<String> labels) {
    return labels.stream()
        .map(label -> "\"" + label + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String snakeCase(String method) {
    return method.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
