package org.metricdef.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.UnresolvedCode;
import org.metricdef.processor.report.BuildOptions;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClientCall;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.DispositionPolicy;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.report.NonFatalFinding;
import org.metricdef.processor.report.RegistryUse;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.FindingDeduplication;

/**
 * The result of the check of one class.
 *
 * @param findings what is reported, each with its disposition
 * @param decided the same before findings with the same cause are told as one
 * @param calls the verdict of every metric call
 * @param tolerated the findings that do not stop the build, for the catalogue
 * @param clientCalls the calls of clients as they stand
 * @param registry what the class does to registries
 */
public record ClassResult(
    List<Decision> findings,
    List<Decision> decided,
    List<CheckedCall> calls,
    List<NonFatalFinding> tolerated,
    List<ClientCall> clientCalls,
    Optional<RegistryUse> registry) {

  static final ClassResult NOTHING =
      new ClassResult(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

  public ClassResult {
    findings = List.copyOf(findings);
    decided = List.copyOf(decided);
    calls = List.copyOf(calls);
    tolerated = List.copyOf(tolerated);
    clientCalls = List.copyOf(clientCalls);
  }

  /** Whether the class surely has nothing to check, so that it was not looked at any further. */
  public boolean isDismissed() {
    return this == NOTHING;
  }

  /** The part of the result that the catalogue keeps of a class with this name. */
  public ClassVerdicts verdicts(String name) {
    return new ClassVerdicts(name, calls, tolerated, clientCalls, List.of(), registry);
  }

  /** The result that the findings of a class have in this build. */
  static ClassResult of(SiteRules.Outcome outcome, SourceIndex index, BuildOptions options) {
    List<Decision> decisions = new DispositionPolicy(index, index.topLevel(), options)
        .decide(resolved(outcome.findings(), index));
    return new ClassResult(
        deduplicated(decisions, index),
        decisions,
        outcome.calls(),
        tolerated(decisions, index),
        outcome.clientCalls(),
        outcome.registry());
  }

  /** The same result, where something else decides on findings too, such as a baseline. */
  public ClassResult decidedAgain(UnaryOperator<Decision> policy, SourceIndex index) {
    if (decided.isEmpty()) {
      return this;
    }
    List<Decision> decisions = new ArrayList<>();
    for (Decision each : decided) {
      decisions.add(policy.apply(each));
    }
    return new ClassResult(
        deduplicated(decisions, index),
        decisions,
        calls,
        tolerated(decisions, index),
        clientCalls,
        registry);
  }

  /** The findings but those about code that javac could not resolve. */
  private static List<Finding> resolved(List<Finding> findings, SourceIndex index) {
    if (findings.isEmpty()) {
      return findings;
    }
    UnresolvedCode unresolved = new UnresolvedCode(index);
    List<Finding> resolved = new ArrayList<>();
    for (Finding finding : findings) {
      if (!unresolved.isIn(finding.at())) {
        resolved.add(finding);
      }
    }
    return resolved;
  }

  /** Findings that have the same disposition and the same cause are reported once. */
  private static List<Decision> deduplicated(List<Decision> decisions, SourceIndex index) {
    List<Decision> reported = new ArrayList<>();
    for (Disposition disposition : Disposition.values()) {
      List<Finding> alike = new ArrayList<>();
      for (Decision each : decisions) {
        if (each.disposition() == disposition) {
          alike.add(each.finding());
        }
      }
      for (Finding finding : FindingDeduplication.merge(alike, index::place)) {
        reported.add(new Decision(finding, disposition));
      }
    }
    return reported;
  }

  private static List<NonFatalFinding> tolerated(List<Decision> decisions, SourceIndex index) {
    List<NonFatalFinding> tolerated = new ArrayList<>();
    for (Decision each : decisions) {
      if (each.disposition() != Disposition.ERROR) {
        tolerated.add(new NonFatalFinding(
            index.place(each.finding().at()).line(), each.finding().rule(), each.disposition()));
      }
    }
    return tolerated;
  }
}
