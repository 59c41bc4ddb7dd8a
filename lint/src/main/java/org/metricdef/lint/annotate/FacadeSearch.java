package org.metricdef.lint.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.lint.annotate.SourceMethod.Takes;

/** Finds the methods that code calls with names of declared metrics. */
final class FacadeSearch {

  private final Survey survey;
  private final List<Undecided> undecided = new ArrayList<>();

  FacadeSearch(Survey survey) {
    this.survey = survey;
  }

  /** What looks like a facade and is none for sure. */
  List<Undecided> undecided() {
    return List.copyOf(undecided);
  }

  /** The facades that are called with names of metrics, without those that only pass names on. */
  List<Facade> named() {
    List<Facade> found = new ArrayList<>();
    for (SourceMethod method : survey.methods()) {
      for (int position : method.taking(Takes.NAME)) {
        if (!isStated(method)) {
          facade(method, position).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** The facades that state all already. */
  List<Facade> stated() {
    List<Facade> found = new ArrayList<>();
    for (SourceMethod method : survey.methods()) {
      OptionalInt name = method.annotated("MetricName");
      if (name.isPresent() && isStated(method)) {
        List<String> sets = method.parameters().get(name.getAsInt()).sets();
        found.add(
            new Facade(method, name.getAsInt(), method.annotated("MetricLabels"), sets, false));
      }
    }
    return found;
  }

  /** Whether the method states all of a facade already. */
  private static boolean isStated(SourceMethod method) {
    return method.annotated("MetricName").isPresent()
        && (method.annotated("MetricLabels").isPresent()
            || method.taking(Takes.LABELS).isEmpty());
  }

  private Optional<Facade> facade(SourceMethod method, int position) {
    Set<String> names = new TreeSet<>();
    for (SourceCall each : survey.callsOf(method)) {
      each.argument(position).text().ifPresent(names::add);
    }
    List<String> sets = setsOf(names);
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    long known = names.stream().filter(this::isDeclared).count();
    if (known * 2 < names.size()) {
      undecided.add(new Undecided(
          method.at(),
          "%d of the %d names that %s is called with %s: it is not taken for a facade"
              .formatted(
                  known,
                  names.size(),
                  method.shown(),
                  known == 1 ? "is a metric's" : "are metrics'")));
      return Optional.empty();
    }
    return with(method, position, sets);
  }

  /** The facade that a method is, if it is told which parameter takes the labels. */
  private Optional<Facade> with(SourceMethod method, int position, List<String> sets) {
    List<Integer> labels = method.taking(Takes.LABELS);
    if (labels.size() > 1) {
      undecided.add(new Undecided(
          method.at(),
          "%s takes names of metrics, and several of its parameters may be the labels:"
                  .formatted(method.shown())
              + " annotate one with @MetricLabels, and the name with @MetricName"));
      return Optional.empty();
    }
    if (labels.isEmpty() && !passesOn(method, position)) {
      return Optional.empty();
    }
    return Optional.of(new Facade(
        method,
        position,
        labels.isEmpty() ? OptionalInt.empty() : OptionalInt.of(labels.get(0)),
        sets,
        false));
  }

  /** The facade that a method is because it passes its own parameter on to one. */
  Optional<Facade> forwarder(SourceCall call, Facade callee) {
    OptionalInt own = call.argument(callee.name()).parameter();
    return own.isEmpty()
        ? Optional.empty()
        : call.caller()
            .flatMap(survey::method)
            .filter(it -> !isStated(it))
            .flatMap(it -> with(it, own.getAsInt(), callee.sets()))
            .map(it -> callee.includesBase() ? it.includingBase() : it);
  }

  /** Whether a method gives its name to another one of the sources that takes names and labels. */
  private boolean passesOn(SourceMethod method, int position) {
    for (SourceMethod each : survey.methods()) {
      if (!each.taking(Takes.LABELS).isEmpty()) {
        for (SourceCall call : survey.callsOf(each)) {
          for (int taken : each.taking(Takes.NAME)) {
            OptionalInt passed = call.argument(taken).parameter();
            if (call.caller().equals(Optional.of(method.id()))
                && passed.equals(OptionalInt.of(position))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private boolean isDeclared(String name) {
    return survey.sets().stream().anyMatch(each -> each.names().contains(name));
  }

  /** As few sets as declare all names that any set declares. */
  private List<String> setsOf(Set<String> names) {
    Set<String> left = new LinkedHashSet<>(names);
    left.removeIf(each -> !isDeclared(each));
    List<String> sets = new ArrayList<>();
    while (!left.isEmpty()) {
      DeclaredSet most = survey.sets().get(0);
      for (DeclaredSet each : survey.sets()) {
        if (count(each, left) > count(most, left)) {
          most = each;
        }
      }
      sets.add(most.type());
      left.removeAll(most.names());
    }
    return sets;
  }

  private static long count(DeclaredSet set, Set<String> names) {
    return names.stream().filter(set.names()::contains).count();
  }
}
