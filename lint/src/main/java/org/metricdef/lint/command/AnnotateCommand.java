package org.metricdef.lint.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.metricdef.lint.annotate.AnnotateRun;
import org.metricdef.lint.annotate.AnnotateRun.Counts;
import org.metricdef.lint.annotate.Undecided;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Plural;
import org.metricdef.lint.base.ShownPaths;
import org.metricdef.lint.command.Terminal.Answer;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.scope.CheckPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code metricdef annotate}. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Finds the least annotations that make a facade and its helpers proven: @MetricName and"
          + " @MetricLabels at the methods that are called with names of declared metrics, and"
          + " @LabelKeys where labels become unknown. Each is tried: the sources are checked with"
          + " it, in memory. Shows the difference, asks, and writes.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:nothing is left that is wrong or unproven",
      "1:such findings are left; they are listed, also those that a baseline has",
      "2:it could not be carried out: bad input, or sources that do not compile"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  A Maven module:",
      "    metricdef annotate -pl shop",
      "  The difference alone, as a patch:",
      "    metricdef annotate -pl shop --dry-run > annotations.patch",
      "  Sources and a class path, as javac takes them:",
      "    metricdef annotate -cp 'lib/*' src/main/java"
    })
final class AnnotateCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private InputOptions inputs;

  @Option(
      names = "--with-findings",
      description = {
        "annotates facades also where some of their calls are wrong or unproven then, which stops"
            + " the build. Fix these calls, or record them in a baseline of metricdef check."
      })
  private boolean areFindingsKept;

  @Option(names = "--yes", description = "writes without asking")
  private boolean isYes;

  @Option(names = "--dry-run", description = "shows the difference and writes nothing")
  private boolean isDryRun;

  @Override
  public Integer call() throws CannotRunException {
    refuse();
    // What a team has written down is to be proven too.
    CheckPlan plan = inputs.plan(this::say).withBaseline(Optional.empty());
    AnnotateRun.Outcome outcome = AnnotateRun.of(plan.whole(), areFindingsKept, this::say);
    Path here = Path.of("").toAbsolutePath();
    ShownPaths paths = new ShownPaths(Reports.root(here), here);
    Terminal terminal =
        new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    for (FixedFile each : outcome.files()) {
      terminal.show(each.diff(paths.fromRoot(each.path())));
    }
    tellLeft(outcome, paths);
    say(counts(outcome.before(), outcome.after()));
    write(outcome, terminal);
    return outcome.left().isEmpty() ? 0 : CheckCommand.FINDINGS;
  }

  private void refuse() {
    if (!inputs.areGiven()) {
      throw new ParameterException(
          spec.commandLine(), "nothing to annotate is given: name sources or a module");
    }
    if (inputs.areChanges()) {
      throw new ParameterException(
          spec.commandLine(),
          "--changed chooses single files, and annotations follow from all calls: name sources or a"
              + " module");
    }
    if (isYes && isDryRun) {
      throw new ParameterException(
          spec.commandLine(), "--yes writes and --dry-run does not: give one of them");
    }
  }

  private void tellLeft(AnnotateRun.Outcome outcome, ShownPaths paths) {
    for (Undecided each : outcome.undecided()) {
      say(place(each.at(), paths) + each.reason());
    }
    for (LintFinding each : outcome.left()) {
      say(place(each.at(), paths)
          + "[%s] %s".formatted(each.rule(), String.join("\n", each.lines())));
    }
  }

  private static String place(Location at, ShownPaths paths) {
    return "%s:%d: ".formatted(paths.fromHere(at.file()), at.region().startLine());
  }

  private static String counts(Counts before, Counts after) {
    return "calls proven: %d, before %d; unproven: %d, before %d; wrong: %d, before %d"
        .formatted(
            after.proven(),
            before.proven(),
            after.unproven(),
            before.unproven(),
            after.wrong(),
            before.wrong());
  }

  private void write(AnnotateRun.Outcome outcome, Terminal terminal) throws CannotRunException {
    if (outcome.files().isEmpty()) {
      say(outcome.undecided().isEmpty() ? "no annotation is missing" : "nothing is annotated");
      return;
    }
    String what = describe(outcome);
    if (isDryRun) {
      say(what + " not written, because of --dry-run");
      return;
    }
    Optional<Answer> answer =
        isYes ? Optional.of(Answer.YES) : terminal.ask("Write %s?".formatted(what));
    if (answer.isEmpty()) {
      say(what + " not written: there is no terminal to ask on; --yes writes them");
    } else if (answer.get() == Answer.NO) {
      say(what + " not written");
    } else {
      FixedFile.write(outcome.files());
      say(what + " written");
    }
  }

  private static String describe(AnnotateRun.Outcome outcome) {
    StringJoiner kinds = new StringJoiner(", ", " (", ")");
    for (Map.Entry<String, Integer> each : outcome.kinds().entrySet()) {
      kinds.add("%d @%s".formatted(each.getValue(), each.getKey()));
    }
    List<FixedFile> files = outcome.files();
    return "%s%s in %s"
        .formatted(
            Plural.of(outcome.annotations(), "annotation"), kinds, Plural.of(files.size(), "file"));
  }

  private void say(String text) {
    Main.print(spec.commandLine(), text);
  }
}
