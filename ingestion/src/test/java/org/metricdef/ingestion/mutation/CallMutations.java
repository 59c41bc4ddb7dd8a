package org.metricdef.ingestion.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Mistakes at metric calls: other labels handed over, or another metric recorded. */
final class CallMutations {

  private static final String LABELS = "org.metricdef.Labels";

  private final ProducerSources sources;
  private final TreeSet<String> allKeys = new TreeSet<>();
  private final List<Mutant> mutants = new ArrayList<>();

  private CallMutations(ProducerSources sources) {
    this.sources = sources;
    sources.metricSet().metrics().forEach(metric -> allKeys.addAll(metric.labels()));
  }

  static List<Mutant> of(ProducerSources sources) {
    CallMutations mutations = new CallMutations(sources);
    for (MetricCall call : sources.metricCalls()) {
      mutations.changeLabels(call);
      mutations.changeMetric(call);
    }
    return mutations.mutants;
  }

  private void changeLabels(MetricCall call) {
    String labels = call.labels().map(Span::text).orElse(LABELS + ".empty()");
    pass("call: add key", call, labels + ".with(\"mutant\", \"x\")");
    pass("call: add base label", call, labels + ".with(\"service\", \"x\")");
    pass("call: remove absent key", call, labels + ".without(\"mutant\")");
    pass(
        "call: add key on one path",
        call,
        "System.nanoTime() != 0 ? " + labels + ".with(\"mutant\", \"x\") : " + labels);
    for (String key : call.metric().labels()) {
      String less = labels + ".without(\"" + key + "\")";
      pass("call: drop key", call, less);
      pass("call: drop key on one path", call, "System.nanoTime() != 0 ? " + less + " : " + labels);
      pass("call: rename key", call, less + ".with(\"" + key + "_renamed\", \"x\")");
      pass("call: set key again", call, labels + ".with(\"" + key + "\", \"x\")");
      List<String> others = allKeys.stream()
          .filter(other -> !call.metric().labels().contains(other))
          .toList();
      for (String other : Sample.of(others, mutants.size())) {
        pass("call: another metric's key", call, less + ".with(\"" + other + "\", \"x\")");
      }
    }
    call.labels().ifPresent(at -> {
      pass("call: no labels", call, LABELS + ".empty()");
      forgetLabels(call, at);
    });
  }

  /** {@code increment()} for {@code increment(labels)}; where there is no such method, nothing. */
  private void forgetLabels(MetricCall call, Span labels) {
    String rest = call.arguments().text().replace(labels.text(), "").strip();
    String arguments = rest.startsWith(",") ? rest.substring(1).strip() : rest;
    add("call: labels forgotten", call, call.arguments(), arguments);
  }

  private void changeMetric(MetricCall call) {
    List<Metric> others = sources.metricSet().metrics().stream()
        .filter(other -> other.kind().equals(call.metric().kind()) && !other.equals(call.metric()))
        .toList();
    for (Metric other : Sample.of(others, mutants.size())) {
      add("call: another metric", call, call.metricName(), other.method());
    }
    Stream.of("Counter", "Gauge", "Histogram")
        .filter(kind -> !kind.equals(call.metric().kind()))
        .map(this::firstOfKind)
        .flatMap(Optional::stream)
        .forEach(
            other -> add("call: metric of another kind", call, call.metricName(), other.method()));
  }

  private Optional<Metric> firstOfKind(String kind) {
    return sources.metricSet().metrics().stream()
        .filter(metric -> metric.kind().equals(kind))
        .findFirst();
  }

  private void pass(String kind, MetricCall call, String labels) {
    if (call.labels().isPresent()) {
      add(kind, call, call.labels().get(), labels);
    } else {
      String rest = call.arguments().text();
      add(kind, call, call.arguments(), rest.isEmpty() ? labels : labels + ", " + rest);
    }
  }

  private void add(String kind, MetricCall call, Span at, String replacement) {
    String file = at.file();
    mutants.add(new Mutant(
        kind,
        call.place(),
        call.metric().method(),
        replacement,
        Map.of(file, at.replacedIn(sources.text(file), replacement))));
  }
}
