package org.metricdef.lint.javac;

import java.nio.file.Path;
import java.util.List;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.Occurrence;

/**
 * What a run found.
 *
 * @param findings also those that are suppressed or off
 * @param errors what keeps the sources from being compiled; then the findings may not be all
 * @param verdicts of the classes that were checked
 * @param occurrences each finding at each of its places
 * @param proposed contracts after which findings that are shown are gone
 * @param raw what the classes declare and record with clients as they stand, if it was asked for
 */
public record CheckOutcome(
    List<LintFinding> findings,
    List<InputError> errors,
    List<Checked> verdicts,
    List<Occurrence> occurrences,
    List<ProposedKeys> proposed,
    List<RawClass> raw) {

  /** The verdicts of a class, and its file. */
  public record Checked(Path file, ClassVerdicts verdicts) {}

  public CheckOutcome {
    findings = List.copyOf(findings);
    errors = List.copyOf(errors);
    verdicts = List.copyOf(verdicts);
    occurrences = List.copyOf(occurrences);
    proposed = List.copyOf(proposed);
    raw = List.copyOf(raw);
  }
}
