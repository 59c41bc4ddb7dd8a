package org.metricdef.ingestion.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Mistakes of somebody who changes a contract and the labels made under it together, so that both
 * are true, and forgets who uses them.
 */
final class ContractMutations {

  private final ProducerSources sources;
  private final List<Mutant> mutants = new ArrayList<>();

  private ContractMutations(ProducerSources sources) {
    this.sources = sources;
  }

  static List<Mutant> of(ProducerSources sources) {
    ContractMutations mutations = new ContractMutations(sources);
    for (LabelContract contract : sources.contracts()) {
      for (LabelsCall made : sources.labelsCalls()) {
        if (keysOf(made).equals(new TreeSet<>(contract.keys()))) {
          mutations.changeBoth(contract, made);
        }
      }
    }
    return mutations.mutants;
  }

  private void changeBoth(LabelContract contract, LabelsCall made) {
    for (String key : contract.keys()) {
      add("contract and labels: drop key", contract, made, key, Optional.empty());
      add("contract and labels: rename key", contract, made, key, Optional.of(key + "_renamed"));
    }
  }

  private void add(
      String kind, LabelContract contract, LabelsCall made, String key, Optional<String> renamed) {
    String keys = contract.keys().stream()
        .flatMap(each -> each.equals(key) ? renamed.stream() : Optional.of(each).stream())
        .map(ContractMutations::quoted)
        .collect(Collectors.joining(", ", "{", "}"));
    String pairs = IntStream.range(0, made.keys().size())
        .boxed()
        .flatMap(i -> {
          String name = made.keys().get(i).text();
          Optional<String> kept =
              name.equals(quoted(key)) ? renamed.map(ContractMutations::quoted) : Optional.of(name);
          return kept.map(each -> each + ", " + made.values().get(i).text()).stream();
        })
        .collect(Collectors.joining(", ", "Labels.of(", ")"));
    Map<String, String> changed = new HashMap<>(sources.usersOf("(?i)(record|topic)labels"));
    changed.computeIfPresent(
        contract.keysAt().file(), (file, text) -> contract.keysAt().replacedIn(text, keys));
    changed.computeIfPresent(
        made.whole().file(), (file, text) -> made.whole().replacedIn(text, pairs));
    mutants.add(new Mutant(kind, contract.keysAt().place(), contract.name(), keys, changed));
  }

  private static TreeSet<String> keysOf(LabelsCall made) {
    return made.keys().stream()
        .map(key -> key.text().substring(1, key.text().length() - 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String quoted(String key) {
    return "\"" + key + "\"";
  }
}
