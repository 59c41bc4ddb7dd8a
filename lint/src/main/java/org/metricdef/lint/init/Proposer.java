package org.metricdef.lint.init;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawField;

/** Makes sets of what classes declare and record. */
public final class Proposer {

  /** Metrics that become one set. */
  private record Place(RawClient client, String key) {}

  private final Grouping grouping;
  private final Optional<String> packageName;
  private final List<RawClass> classes;
  private final Groups groups;
  private final Set<String> taken = new HashSet<>();
  private final Map<RawClass, List<String>> open;

  private Proposer(List<RawClass> classes, Grouping grouping, Optional<String> packageName) {
    this.classes = classes;
    this.grouping = grouping;
    this.packageName = packageName;
    this.groups = new Groups(classes);
    this.open = new LinkedHashMap<>(groups.questions());
    classes.forEach(each -> taken.add(each.name()));
  }

  /**
   * Proposes sets.
   *
   * @param packageName where they are put; empty for the packages of the classes
   */
  public static ProposedSets of(
      List<RawClass> classes, Grouping grouping, Optional<String> packageName) {
    return new Proposer(classes, grouping, packageName).propose();
  }

  private ProposedSets propose() {
    Map<Place, List<MetricGroup>> places = new LinkedHashMap<>();
    for (MetricGroup each : groups.all()) {
      places.computeIfAbsent(place(each), place -> new ArrayList<>()).add(each);
    }
    List<ProposedSet> sets = new ArrayList<>();
    places.forEach((place, metrics) -> sets.add(set(place, metrics)));
    List<String> questions = new ArrayList<>();
    open.values().forEach(questions::addAll);
    Map<RawField.Key, ProposedSets.Metric> byField = new HashMap<>();
    Map<RawCall, ProposedSets.Metric> byCall = new HashMap<>();
    for (RawClass each : classes) {
      each.metrics()
          .forEach(metric -> metric
              .field()
              .ifPresent(field -> groups
                  .of(field.key())
                  .ifPresent(group -> byField.put(field.key(), metric(group)))));
      each.calls().forEach(call -> {
        groups.of(call).ifPresent(group -> byCall.put(call, metric(group)));
      });
    }
    return new ProposedSets(sets, questions, groups.accounts(), byField, byCall);
  }

  private static ProposedSets.Metric metric(MetricGroup group) {
    return new ProposedSets.Metric(group.client(), group.exposed());
  }

  private Place place(MetricGroup group) {
    return new Place(
        group.client(),
        switch (grouping) {
          case CLASS -> group.owner().name();
          case PREFIX -> firstWord(group.exposed());
        });
  }

  private static String firstWord(String name) {
    int end = name.indexOf('_', 1);
    return end < 0 ? name : name.substring(0, end + 1);
  }

  private ProposedSet set(Place place, List<MetricGroup> metrics) {
    RawClass owner = metrics.get(0).owner();
    List<String> names = metrics.stream().map(MetricGroup::exposed).toList();
    String prefix = grouping == Grouping.PREFIX && place.key().endsWith("_")
        ? place.key()
        : Prefixes.common(names);
    List<BaseLabel> base = BaseLabels.of(metrics);
    List<String> baseKeys = base.stream().map(BaseLabel::key).toList();
    List<ProposedMetric> proposed = new ArrayList<>();
    Set<String> methods = new HashSet<>();
    for (MetricGroup each : metrics) {
      String method = MethodNames.method(each.exposed().substring(prefix.length()));
      while (!methods.add(method)) {
        method += "Again";
      }
      proposed.add(each.proposed(method).without(baseKeys));
    }
    String home = packageName.orElseGet(
        () -> grouping == Grouping.CLASS ? owner.packageName() : commonPackage(metrics));
    String type = grouping == Grouping.CLASS
        ? owner.simpleName().replaceFirst("Metrics?$", "")
        : MethodNames.type(place.key());
    List<String> asked = grouping == Grouping.CLASS ? remove(owner) : List.of();
    return new ProposedSet(
        home,
        free(home, type, place.client()),
        grouping == Grouping.CLASS ? owner.simpleName() : "the prefix " + place.key(),
        place.client(),
        prefix,
        base,
        proposed,
        asked);
  }

  private List<String> remove(RawClass owner) {
    List<String> asked = open.remove(owner);
    return asked == null ? List.of() : asked;
  }

  private static String commonPackage(List<MetricGroup> metrics) {
    String common = metrics.get(0).owner().packageName();
    for (MetricGroup each : metrics) {
      while (!common.isEmpty() && !(each.owner().packageName() + ".").startsWith(common + ".")) {
        common = common.contains(".") ? common.substring(0, common.lastIndexOf('.')) : "";
      }
    }
    return common.isEmpty() ? metrics.get(0).owner().packageName() : common;
  }

  /** A name that no class of the package has. */
  private String free(String home, String type, RawClient client) {
    String begin = home.isEmpty() ? "" : home + ".";
    for (String name : List.of(type + "Metrics", type + "MetricSet")) {
      if (taken.add(begin + name)) {
        return name;
      }
    }
    String name = type + MethodNames.type(client.name().toLowerCase(Locale.ROOT)) + "Metrics";
    while (!taken.add(begin + name)) {
      name += "Set";
    }
    return name;
  }
}
