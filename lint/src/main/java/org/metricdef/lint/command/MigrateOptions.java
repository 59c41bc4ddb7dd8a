package org.metricdef.lint.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.init.Grouping;
import org.metricdef.lint.init.ProposedSets;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.migrate.Migration;
import org.metricdef.processor.raw.RawClass;
import picocli.CommandLine.Option;

/** Whether code is migrated to the proposed sets, as the command line says it. */
final class MigrateOptions {

  @Option(
      names = "--migrate",
      description = {
        "shows, as a difference, how collectors become handles of the sets and their calls become"
            + " calls of handles; what cannot change is left, and --calls says why"
      })
  private boolean isMigrated;

  @Option(names = "--write", description = "writes what --migrate shows")
  private boolean isWritten;

  boolean isAsked() {
    return isMigrated;
  }

  /**
   * Refuses what does not go together.
   *
   * @throws CannotRunException if code cannot be migrated so
   */
  void refuse(boolean areStaged, boolean isOutputGiven, Grouping grouping)
      throws CannotRunException {
    if (isWritten && !isMigrated) {
      throw new CannotRunException(
          "--write writes what --migrate shows: give both, or --output for the sets alone");
    }
    if (isMigrated && areStaged) {
      throw new CannotRunException(
          "--migrate changes files on disk, and --changed reads what is staged: give sources or a"
              + " module");
    }
    if (isMigrated && isOutputGiven) {
      throw new CannotRunException(
          "--migrate puts the sets beside the classes that use them: leave --output out");
    }
    if (isMigrated && grouping == Grouping.PREFIX) {
      throw new CannotRunException(
          "--migrate needs a set for each class, since a set registers all of its metrics at once:"
              + " leave --by=prefix out");
    }
  }

  /**
   * Migrates, if that is asked for.
   *
   * @return the proposal with what becomes of each call
   */
  ProposedSets applied(
      ProposedSets proposal, List<RawClass> classes, List<CheckInputs> runs, Terminal terminal)
      throws CannotRunException {
    if (!isMigrated || runs.isEmpty()) {
      return proposal;
    }
    Migration.Result result = Migration.of(proposal, classes, runs);
    Path root = Reports.root(Path.of("").toAbsolutePath());
    for (Map.Entry<Path, String> each : result.added().entrySet()) {
      terminal.show(added(root.relativize(each.getKey()).toString(), each.getValue()));
    }
    for (FixedFile each : result.changed()) {
      terminal.show(each.diff(root.relativize(each.path()).toString()));
    }
    int files = result.added().size() + result.changed().size();
    if (isWritten) {
      result.write();
      terminal.say("wrote %d files".formatted(files));
    } else if (files > 0) {
      terminal.say("nothing is written; --write writes these %d files".formatted(files));
    }
    return result.proposal();
  }

  private static List<String> added(String name, String text) {
    List<String> lines = text.lines().toList();
    List<String> diff = new ArrayList<>(
        List.of("--- /dev/null", "+++ b/" + name, "@@ -0,0 +1,%d @@".formatted(lines.size())));
    lines.forEach(each -> diff.add("+" + each));
    return diff;
  }
}
