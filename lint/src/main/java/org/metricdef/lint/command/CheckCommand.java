package org.metricdef.lint.command;

import java.util.concurrent.Callable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.output.Report;
import org.metricdef.lint.scope.CheckPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code metricdef check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Checks Java sources as a build with the checker does, without building them. Nothing is"
          + " written but the report, unless --fix or --write-baseline asks for more.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no finding of severity error",
      "1:at least one such finding; with --fail-on=warning, also one of severity warning",
      "2:the check could not be carried out: bad input, or sources that do not compile"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  What is staged for the next commit:",
      "    metricdef check --changed",
      "  What this branch changes, for a pull request on GitHub:",
      "    metricdef check --changed=origin/main --format=github",
      "  A Maven module, for GitHub's code scanning:",
      "    metricdef check -pl ingestion --format=sarif --output=metricdef.sarif",
      "  Record today's findings, so that from now on only new ones fail:",
      "    metricdef check -pl ingestion --baseline=known.json --write-baseline",
      "  Apply the fixes that are certain, after a look at them:",
      "    metricdef check -pl ingestion --fix",
      "  Sources and a class path, as javac takes them:",
      "    metricdef check -cp 'lib/*' src/main/java",
      "  The same with an option of the checker:",
      "    metricdef check -Ametricdef.severity.label_style=off -cp 'lib/*' src/main/java"
    })
final class CheckCommand implements Callable<Integer> {

  /** At least one finding makes the command fail. */
  static final int FINDINGS = 1;

  @Spec
  private CommandSpec spec;

  @Mixin
  private InputOptions inputs;

  @Mixin
  private BaselineOptions baseline;

  @Mixin
  private FixOptions fixes;

  @Mixin
  private ReportOptions output;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "${COMPLETION-CANDIDATES}: the least that makes the command fail; ${DEFAULT-VALUE} unless given")
  private FailOn failOn;

  @Override
  public Integer call() throws CannotRunException {
    if (!inputs.areGiven()) {
      throw new ParameterException(
          spec.commandLine(), "nothing to check is given: name sources, a module, or --changed");
    }
    baseline.refuse();
    fixes.refuse(inputs.areStaged(), baseline.isWritten());
    CheckPlan plan = baseline.appliedTo(inputs.plan(this::say));
    plan.notes().forEach(this::say);
    Reports done = fixes.appliedTo(
        plan,
        Reports.of(plan),
        new Terminal(output.printer(spec), spec.commandLine().getErr()));
    Report report = baseline.appliedTo(done, BaselineOptions.files(plan));
    report.notes().subList(plan.notes().size(), report.notes().size()).forEach(this::say);
    output.write(report, FindingRule.ofChecker());
    if (!report.errors().isEmpty()) {
      say("could not run: the sources do not compile; see what javac says above");
      return Main.CANNOT_RUN;
    }
    return report.findings().stream().anyMatch(failOn::fails) ? FINDINGS : 0;
  }

  private void say(String text) {
    Main.print(spec.commandLine(), text);
  }
}
