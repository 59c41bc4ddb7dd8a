package org.metricdef.lint.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.diff.Breakage;
import org.metricdef.lint.diff.BreakingChangeRule;
import org.metricdef.lint.diff.ChangeSearch;
import org.metricdef.lint.diff.JudgedChange;
import org.metricdef.lint.diffoutput.DiffReport;
import org.metricdef.lint.finding.FoundCode;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.opsrule.OpsFinding;
import org.metricdef.lint.opsrule.RulesCheck;
import org.metricdef.lint.output.Counted;
import org.metricdef.lint.output.Report;
import org.metricdef.processor.report.Disposition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code metricdef diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Compares the metrics of two versions of a code base, and says which changes break what asks for"
          + " them.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no breaking change",
      "1:at least one breaking change that no baseline has",
      "2:the versions could not be compared, or a file of --rules could not be checked"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  What is compiled here, after what main has:",
      "    metricdef diff origin/main",
      "  Two releases, with the alerts and dashboards that break, for a pull request:",
      "    metricdef diff v1.2 v1.3 --rules ops --format=markdown",
      "  Two jars:",
      "    metricdef diff shop-1.2.jar shop-1.3.jar",
      "  Revisions that Gradle builds:",
      "    metricdef diff origin/main HEAD --build='./gradlew classes'"
    })
final class DiffCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = {
        "the old version: a folder of classes, a folder with modules, a jar, a file calls.json, or a"
            + " revision of git"
      })
  private String old = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = "the new version; what was compiled last in this folder unless given")
  private @Nullable String now;

  @Mixin
  private VersionInputs versions;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = {
        "rules and dashboards, or folders with them, of which those are listed that a change breaks;"
            + " may be given several times"
      })
  private List<Path> rules = List.of();

  @Mixin
  private PrometheusOptions prometheus;

  @Mixin
  private BaselineOptions baseline;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given")
  private DiffFormat format;

  @Mixin
  private OutputFile output;

  @Override
  public Integer call() throws CannotRunException {
    baseline.refuse();
    RuleInputs inputs = RuleInputs.of(rules);
    inputs.notes().forEach(this::say);
    VersionInputs.Loaded before = versions.named(old, this::say, this::show);
    VersionInputs.Loaded after =
        now == null ? versions.workingTree(this::say) : versions.named(now, this::say, this::show);
    if (now == null) {
      refuseUncompiled(before, after);
    }
    Breakage breakage = breakage(inputs, before, after);
    DiffReport report = report(inputs, before, after, breakage);
    report.notes().subList(inputs.notes().size(), report.notes().size()).forEach(this::say);
    output.write(out -> format.output().write(report, out));
    if (!report.errors().isEmpty()) {
      say("not everything could be checked; see above");
      return Main.CANNOT_RUN;
    }
    boolean breaks = !report.breaking().isEmpty() || !report.others().isEmpty();
    return breaks ? CheckCommand.FINDINGS : 0;
  }

  /** The metrics of a module that is not compiled would seem to be gone. */
  private static void refuseUncompiled(VersionInputs.Loaded before, VersionInputs.Loaded after)
      throws CannotRunException {
    Optional<Path> module = after.uncompiled(before);
    if (module.isPresent()) {
      throw new CannotRunException(
          "the module %s is not compiled, and the old version has metrics of it: compile it first"
              .formatted(Path.of("").toAbsolutePath().relativize(module.get())));
    }
  }

  private Breakage breakage(
      RuleInputs inputs, VersionInputs.Loaded before, VersionInputs.Loaded after)
      throws CannotRunException {
    Set<String> foreign = prometheus.foreign();
    Set<String> labels = prometheus.targetLabels();
    return Breakage.of(
        ChangeSearch.of(before.version(), after.version()),
        RulesCheck.of(inputs.queries(), before.emitted(), foreign, labels).findings(),
        RulesCheck.of(inputs.queries(), after.emitted().owning(before.emitted()), foreign, labels)
            .findings());
  }

  /** What a baseline has of the breaking changes does not fail. */
  private DiffReport report(
      RuleInputs inputs, VersionInputs.Loaded before, VersionInputs.Loaded after, Breakage breakage)
      throws CannotRunException {
    List<LintFinding> findings = new ArrayList<>();
    List<FoundCode> codes = new ArrayList<>();
    for (JudgedChange each : breakage.changes()) {
      if (each.breaks()) {
        findings.add(BreakingChangeRule.finding(each.change()));
        codes.add(BreakingChangeRule.code(each.change()));
      }
    }
    for (OpsFinding each : breakage.others()) {
      findings.add(each.asFinding());
      codes.add(each.asCode());
    }
    Report compared = compared(inputs, findings, codes);
    List<JudgedChange> changes = new ArrayList<>();
    int next = 0;
    for (JudgedChange each : breakage.changes()) {
      boolean isKnown = each.breaks() && isKnown(compared, next);
      changes.add(isKnown ? each.known() : each);
      next += each.breaks() ? 1 : 0;
    }
    List<OpsFinding> others = new ArrayList<>();
    for (OpsFinding each : breakage.others()) {
      if (!isKnown(compared, next)) {
        others.add(each);
      }
      next++;
    }
    return new DiffReport(
        compared.root(),
        compared.here(),
        before.version().described(),
        after.version().described(),
        changes,
        others,
        inputs.errors(),
        compared.notes());
  }

  private static boolean isKnown(Report report, int finding) {
    return report.findings().get(finding).disposition() == Disposition.BASELINE;
  }

  private Report compared(RuleInputs inputs, List<LintFinding> findings, List<FoundCode> codes)
      throws CannotRunException {
    Path here = Path.of("").toAbsolutePath();
    Set<Path> files = new HashSet<>();
    codes.forEach(each -> files.add(each.file()));
    Report all = new Report(
        Reports.root(here),
        here,
        SourceFiles.onDisk(StandardCharsets.UTF_8),
        findings,
        inputs.errors(),
        inputs.notes(),
        files.size(),
        new Counted.Expressions(inputs.queries().size(), 0));
    return baseline.appliedTo(baseline.compared(new Reports(all, codes, files)), baseline.used());
  }

  private void say(String text) {
    show("metricdef: " + text);
  }

  private void show(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
