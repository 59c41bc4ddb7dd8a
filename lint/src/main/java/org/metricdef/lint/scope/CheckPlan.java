package org.metricdef.lint.scope;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.base.CannotRunException;
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

  /** The same plan with another baseline, or with none. */
  public CheckPlan withBaseline(Optional<Path> file) {
    return new CheckPlan(runs.stream().map(each -> each.withBaseline(file)).toList(), notes);
  }

  /**
   * The same runs, each with all sources that it can find: what a change in one can break.
   *
   * @throws CannotRunException if a folder cannot be read
   */
  public List<CheckInputs> whole() throws CannotRunException {
    List<CheckInputs> whole = new ArrayList<>();
    for (CheckInputs run : runs) {
      Set<Path> files = new LinkedHashSet<>(run.roots());
      for (Path folder : run.sourcePath()) {
        // Beside a file without a package there may be anything.
        if (run.roots().stream().noneMatch(each -> folder.equals(each.getParent()))) {
          for (Path each : SourceFolders.filesIn(List.of(folder), run.sources())) {
            if (run.classOutput().isPresent() || isFoundByJavac(each, folder, run)) {
              files.add(each);
            }
          }
        }
      }
      whole.add(run.of(List.copyOf(files)));
    }
    return whole;
  }

  /** Maven compiles all files of a folder, and javac those that lie where their package says. */
  private static boolean isFoundByJavac(Path file, Path folder, CheckInputs run)
      throws CannotRunException {
    return SourceFolders.rootOf(file, run.sources().text(file))
        .filter(folder::equals)
        .isPresent();
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
