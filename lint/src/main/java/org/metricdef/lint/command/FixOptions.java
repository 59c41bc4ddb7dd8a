package org.metricdef.lint.command;

import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.command.Terminal.Answer;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.fix.FixRun;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.output.Report;
import org.metricdef.lint.scope.CheckPlan;
import picocli.CommandLine.Option;

/** Whether fixes are applied, as the command line says it. */
final class FixOptions {

  @Option(
      names = "--fix",
      description = {
        "applies the fixes that are certain: shows them as a difference, asks, and writes. A fix"
            + " after which something else is wrong is left out."
      })
  private boolean isFixed;

  @Option(names = "--yes", description = "answers the question of --fix")
  private boolean isYes;

  /**
   * Refuses what does not go together.
   *
   * @param areStaged whether the texts of git's index are checked
   * @param isBaselineWritten whether findings are recorded
   * @throws CannotRunException if fixes can or should not be applied
   */
  void refuse(boolean areStaged, boolean isBaselineWritten) throws CannotRunException {
    if (isYes && !isFixed) {
      throw new CannotRunException("--yes answers the question of --fix: give both, or none");
    }
    if (isFixed && areStaged) {
      throw new CannotRunException(
          "--fix changes files on disk, and --changed checks what is staged, which may be another"
              + " text: give --changed=HEAD to fix the files on disk, and stage them again");
    }
    if (isFixed && isBaselineWritten) {
      throw new CannotRunException(
          "--fix and --write-baseline do not go together: fix first, then record what is left");
    }
  }

  /**
   * Applies the fixes.
   *
   * @return what there is to report after that
   * @throws CannotRunException if a source cannot be read or written
   */
  Reports appliedTo(CheckPlan plan, Reports done, Terminal terminal) throws CannotRunException {
    Report report = done.report();
    if (!isFixed || !report.errors().isEmpty()) {
      return done;
    }
    FixRun.Outcome outcome = FixRun.of(plan.whole(), report.findings());
    for (FixRun.LeftOut each : outcome.leftOut()) {
      Location at = each.finding().at();
      terminal.say("%s:%d: the fix of [%s] is left out: %s"
          .formatted(
              report.fromHere(at.file()),
              at.region().startLine(),
              each.finding().rule(),
              each.reason()));
    }
    if (outcome.files().isEmpty()) {
      terminal.say("no finding has a fix that can be applied");
      return done;
    }
    for (FixedFile each : outcome.files()) {
      terminal.show(each.diff(report.fromRoot(each.path())));
    }
    String what = "%d fix%s in %d file%s"
        .formatted(
            outcome.fixed().size(),
            outcome.fixed().size() == 1 ? "" : "es",
            outcome.files().size(),
            outcome.files().size() == 1 ? "" : "s");
    Optional<Answer> answer =
        isYes ? Optional.of(Answer.YES) : terminal.ask("Apply %s?".formatted(what));
    if (answer.isEmpty()) {
      terminal.say(
          "%s not applied: there is no terminal to ask on; --yes applies them".formatted(what));
      return done;
    }
    if (answer.get() == Answer.NO) {
      terminal.say("%s not applied; nothing is written".formatted(what));
      return done;
    }
    outcome.write();
    terminal.say("%s applied".formatted(what));
    return Reports.of(plan);
  }
}
