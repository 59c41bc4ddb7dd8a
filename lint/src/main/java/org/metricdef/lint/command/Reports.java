package org.metricdef.lint.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.finding.FoundCode;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.lint.output.Counted;
import org.metricdef.lint.output.Report;
import org.metricdef.lint.scope.CheckPlan;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Occurrence;
import org.metricdef.processor.report.Verdict;

/**
 * What came of a plan.
 *
 * @param occurrences each finding at each of its places
 * @param files the files that the report is about
 */
record Reports(Report report, List<FoundCode> occurrences, Set<Path> files) {

  /** Carries out a plan. */
  static Reports of(CheckPlan plan) throws CannotRunException {
    Path here = Path.of("").toAbsolutePath();
    List<LintFinding> findings = new ArrayList<>();
    List<InputError> errors = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    List<FoundCode> occurrences = new ArrayList<>();
    Set<Path> files = new HashSet<>();
    SourceFiles sources = SourceFiles.onDisk(StandardCharsets.UTF_8);
    for (CheckInputs run : plan.runs()) {
      CheckOutcome outcome = CheckRun.of(run);
      for (LintFinding each : outcome.findings()) {
        if (run.reported().contains(each.at().file())) {
          findings.add(each);
        }
      }
      for (Occurrence each : outcome.occurrences()) {
        if (run.reported().contains(each.file())) {
          occurrences.add(new FoundCode(
              FindingRule.of(each.rule()), each.file(), each.code(), each.disposition()));
        }
      }
      errors.addAll(outcome.errors());
      for (CheckOutcome.Checked each : outcome.verdicts()) {
        if (run.reported().contains(each.file())) {
          for (CheckedCall call : each.verdicts().calls()) {
            verdicts.add(call.verdict());
          }
        }
      }
      files.addAll(run.reported());
      sources = run.sources();
    }
    findings.sort(Comparator.comparing((LintFinding each) -> each.at().file())
        .thenComparing(each -> each.at().region().startLine())
        .thenComparing(each -> each.at().region().startColumn()));
    return new Reports(
        new Report(
            root(here),
            here,
            sources,
            findings,
            errors,
            plan.notes(),
            files.size(),
            new Counted.Calls(verdicts)),
        List.copyOf(occurrences),
        Set.copyOf(files));
  }

  /** The same with other findings in the report. */
  Reports with(List<LintFinding> findings) {
    return new Reports(report.withFindings(findings), occurrences, files);
  }

  /** The folder with the repository around a folder; the folder itself if there is none. */
  static Path root(Path here) {
    for (Optional<Path> each = Optional.of(here);
        each.isPresent();
        each = each.map(Path::getParent)) {
      if (Files.exists(each.get().resolve(".git"))) {
        return each.get();
      }
    }
    return here;
  }
}
