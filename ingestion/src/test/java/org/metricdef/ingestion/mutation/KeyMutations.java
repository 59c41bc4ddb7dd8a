package org.metricdef.ingestion.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mistakes where labels are made: at {@code Labels.of}, {@code with} and {@code without}. */
final class KeyMutations {

  private final ProducerSources sources;
  private final TreeSet<String> allKeys = new TreeSet<>();
  private final List<Mutant> mutants = new ArrayList<>();

  private KeyMutations(ProducerSources sources) {
    this.sources = sources;
    sources.metricSet().metrics().forEach(metric -> allKeys.addAll(metric.labels()));
  }

  static List<Mutant> of(ProducerSources sources) {
    KeyMutations mutations = new KeyMutations(sources);
    for (LabelsCall call : sources.labelsCalls()) {
      for (Span key : call.keys()) {
        mutations.renameKey(call, key);
      }
      switch (call.method()) {
        case "of" -> mutations.changePairs(call);
        case "with" ->
          mutations.replace("labels: drop key", call, call.receiver().text());
        default -> mutations.replace("labels: keep key", call, call.receiver().text());
      }
      mutations.replace("labels: add key", call, call.whole().text() + ".with(\"mutant\", \"x\")");
    }
    return mutations.mutants;
  }

  private void renameKey(LabelsCall call, Span key) {
    String name = key.text().substring(1, key.text().length() - 1);
    add("labels: rename key", call, key, "\"" + name + "_renamed\"");
    List<String> others = allKeys.stream().filter(other -> !other.equals(name)).toList();
    for (String other : Sample.of(others, mutants.size())) {
      add("labels: another metric's key", call, key, "\"" + other + "\"");
    }
  }

  private void changePairs(LabelsCall call) {
    List<String> pairs = IntStream.range(0, call.keys().size())
        .mapToObj(i -> call.keys().get(i).text() + ", " + call.values().get(i).text())
        .toList();
    for (int i = 0; i < pairs.size(); i++) {
      List<String> fewer = new ArrayList<>(pairs);
      fewer.remove(i);
      of("labels: drop key", call, fewer);
      List<String> more = new ArrayList<>(pairs);
      more.add(call.keys().get(i).text() + ", \"x\"");
      of("labels: give key twice", call, more);
      if (i > 0) {
        List<String> reordered = new ArrayList<>(pairs);
        Collections.swap(reordered, i - 1, i);
        of("labels: reorder pairs", call, reordered);
        of("labels: swap two keys", call, keysSwapped(call, pairs, i));
      }
    }
  }

  private static List<String> keysSwapped(LabelsCall call, List<String> pairs, int i) {
    List<String> swapped = new ArrayList<>(pairs);
    swapped.set(
        i - 1, call.keys().get(i).text() + ", " + call.values().get(i - 1).text());
    swapped.set(i, call.keys().get(i - 1).text() + ", " + call.values().get(i).text());
    return swapped;
  }

  private void of(String kind, LabelsCall call, List<String> pairs) {
    replace(kind, call, pairs.stream().collect(Collectors.joining(", ", "Labels.of(", ")")));
  }

  private void replace(String kind, LabelsCall call, String replacement) {
    add(kind, call, call.whole(), replacement);
  }

  private void add(String kind, LabelsCall call, Span at, String replacement) {
    String file = at.file();
    mutants.add(new Mutant(
        kind,
        call.keys().isEmpty() ? call.whole().place() : call.keys().get(0).place(),
        "Labels." + call.method(),
        replacement,
        Map.of(file, at.replacedIn(sources.text(file), replacement))));
  }
}
