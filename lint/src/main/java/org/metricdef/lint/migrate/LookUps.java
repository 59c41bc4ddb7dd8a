package org.metricdef.lint.migrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.init.Account;
import org.metricdef.lint.init.CallPlace;
import org.metricdef.lint.init.ProposedMetric;
import org.metricdef.lint.init.ProposedSet;
import org.metricdef.lint.init.ProposedSets;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawKind;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawRegistry;
import org.metricdef.processor.raw.RawTarget;

/**
 * Meters of Micrometer that are looked up in a registry that a field holds, and record at once. A
 * meter that one place uses in another way stays raw in all.
 */
final class LookUps {

  /** A call that can become one of a handle. */
  record LookUp(
      RawCall call,
      RawRegistry registry,
      ProposedSet set,
      ProposedMetric proposed,
      HandleCall code) {

    Path file() {
      return Path.of(call.at().file());
    }
  }

  private final ProposedSets proposal;
  private final Map<RawCall, LookUp> possible = new LinkedHashMap<>();
  private final Map<ProposedSets.Metric, String> raw = new HashMap<>();
  private final Map<RawCall, String> obstacles = new HashMap<>();

  LookUps(ProposedSets proposal, List<RawClass> classes) {
    this.proposal = proposal;
    keepFacades();
    for (RawClass in : classes) {
      for (RawCall call : in.calls()) {
        if (call.client() == RawClient.MICROMETER) {
          add(in, call);
        }
      }
    }
    keepSetsToOneRegistry();
    keepMetricsWhole();
  }

  /** What a facade records, and what is asked about. */
  private void keepFacades() {
    for (Account each : proposal.accounts()) {
      if (!each.why().isEmpty() && !each.metric().isEmpty()) {
        raw.put(
            new ProposedSets.Metric(RawClient.MICROMETER, each.metric()),
            "%s, at %s".formatted(each.why(), CallPlace.of(each.at())));
      }
    }
  }

  List<LookUp> all() {
    return List.copyOf(possible.values());
  }

  /** Why a call stays as it is; empty if it does not. */
  Optional<String> obstacle(RawCall call) {
    return possible.containsKey(call)
        ? Optional.empty()
        : Optional.of(obstacles.getOrDefault(call, "its metric is asked about"));
  }

  /** Leaves the calls of a file as they are. */
  void leave(Set<Path> files, String why) {
    for (LookUp each : all()) {
      if (files.contains(each.file())) {
        refuse(each.call(), why);
      }
    }
    keepMetricsWhole();
  }

  private void add(RawClass in, RawCall call) {
    Optional<ProposedSets.Metric> metric = Optional.ofNullable(proposal.byCall().get(call));
    Optional<ProposedSet> set = metric.flatMap(proposal::setOf);
    if (set.isEmpty()) {
      return;
    }
    ProposedMetric proposed = set.get().metric(metric.get().exposed()).orElseThrow();
    HandleCall code = HandleCall.of(call, set.get(), proposed, List.of());
    Optional<RawRegistry> registry = registry(in, call);
    Optional<String> why = why(call, code, registry, proposed);
    if (why.isPresent()) {
      refuse(call, why.get());
      raw.putIfAbsent(metric.get(), "%s, at %s".formatted(why.get(), CallPlace.of(call.at())));
    } else {
      possible.put(call, new LookUp(call, registry.orElseThrow(), set.get(), proposed, code));
    }
  }

  private static Optional<String> why(
      RawCall call, HandleCall code, Optional<RawRegistry> registry, ProposedMetric proposed) {
    if (proposed.kind() == RawKind.TRACKED_GAUGE || proposed.kind() == RawKind.TRACKED_COUNTER) {
      return Optional.of("it is read when it is scraped");
    }
    if (!(call.target() instanceof RawTarget.Named named) || named.metrics().size() != 1) {
      return Optional.of("it is called with several names");
    }
    List<String> unread = named.metrics().get(0).settings().unread();
    if (!unread.isEmpty()) {
      return Optional.of("the code also sets " + String.join(", ", unread));
    }
    if (!code.isPossible()) {
      return Optional.of(code.obstacle());
    }
    return registry.isPresent()
        ? Optional.empty()
        : Optional.of("its registry is in no final field that gets its value in the source");
  }

  /** The field that holds the registry of a call, if one field of the class has its name. */
  private static Optional<RawRegistry> registry(RawClass in, RawCall call) {
    if (!(call.target() instanceof RawTarget.Named named)) {
      return Optional.empty();
    }
    RawMetric metric = named.metrics().get(0);
    String name = metric.registry().orElse("").replaceFirst("^this\\.", "");
    List<RawRegistry> found = in.registries().stream()
        .filter(each -> each.field().name().equals(name))
        .toList();
    return found.size() == 1
            && (found.get(0).isInitialized() || !found.get(0).assignments().isEmpty())
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  private void refuse(RawCall call, String why) {
    possible.remove(call);
    obstacles.putIfAbsent(call, why);
  }

  private void keepSetsToOneRegistry() {
    Map<ProposedSet, RawRegistry> registries = new HashMap<>();
    for (LookUp each : all()) {
      if (!registries.computeIfAbsent(each.set(), set -> each.registry()).equals(each.registry())) {
        refuse(each.call(), "others of its class are in another registry");
        raw.putIfAbsent(metric(each.call()), "others of its class are in another registry");
      }
    }
  }

  private ProposedSets.Metric metric(RawCall call) {
    return Objects.requireNonNull(proposal.byCall().get(call));
  }

  private void keepMetricsWhole() {
    Set<ProposedSets.Metric> left = new HashSet<>(raw.keySet());
    for (RawCall each : obstacles.keySet()) {
      Optional.ofNullable(proposal.byCall().get(each)).ifPresent(left::add);
    }
    List<LookUp> chosen = new ArrayList<>(possible.values());
    for (LookUp each : chosen) {
      if (left.contains(metric(each.call()))) {
        refuse(
            each.call(),
            "its meter stays as it is: "
                + raw.getOrDefault(metric(each.call()), "another call of it is left"));
      }
    }
  }
}
