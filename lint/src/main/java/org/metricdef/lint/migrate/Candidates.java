package org.metricdef.lint.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.init.CallPlace;
import org.metricdef.lint.init.ExposedNames;
import org.metricdef.lint.init.ProposedMetric;
import org.metricdef.lint.init.ProposedSet;
import org.metricdef.lint.init.ProposedSets;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawField;
import org.metricdef.processor.raw.RawKind;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawTarget;
import org.metricdef.processor.raw.RawUse;

/** Which fields can become handles; and why the others cannot. */
final class Candidates {

  private final ProposedSets proposal;
  private final Map<RawField.Key, List<RawCall>> calls = new HashMap<>();
  private final Map<RawField.Key, List<RawUse>> uses = new HashMap<>();
  private final Map<RawField.Key, Candidate> possible = new LinkedHashMap<>();
  private final Map<RawField.Key, String> obstacles = new HashMap<>();
  private final Map<ProposedSets.Metric, String> raw = new HashMap<>();

  Candidates(ProposedSets proposal, List<RawClass> classes) {
    this.proposal = proposal;
    for (RawClass each : classes) {
      for (RawCall call : each.calls()) {
        if (call.target() instanceof RawTarget.OfField of) {
          calls.computeIfAbsent(of.field(), field -> new ArrayList<>()).add(call);
        } else {
          // A call that no field leads to keeps its metric raw.
          metricOf(call)
              .ifPresent(metric -> raw.putIfAbsent(
                  metric,
                  "the call at %s does not name a field".formatted(CallPlace.of(call.at()))));
        }
      }
      each.uses()
          .forEach(use ->
              uses.computeIfAbsent(use.field(), field -> new ArrayList<>()).add(use));
    }
    for (RawClass each : classes) {
      each.metrics().forEach(this::add);
    }
    keepSetsToOneRegistry();
    keepMetricsWhole();
  }

  private Optional<ProposedSets.Metric> metricOf(RawCall call) {
    return Optional.ofNullable(proposal.byCall().get(call));
  }

  List<Candidate> all() {
    return List.copyOf(possible.values());
  }

  /** Why the metric of a call stays as it is; empty if it does not stay. */
  Optional<String> obstacle(RawCall call) {
    if (call.target() instanceof RawTarget.OfField of) {
      return possible.containsKey(of.field())
          ? Optional.empty()
          : Optional.of(obstacles.getOrDefault(of.field(), "its declaration is not known"));
    }
    return Optional.of("it is not made on a field");
  }

  /** Leaves a field as it is. */
  void leave(RawField.Key field, String why) {
    possible.remove(field);
    obstacles.putIfAbsent(field, why);
    keepMetricsWhole();
  }

  private void add(RawMetric metric) {
    if (metric.field().isEmpty()) {
      named(metric)
          .ifPresent(known -> raw.putIfAbsent(
              known, "%s makes it, and keeps it in no field".formatted(CallPlace.of(metric.at()))));
      return;
    }
    RawField field = metric.field().get();
    Optional<ProposedSets.Metric> known = Optional.ofNullable(proposal.byField().get(field.key()));
    Optional<ProposedSet> set = known.flatMap(proposal::setOf);
    if (set.isEmpty()) {
      refuse(field, "its metric is asked about");
      return;
    }
    if (possible.containsKey(field.key())) {
      refuse(field, "its field is assigned in several places");
      return;
    }
    ProposedMetric proposed = set.get().metric(known.get().exposed()).orElseThrow();
    Candidate candidate = new Candidate(
        metric,
        field,
        set.get(),
        proposed,
        calls.getOrDefault(field.key(), List.of()),
        seriesUses(calls.getOrDefault(field.key(), List.of())));
    obstacle(candidate)
        .ifPresentOrElse(why -> refuse(field, why), () -> possible.put(field.key(), candidate));
  }

  private static Optional<ProposedSets.Metric> named(RawMetric metric) {
    return metric.name().isEmpty() || metric.kind() == RawKind.OTHER
        ? Optional.empty()
        : Optional.of(new ProposedSets.Metric(metric.client(), ExposedNames.of(metric)));
  }

  private void refuse(RawField field, String why) {
    possible.remove(field.key());
    obstacles.putIfAbsent(field.key(), why);
  }

  private List<RawUse> seriesUses(List<RawCall> made) {
    List<RawUse> found = new ArrayList<>();
    for (RawCall call : made) {
      call.kept().ifPresent(field -> found.addAll(uses.getOrDefault(field.key(), List.of())));
    }
    return found;
  }

  private Optional<String> obstacle(Candidate candidate) {
    RawMetric metric = candidate.metric();
    if (metric.client() == RawClient.MICROMETER) {
      return Optional.of("the meter in its field has its tags already");
    }
    switch (metric.kind()) {
      case COUNTER, GAUGE, HISTOGRAM, SUMMARY -> {
        // Their calls say the rest.
      }
      default -> {
        return Optional.of("a %s is read when it is scraped".formatted(metric.made()));
      }
    }
    if (!metric.settings().unread().isEmpty()) {
      return Optional.of(
          "the code also sets " + String.join(", ", metric.settings().unread()));
    }
    if (metric.registry().isEmpty()) {
      return Optional.of("it is not registered where it is made");
    }
    for (RawUse use : uses.getOrDefault(candidate.field().key(), List.of())) {
      return Optional.of("its field is used in another way at " + CallPlace.of(use.at()));
    }
    for (RawUse use : candidate.seriesUses()) {
      boolean isPossible = use.recording().isPresent()
          && HandleCall.ofSeries(use.recording().get(), candidate.proposed()).isPossible();
      if (!isPossible) {
        return Optional.of(
            "a field with a series of it is used in another way at " + CallPlace.of(use.at()));
      }
    }
    for (RawCall call : candidate.calls()) {
      HandleCall rewritten = candidate.rewritten(call);
      if (!rewritten.isPossible()) {
        return Optional.of("%s, at %s".formatted(rewritten.obstacle(), CallPlace.of(call.at())));
      }
    }
    return Optional.empty();
  }

  /** A set registers all of its metrics at once, so they need one registry. */
  private void keepSetsToOneRegistry() {
    Map<ProposedSet, String> registries = new HashMap<>();
    for (Candidate each : all()) {
      String registry = each.metric().registry().orElseThrow();
      String chosen = registries.computeIfAbsent(each.set(), set -> commonest(each.set()));
      if (!chosen.equals(registry)) {
        leave(each.field().key(), "others of its class are in another registry");
      }
    }
  }

  private String commonest(ProposedSet set) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Candidate each : all()) {
      if (each.set().equals(set)) {
        counts.merge(each.metric().registry().orElseThrow(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** A metric that stays raw in one place cannot be registered by a set as well. */
  private void keepMetricsWhole() {
    Map<ProposedSets.Metric, String> left = new HashMap<>(raw);
    proposal.byField().forEach((field, metric) -> {
      if (!possible.containsKey(field)) {
        left.putIfAbsent(
            metric,
            "the field %s, which has the same metric, stays as it is".formatted(field.name()));
      }
    });
    Set<RawField.Key> refused = new HashSet<>();
    for (Candidate each : all()) {
      String why = left.get(proposal.byField().get(each.field().key()));
      if (why != null && refused.add(each.field().key())) {
        possible.remove(each.field().key());
        obstacles.putIfAbsent(each.field().key(), why);
      }
    }
  }
}
