package org.metricdef.lint.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.javac.ProposedKeys;
import org.metricdef.processor.report.Verdict;

/**
 * What the checker says of the sources with some annotations.
 *
 * @param placed the annotations
 * @param errors what keeps the sources from being compiled, apart from the checker
 * @param findings those that stop a build
 * @param verdicts how many calls have each verdict, by where they are
 * @param proposed contracts that would end findings, at places of the sources as they are on disk
 */
record Tried(
    Set<Placed> placed,
    List<InputError> errors,
    List<LintFinding> findings,
    Map<Call, Integer> verdicts,
    List<ProposedKeys> proposed) {

  /** Calls in one line that have the same verdict. */
  record Call(SourcePlace at, Verdict verdict) {}

  Tried {
    placed = Set.copyOf(placed);
    errors = List.copyOf(errors);
    findings = List.copyOf(findings);
    verdicts = Map.copyOf(verdicts);
    proposed = List.copyOf(proposed);
  }

  /** The same, but for what another trial says of some files. */
  Tried with(Tried changed, Set<Path> files, Set<Placed> with) {
    List<LintFinding> allFindings = new ArrayList<>(changed.findings);
    for (LintFinding each : findings) {
      if (!files.contains(each.at().file())) {
        allFindings.add(each);
      }
    }
    Map<Call, Integer> allVerdicts = new HashMap<>(changed.verdicts);
    verdicts.forEach((call, count) -> {
      if (!files.contains(call.at().file())) {
        allVerdicts.put(call, count);
      }
    });
    List<ProposedKeys> allProposed = new ArrayList<>(changed.proposed);
    for (ProposedKeys each : proposed) {
      if (!files.contains(each.finding().file())) {
        allProposed.add(each);
      }
    }
    return new Tried(with, changed.errors, allFindings, allVerdicts, allProposed);
  }

  /** A finding that another trial does not have, by where it is. */
  Optional<LintFinding> newSince(Tried other) {
    Set<Location> known = new HashSet<>();
    other.findings.forEach(each -> known.add(each.at()));
    return findings.stream().filter(each -> !known.contains(each.at())).findFirst();
  }

  /** How many places stop a build. */
  int failures() {
    return errors.size() + findings.stream().mapToInt(LintFinding::places).sum();
  }

  /** How many calls have a verdict. */
  int count(Verdict verdict) {
    return verdicts.entrySet().stream()
        .filter(each -> each.getKey().verdict() == verdict)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Whether each call that is proven in another trial is proven here, but for some. */
  boolean provesAllOf(Tried other, Set<SourcePlace> but) {
    return other.verdicts.entrySet().stream()
        .filter(each -> each.getKey().verdict() == Verdict.PROVEN)
        .filter(each -> !but.contains(each.getKey().at()))
        .allMatch(each -> verdicts.getOrDefault(each.getKey(), 0) >= each.getValue());
  }

  /** The first thing that javac says, apart from the checker. */
  Optional<InputError> error() {
    return errors.stream().findFirst();
  }
}
