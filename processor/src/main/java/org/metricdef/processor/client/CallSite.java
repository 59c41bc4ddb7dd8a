package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Value;

/**
 * A call of a guarded method, with what the flows that reach it bring.
 *
 * @param method the guarded method or constructor
 * @param arrivals what each flow brings; not empty
 * @param labels the expression that gives the labels, if there is one
 */
public record CallSite(
    Tree tree,
    Place place,
    ExecutableElement method,
    Guard guard,
    List<Arrival> arrivals,
    Optional<ExpressionTree> labels) {

  /** If more flows reach a call, they are joined. */
  private static final int MOST_ARRIVALS = 128;

  public CallSite {
    arrivals = List.copyOf(arrivals);
  }

  CallSite join(CallSite other) {
    List<Arrival> both = PassedKeys.ofFlows(arrivals, other.arrivals, Arrival::passed);
    return new CallSite(
        tree,
        place,
        method,
        guard,
        both.size() <= MOST_ARRIVALS
            ? both
            : List.of(both.stream().reduce(Arrival::join).orElseThrow()),
        labels);
  }

  /** The metric of all flows. */
  public Value metric() {
    return arrivals.stream().map(Arrival::metric).reduce(Value::join).orElseThrow();
  }

  /** The keys of all flows. */
  public Keys passed() {
    return arrivals.stream()
        .map(each -> each.passed().keys())
        .reduce(Keys::join)
        .orElseThrow();
  }

  /** The keys of each flow that may touch a metric. */
  public List<PassedKeys> passedTo(MetricDefinition metric) {
    List<PassedKeys> passed = new ArrayList<>();
    for (Arrival flow : flowsTo(metric)) {
      passed.add(flow.passed());
    }
    return passed;
  }

  /** Whether no flow that may touch a metric may touch another instead. */
  public boolean isOnlyChoice(MetricDefinition metric) {
    for (Arrival flow : flowsTo(metric)) {
      if (flow.candidates().size() != 1 || metricsOf(flow).size() != 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether in each flow a single decision chooses a metric. */
  public boolean isDecided(MetricDefinition metric) {
    for (Arrival flow : flowsTo(metric)) {
      boolean isDecided = metricsOf(flow).size() == flow.candidates().size()
          && (flow.candidates().size() == 1 || flow.isDecided());
      if (!isDecided) {
        return false;
      }
    }
    return true;
  }

  private List<Arrival> flowsTo(MetricDefinition metric) {
    List<Arrival> flows = new ArrayList<>();
    for (Arrival each : arrivals) {
      if (metricsOf(each).contains(metric)) {
        flows.add(each);
      }
    }
    return flows;
  }

  /** The metrics that the call may touch, as far as they are known. */
  public List<MetricDefinition> metrics() {
    if (arrivals.size() == 1 && arrivals.get(0).candidates().size() == 1) {
      return List.copyOf(metricsOf(arrivals.get(0)));
    }
    return arrivals.stream()
        .flatMap(each -> metricsOf(each).stream())
        .distinct()
        .sorted(Comparator.comparing(MetricDefinition::fullName))
        .toList();
  }

  private List<MetricDefinition> metricsOf(Arrival arrival) {
    List<MetricDefinition> metrics = new ArrayList<>();
    for (KnownObject candidate : arrival.candidates()) {
      if (candidate instanceof KnownMetric known) {
        metrics.add(known.definition());
      } else if (candidate instanceof KnownObject.Text name) {
        metrics.addAll(guard.named(name.value()));
      }
    }
    return metrics;
  }

  /** The names that are passed to a facade on some path, and that no metric of its sets has. */
  public List<String> unknownNames() {
    return List.copyOf(unknownNames(true));
  }

  /** Such names that may be passed, where it is not known that a path does so. */
  public List<String> possiblyUnknownNames() {
    Set<String> names = unknownNames(false);
    names.removeAll(unknownNames(true));
    return List.copyOf(names);
  }

  private Set<String> unknownNames(boolean areCertain) {
    boolean alone = true;
    for (Arrival arrival : arrivals) {
      alone &= !unknownNames(arrival).isEmpty();
    }
    Set<String> names = new TreeSet<>();
    for (Arrival arrival : arrivals) {
      boolean isCertain = arrival.areChosen()
          && !arrival.passed().chosen()
          && (alone || !arrival.passed().guarded());
      if (isCertain == areCertain) {
        names.addAll(unknownNames(arrival));
      }
    }
    return names;
  }

  private Set<String> unknownNames(Arrival arrival) {
    Set<String> names = new TreeSet<>();
    for (KnownObject candidate : arrival.candidates()) {
      if (candidate instanceof KnownObject.Text name
          && guard.named(name.value()).isEmpty()) {
        names.add(name.value());
      }
    }
    return names;
  }

  /** The names that callers of the surrounding facades pass, each with the keys beside it. */
  public Map<SymbolicArgument, Keys> namesOfCallers() {
    Map<SymbolicArgument, Keys> names = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      for (SymbolicArgument name : arrival.symbols()) {
        names.merge(name, arrival.passed().keys(), Keys::join);
      }
    }
    return names;
  }

  /** The keys that a metric asks this call for, in the order of their declaration. */
  public Set<String> expectedBy(MetricDefinition metric) {
    Set<String> keys = new LinkedHashSet<>(metric.labels());
    if (guard.includesBaseLabels()) {
      keys.addAll(metric.baseLabels());
    }
    return keys;
  }
}
