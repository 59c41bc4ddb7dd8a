package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.ruleset.Rule;

/** {@code metric-set}: clients that a set states, and that it cannot be implemented over. */
final class ClientsRule implements DeclarationRule {

  private final ChosenClients chosen;

  ClientsRule(ChosenClients chosen) {
    this.chosen = chosen;
  }

  @Override
  public List<Problem> checkSet(TypeElement set) {
    List<String> stated = MetricSetReader.clientsOf(set);
    List<String> messages = new ArrayList<>(contradictions(stated));
    if (messages.isEmpty()) {
      Optional<String> absent = stated.isEmpty() ? noneAtAll(set) : missing(set);
      if (absent.isPresent()) {
        messages.add(absent.get());
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (String message : messages) {
      problems.add(Problem.at(set, METRIC_SET, Rule.METRIC_SET, message));
    }
    return problems;
  }

  private static List<String> contradictions(List<String> stated) {
    List<String> messages = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String client : stated) {
      if (!seen.add(client)) {
        messages.add("client %s is stated twice; remove one of them".formatted(client));
      }
    }
    if (seen.size() > 1 && seen.contains(MetricsClient.NONE)) {
      messages.add("client NONE stands alone; remove it, or the other clients");
    }
    return messages;
  }

  private Optional<String> noneAtAll(TypeElement set) {
    return chosen.of(set).isEmpty()
        ? Optional.of("no metrics client is on the class path; add the dependency "
            + dependencies(List.of(MetricsClient.values()), ", ", " or ")
            + ", or write clients = Client.NONE if the set only guards names")
        : Optional.empty();
  }

  private Optional<String> missing(TypeElement set) {
    List<MetricsClient> missing =
        chosen.of(set).stream().filter(client -> !chosen.isVisible(client, set)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("a client of this set is not on the class path; add the dependency "
            + dependencies(missing, ", ", " and "));
  }

  private static String dependencies(List<MetricsClient> clients, String comma, String last) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < clients.size(); i++) {
      names.append(i == 0 ? "" : i == clients.size() - 1 ? last : comma);
      names.append(clients.get(i).dependency());
    }
    return names.toString();
  }
}
