package org.metricdef.lint.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts facades together that call one another: they can be annotated only together. */
final class FacadeGroups {

  private final Survey survey;

  FacadeGroups(Survey survey) {
    this.survey = survey;
  }

  /** The groups, in the order of their first facades. */
  List<List<Facade>> of(List<Facade> facades) {
    List<List<Facade>> groups = new ArrayList<>();
    for (Facade each : facades) {
      List<Facade> joined = new ArrayList<>();
      List<List<Facade>> others = new ArrayList<>();
      for (List<Facade> group : groups) {
        if (group.stream().anyMatch(other -> calls(other, each) || calls(each, other))) {
          joined.addAll(group);
        } else {
          others.add(group);
        }
      }
      joined.add(each);
      others.add(joined);
      groups = others;
    }
    return groups;
  }

  private boolean calls(Facade one, Facade other) {
    return survey.callsOf(other.method()).stream()
        .anyMatch(call -> call.caller().equals(Optional.of(one.method().id())));
  }
}
