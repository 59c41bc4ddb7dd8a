package org.metricdef.lint.scope;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.lint.javac.CheckInputs;

/**
 * What is checked.
 *
 * @param runs the runs of javac, none if there is nothing to check
 * @param notes what the user should know of what was chosen, one sentence each
 */
public record CheckPlan(List<CheckInputs> runs, List<String> notes) {

  public CheckPlan {
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
  }

  /** Both plans. */
  public CheckPlan and(CheckPlan other) {
    List<CheckInputs> bothRuns = new ArrayList<>(runs);
    bothRuns.addAll(other.runs);
    List<String> bothNotes = new ArrayList<>(notes);
    bothNotes.addAll(other.notes);
    return new CheckPlan(bothRuns, bothNotes);
  }
}
