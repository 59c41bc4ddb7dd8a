package org.metricdef.lint.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.processor.report.Disposition;

/**
 * What one run of javac says, also what is not shown, counted, so that two versions of the sources
 * can be compared.
 */
final class Tally {

  /** Findings that are counted together. */
  private record Kind(Path file, FindingRule rule, Disposition disposition) {
    static Kind of(LintFinding finding) {
      return new Kind(finding.at().file(), finding.rule(), finding.disposition());
    }
  }

  private final Map<Kind, Integer> findings = new HashMap<>();
  private final List<String> errors = new ArrayList<>();

  static Tally of(CheckOutcome outcome) {
    Tally tally = new Tally();
    for (LintFinding each : outcome.findings()) {
      tally.findings.merge(Kind.of(each), each.places(), Integer::sum);
    }
    for (InputError each : outcome.errors()) {
      tally.errors.add(each.at().map(at -> at.file().getFileName() + ": ").orElse("")
          + each.message().lines().findFirst().orElse(""));
    }
    return tally;
  }

  /** The first error of javac; empty if the sources compile. */
  Optional<String> error() {
    return errors.isEmpty() ? Optional.empty() : Optional.of(errors.get(0));
  }

  /**
   * What is worse than before; empty if nothing is.
   *
   * @param fixed the findings that have to be gone
   */
  Optional<String> worseThan(Tally before, List<LintFinding> fixed) {
    if (error().isPresent()) {
      return Optional.of("javac then says: " + error().get());
    }
    Map<Kind, Integer> allowed = new HashMap<>(before.findings);
    for (LintFinding each : fixed) {
      allowed.computeIfPresent(Kind.of(each), (kind, count) -> count - each.places());
    }
    for (Map.Entry<Kind, Integer> each : findings.entrySet()) {
      if (each.getValue() > Math.max(0, allowed.getOrDefault(each.getKey(), 0))) {
        return Optional.of("a finding of %s is in %s then"
            .formatted(each.getKey().rule(), each.getKey().file().getFileName()));
      }
    }
    return Optional.empty();
  }
}
