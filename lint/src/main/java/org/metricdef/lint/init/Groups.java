package org.metricdef.lint.init;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawField;
import org.metricdef.processor.raw.RawKind;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawTarget;

/** The metrics of some classes, each with all that is known of it; and what stays unknown. */
final class Groups {

  private record Name(RawClient client, String exposed) {}

  /** A call and what it is for. */
  private record Pending(RawClass in, RawCall call) {}

  private final Map<Name, MetricGroup> groups = new LinkedHashMap<>();
  private final Map<RawField.Key, MetricGroup> byField = new HashMap<>();
  private final Map<RawField.Key, String> nameless = new HashMap<>();
  private final Set<RawField.Key> askedFields = new HashSet<>();
  private final Map<RawClass, List<String>> questions = new LinkedHashMap<>();
  private final Map<RawCall, MetricGroup> byCall = new HashMap<>();
  private final Map<Account, MetricGroup> pendingAccounts = new LinkedHashMap<>();
  private final List<Account> accounts = new ArrayList<>();
  private final FacadeCalls facades;

  Groups(List<RawClass> classes) {
    this.facades = new FacadeCalls(classes);
    for (RawClass each : classes) {
      each.metrics().forEach(metric -> declare(each, metric));
    }
    List<Pending> calls = new ArrayList<>();
    for (RawClass each : classes) {
      each.calls().forEach(call -> calls.add(new Pending(each, call)));
    }
    calls.forEach(each -> add(each.in(), each.call()));
    facades.all().forEach(this::add);
    conclude();
  }

  List<MetricGroup> all() {
    return List.copyOf(groups.values());
  }

  Map<RawClass, List<String>> questions() {
    return questions;
  }

  List<Account> accounts() {
    return accounts;
  }

  Optional<MetricGroup> of(RawCall call) {
    return Optional.ofNullable(byCall.get(call));
  }

  Optional<MetricGroup> of(RawField.Key field) {
    return Optional.ofNullable(byField.get(field));
  }

  private void ask(RawClass in, String question) {
    List<String> asked = questions.computeIfAbsent(in, each -> new ArrayList<>());
    if (!asked.contains(question)) {
      asked.add(question);
    }
  }

  /** The group of a metric; empty if it has no known name, or no handle, which is asked about. */
  private Optional<MetricGroup> declare(RawClass in, RawMetric metric) {
    String place = CallPlace.of(metric.at());
    if (metric.kind() == RawKind.OTHER) {
      String what = metric.name().map(each -> each + " is ").orElse("this is ");
      return refuse(
          in,
          metric,
          "%s: %smade as %s, for which there is no handle. Does it stay raw?"
              .formatted(place, what, metric.made()));
    }
    if (metric.name().isEmpty()) {
      return facades.isInFacade(metric)
          ? Optional.empty()
          : refuse(
              in,
              metric,
              "%s: the name that %s gets is not one constant. Which metrics are made?"
                  .formatted(place, metric.made()));
    }
    String exposed = ExposedNames.of(metric);
    MetricGroup group = groups.computeIfAbsent(
        new Name(metric.client(), exposed), name -> new MetricGroup(exposed, metric, in));
    group.add(metric);
    metric.field().ifPresent(field -> byField.putIfAbsent(field.key(), group));
    return Optional.of(group);
  }

  private Optional<MetricGroup> refuse(RawClass in, RawMetric metric, String question) {
    ask(in, question);
    metric.field().ifPresent(field -> nameless.put(field.key(), question));
    return Optional.empty();
  }

  private void add(RawClass in, RawCall call) {
    if (call.target() instanceof RawTarget.Named named) {
      List<MetricGroup> found = new ArrayList<>();
      named.metrics().forEach(metric -> declare(in, metric).ifPresent(found::add));
      boolean isOnly = named.metrics().size() == 1;
      found.forEach(each ->
          each.pass(call.at(), isOnly ? call.labels().or(each::keysOfLast) : each.keysOfLast()));
      if (!found.isEmpty()) {
        conclude(call, found.get(0));
      } else if (named.metrics().stream().anyMatch(facades::isInFacade)) {
        accounts.add(new Account(
            call.at(),
            "",
            Account.Outcome.PROPOSED,
            "it is in a facade, whose calls name the metrics"));
      } else {
        asked(
            call,
            named.metrics().get(0).kind() == RawKind.OTHER
                ? "no handle is for what it makes"
                : "the name of the meter is not one constant");
      }
      return;
    }
    Optional<MetricGroup> group = target(call);
    if (group.isPresent()) {
      group.get().pass(call.at(), call.labels());
      conclude(call, group.get());
    } else {
      String why = unknown(call);
      asked(call, why);
      if (call.target() instanceof RawTarget.OfField of && !askedFields.add(of.field())) {
        return;
      }
      ask(in, "%s: %s. Which metric does the call record?".formatted(CallPlace.of(call.at()), why));
    }
  }

  private Optional<MetricGroup> target(RawCall call) {
    if (call.target() instanceof RawTarget.OfField of) {
      return Optional.ofNullable(byField.get(of.field()));
    }
    if (call.target() instanceof RawTarget.ByName by) {
      return groups.entrySet().stream()
          .filter(each -> each.getKey().client() == call.client())
          .filter(each -> each.getValue().isNamed(by.name()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
    return Optional.empty();
  }

  private String unknown(RawCall call) {
    if (call.target() instanceof RawTarget.OfField of) {
      return nameless.containsKey(of.field())
          ? "the metric in the field %s is asked about where it is made"
              .formatted(of.field().name())
          : "no code shows what is in the field " + of.field().name();
    }
    return call.target() instanceof RawTarget.Unknown unknown
        ? unknown.why()
        : "no code shows where its metric is declared";
  }

  private void add(FacadeCalls.Named named) {
    Optional<MetricGroup> group =
        declare(named.in(), named.metric().madeAt(named.call().at()));
    group.ifPresent(each -> {
      each.pass(named.call().at(), named.labels());
      pendingAccounts.put(
          new Account(
              named.call().at(), each.exposed(), Account.Outcome.PROPOSED, "it calls a facade"),
          each);
    });
  }

  private void conclude(RawCall call, MetricGroup group) {
    byCall.put(call, group);
    pendingAccounts.put(
        new Account(call.at(), group.exposed(), Account.Outcome.PROPOSED, ""), group);
  }

  private void asked(RawCall call, String why) {
    accounts.add(new Account(call.at(), "", Account.Outcome.ASKED, why));
  }

  /** Only when all calls are known it is known which labels are proposed. */
  private void conclude() {
    pendingAccounts.forEach((account, group) -> {
      boolean isAsIt = group.passed().stream()
          .filter(each -> each.at().equals(account.at()))
          .allMatch(group::passesProposed);
      accounts.add(
          isAsIt
              ? account
              : account.with(
                  Account.Outcome.ASKED, "its labels are not known to be those that are proposed"));
    });
    accounts.sort(Comparator.comparing((Account each) -> each.at().file())
        .thenComparing(each -> each.at().start()));
  }
}
