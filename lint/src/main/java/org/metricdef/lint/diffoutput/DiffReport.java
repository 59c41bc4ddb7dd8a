package org.metricdef.lint.diffoutput;

import java.nio.file.Path;
import java.util.List;
import org.metricdef.lint.diff.JudgedChange;
import org.metricdef.lint.diff.Place;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.opsrule.OpsFinding;

/**
 * What a comparison has to say.
 *
 * @param root the folder that paths are relative to in data
 * @param here the folder that paths are relative to in text
 * @param before the old version in words
 * @param after the new version in words
 * @param changes all changes, ordered by metric
 * @param others rules and dashboards that break without one change as their clear cause
 * @param errors what keeps files with rules from being checked
 */
public record DiffReport(
    Path root,
    Path here,
    String before,
    String after,
    List<JudgedChange> changes,
    List<OpsFinding> others,
    List<InputError> errors,
    List<String> notes) {

  public DiffReport {
    changes = List.copyOf(changes);
    others = List.copyOf(others);
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /** The changes that break something, and that no baseline has. */
  public List<JudgedChange> breaking() {
    return changes.stream().filter(each -> each.breaks() && !each.isKnown()).toList();
  }

  /** How many places in rules and dashboards break. */
  public int broken() {
    return others.size()
        + changes.stream().mapToInt(each -> each.broken().size()).sum();
  }

  String place(Place place) {
    String file = relative(here, place.file());
    return place
        .line()
        .map(line -> file + ":" + line)
        .orElse("%s (%s)".formatted(file, place.text()));
  }

  String place(Location at) {
    return "%s:%d:%d"
        .formatted(
            relative(here, at.file()), at.region().startLine(), at.region().startColumn());
  }

  /** A file as data names it, with slashes. */
  String fromRoot(Path file) {
    return relative(root, file).replace('\\', '/');
  }

  private static String relative(Path base, Path file) {
    return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
  }

  /** The outcome in one line. */
  String summary() {
    long known = changes.stream().filter(JudgedChange::isKnown).count();
    long others = changes.size() - breaking().size() - known;
    return "%s, %s%s, %s"
        .formatted(
            counted(breaking().size(), "breaking change"),
            counted(others, "other change"),
            known == 0 ? "" : ", %d in the baseline".formatted(known),
            broken() == 1
                ? "1 place in rules and dashboards breaks"
                : broken() + " places in rules and dashboards break");
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
