package org.metricdef.lint.init;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.raw.RawFacade;
import org.metricdef.processor.raw.RawFacade.Argument;
import org.metricdef.processor.raw.RawFacade.Target;
import org.metricdef.processor.raw.RawLabel;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawSpan;

/** The metrics that code records through methods of its own, which take the name as a parameter. */
final class FacadeCalls {

  /** How many facades may call each other. */
  private static final int DEPTH = 5;

  /**
   * A call of a facade.
   *
   * @param metric with the name that the call passes
   * @param labels what it passes; empty if that is not known
   */
  record Named(
      RawClass in, RawFacade.Call call, RawMetric metric, Optional<List<RawLabel>> labels) {}

  private final Map<String, List<RawFacade>> facades = new HashMap<>();
  private final List<Named> named = new ArrayList<>();

  /** The calls to clients whose names the calls of facades give. */
  private final Set<RawSpan> reached = new HashSet<>();

  FacadeCalls(List<RawClass> classes) {
    for (RawClass each : classes) {
      for (RawFacade facade : each.facades()) {
        facades.computeIfAbsent(facade.method(), name -> new ArrayList<>()).add(facade);
      }
    }
    for (RawClass each : classes) {
      for (RawFacade.Call call : each.facadeCalls()) {
        for (RawFacade facade : facades.getOrDefault(call.method(), List.of())) {
          named(each, call, facade).ifPresent(named::add);
        }
      }
    }
  }

  /** The calls of facades that name a metric. */
  List<Named> all() {
    return List.copyOf(named);
  }

  private Optional<Named> named(RawClass in, RawFacade.Call call, RawFacade facade) {
    Optional<String> name = argument(call, facade.name()).flatMap(Argument::text);
    Optional<Target.Client> client = client(facade, DEPTH);
    if (name.isEmpty() || client.isEmpty()) {
      return Optional.empty();
    }
    reached.add(client.get().metric().at());
    Optional<List<RawLabel>> labels = facade.labels().isPresent()
        ? passed(call, facade.labels().get())
        : client.get().own();
    RawMetric metric = client
        .get()
        .metric()
        .known(name, labels.map(known -> known.stream().map(RawLabel::key).toList()));
    return Optional.of(new Named(in, call, metric, labels));
  }

  /** A variable number of texts may be none. */
  private static Optional<List<RawLabel>> passed(RawFacade.Call call, int position) {
    return position == call.arguments().size()
        ? Optional.of(List.of())
        : argument(call, position).flatMap(Argument::labels);
  }

  private static Optional<Argument> argument(RawFacade.Call call, int position) {
    return position < call.arguments().size()
        ? Optional.of(call.arguments().get(position))
        : Optional.empty();
  }

  /** The client that gets the name in the end. */
  private Optional<Target.Client> client(RawFacade facade, int depth) {
    if (facade.target() instanceof Target.Client client) {
      return Optional.of(client);
    }
    Target.Other other = (Target.Other) facade.target();
    if (depth == 0) {
      return Optional.empty();
    }
    return facades.getOrDefault(other.method(), List.of()).stream()
        .filter(each -> each.name() == other.name())
        .map(each -> client(each, depth - 1))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a call to a client stands in a facade, and calls of that give the name. */
  boolean isInFacade(RawMetric nameless) {
    return reached.contains(nameless.at());
  }
}
