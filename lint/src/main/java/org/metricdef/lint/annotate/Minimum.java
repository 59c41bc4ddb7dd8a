package org.metricdef.lint.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.metricdef.lint.annotate.AnnotationSearch.Grown;
import org.metricdef.lint.base.CannotRunException;

/** Takes out the annotations without which as much is proven, one after another. */
final class Minimum {

  private final AnnotationSearch search;
  private final Survey survey;

  Minimum(AnnotationSearch search, Survey survey) {
    this.search = search;
    this.survey = survey;
  }

  /**
   * The least annotations that prove what others prove.
   *
   * @param kept those that stay
   */
  Grown of(Grown grown, Set<Placed> kept) throws CannotRunException {
    Tried tried = grown.tried();
    List<Placed> candidates = new ArrayList<>(tried.placed());
    candidates.sort(Placed.IN_ORDER);
    for (Placed each : candidates) {
      // Without @MetricLabels a facade's labels would not be looked at, whatever they are.
      if (!kept.contains(each) && each.mark() instanceof Mark.Keys) {
        tried = without(Set.of(each), Set.of(), tried);
      }
    }
    for (Facade each : grown.facades().values()) {
      if (passesOn(each, grown)) {
        Set<SourcePlace> own = survey.callsOf(each.method()).stream()
            .map(AnnotationSearch::placeOf)
            .collect(Collectors.toSet());
        tried = without(Set.copyOf(each.missing()), own, tried);
      }
    }
    return new Grown(grown.facades(), tried);
  }

  /** Without some annotations, if nothing is lost but the proof of some calls themselves. */
  private Tried without(Set<Placed> removed, Set<SourcePlace> but, Tried tried)
      throws CannotRunException {
    Set<Placed> left = new LinkedHashSet<>(tried.placed());
    if (!left.removeAll(removed)) {
      return tried;
    }
    Tried less = search.check(left);
    return less.failures() <= tried.failures() && less.provesAllOf(tried, but) ? less : tried;
  }

  /** Whether a facade only passes names on: then the call of the other one is still there. */
  private boolean passesOn(Facade facade, Grown grown) {
    for (SourceMethod each : survey.methods()) {
      boolean isFacade = each.annotated("MetricName").isPresent()
          || grown.facades().containsKey(each.id()) && !each.equals(facade.method());
      if (isFacade
          && survey.callsOf(each).stream()
              .anyMatch(call -> call.caller().equals(Optional.of(facade.method().id())))) {
        return true;
      }
    }
    return false;
  }
}
