package org.metricdef.processor.check;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.RelevantMembers;
import org.metricdef.processor.collector.CollectorBoundaries;
import org.metricdef.processor.collector.CollectorDeclaration;
import org.metricdef.processor.collector.CollectorExpressions;
import org.metricdef.processor.collector.CollectorUse;
import org.metricdef.processor.collector.CollectorUses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.observed.ClientSites;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.observed.FacadeModel;
import org.metricdef.processor.observed.GuardedMeters.Meter;
import org.metricdef.processor.observed.MeterCall;
import org.metricdef.processor.observed.MicrometerModel;
import org.metricdef.processor.observed.Observation;
import org.metricdef.processor.observed.ObservedCall;
import org.metricdef.processor.observed.ObservedClients;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.observed.PassedLabels;
import org.metricdef.processor.observed.PositionalModel;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.ClientUnprovenRule;
import org.metricdef.processor.rule.CollectorDefRule;
import org.metricdef.processor.rule.Finding;

/**
 * The check of the guarded calls of clients. These are the calls on collectors that a {@code
 * @MetricDef} declares, or all calls. Each of them must be proven.
 */
final class ClientGuard {

  private final SourceIndex index;
  private final CompilationContext context;
  private final ObservedClients clients;
  private final boolean guardsAll;
  private final CollectorExpressions expressions;
  private final List<Tree> sites;
  private final List<CollectorUse> uses = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<CheckedCall> calls = new ArrayList<>();

  /**
   * Prepares a check.
   *
   * @param usesDeclared whether the class has to do with declared collectors
   * @param guardsAll whether the build wants all calls proven
   */
  ClientGuard(
      SourceIndex index,
      CompilationContext context,
      ClientContext clients,
      boolean usesDeclared,
      boolean guardsAll) {
    this.index = index;
    this.context = context;
    this.clients = clients.observed();
    this.guardsAll = guardsAll;
    this.expressions = new CollectorExpressions(index, clients.declared());
    if (usesDeclared) {
      uses.addAll(CollectorUses.of(index, clients.declared(), expressions));
      uses.addAll(CollectorBoundaries.of(index, clients.declared(), context.contracts()));
    }
    this.sites = usesDeclared || guardsAll
        ? ClientSites.of(index, clients.observed().facades()).stream()
            .filter(this::isGuarded)
            .toList()
        : List.of();
  }

  /** The calls that must be proven. */
  List<Tree> sites() {
    return sites;
  }

  /** Whether the class has anything that must be proven. */
  boolean isNeeded() {
    return !sites.isEmpty() || !uses.isEmpty();
  }

  private boolean isGuarded(Tree site) {
    boolean isDeclared = ClientSites.receiverOf(site)
        .filter(receiver -> !expressions.of(receiver).isEmpty())
        .isPresent();
    // A method reference on a declared collector loses it, and that is reported.
    return isDeclared ? !(site instanceof MemberReferenceTree) : guardsAll;
  }

  /** What is wrong or unproven, with the verdict of each call. */
  SiteRules.Outcome run() {
    ObservedRecorder recorder = new ObservedRecorder();
    try {
      analyze(recorder);
    } catch (StepBudget.Exceeded exceeded) {
      return unfinished();
    }
    clients.guardedMeters().forget(index.topLevelElement().getQualifiedName().toString());
    Map<Tree, List<Observation>> records = recorder.allCalls();
    Map<Tree, List<Observation>> reached = recorder.calls();
    for (Tree site : sites) {
      List<Observation> seen = deciding(records.getOrDefault(site, List.of()));
      add(site, seen, find(site, seen, deciding(reached.getOrDefault(site, List.of()))));
    }
    uses.forEach(use -> ask(use, recorder));
    return new SiteRules.Outcome(List.copyOf(findings), List.copyOf(calls));
  }

  /** This analysis assumes nothing of other classes, as that of guarded code does not. */
  private void analyze(ObservedRecorder recorder) {
    RelevantMembers members = RelevantMembers.of(index, clients.types().orElseThrow());
    AnalysisRun analysis = new AnalysisRun(index, context, members::contains, Set.of());
    analysis.run(
        List.of(
            new FacadeModel(recorder, index, clients, true),
            new PositionalModel(recorder, index, clients, expressions::collectors),
            new MicrometerModel(recorder, index, clients)),
        recorder,
        analysis.budget(),
        false);
  }

  private SiteRules.Outcome unfinished() {
    for (Tree site : sites) {
      add(site, List.of(), List.of(ClientUnprovenRule.unfinished(site)));
    }
    return new SiteRules.Outcome(List.copyOf(findings), List.copyOf(calls));
  }

  private static List<Observation> deciding(List<Observation> seen) {
    return seen.stream().filter(Observation::decidesProof).toList();
  }

  private void add(Tree site, List<Observation> seen, List<Finding> found) {
    findings.addAll(found);
    Set<String> metrics = new TreeSet<>();
    seen.forEach(each -> metricsOf(each).forEach(metrics::add));
    Verdict verdict = found.isEmpty()
        ? Verdict.PROVEN
        : found.stream().allMatch(each -> each.rule().equals(ClientUnprovenRule.ID))
            ? Verdict.UNPROVEN
            : Verdict.WRONG;
    calls.add(new CheckedCall(index.place(site).line(), List.copyOf(metrics), verdict));
  }

  private static Stream<String> metricsOf(Observation seen) {
    if (seen instanceof ObservedCall call) {
      return call.collectors().stream().flatMap(each -> each.metric().stream());
    }
    if (seen instanceof PassedLabels labels) {
      return labels.collectors().stream().flatMap(each -> each.metric().stream());
    }
    return seen instanceof MeterCall meter ? meter.name().stream() : Stream.of();
  }

  private List<Finding> find(Tree site, List<Observation> seen, List<Observation> reached) {
    if (seen.isEmpty()) {
      return List.of(ClientUnprovenRule.notReached(site));
    }
    Optional<Observation> wrong =
        reached.stream().filter(Observation::isSurelyWrong).findFirst();
    if (wrong.isPresent()) {
      return ObservedCheck.ask(wrong.get());
    }
    Optional<Observation> unproven =
        seen.stream().filter(each -> !each.isProven()).findFirst();
    return unproven.isPresent() ? List.of(ClientUnprovenRule.of(unproven.get())) : differing(seen);
  }

  /** All calls of one meter must give it the same keys. */
  private List<Finding> differing(List<Observation> seen) {
    if (!guardsAll) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    String type = index.topLevelElement().getQualifiedName().toString();
    for (Observation each : seen) {
      if (each instanceof MeterCall call) {
        Meter meter = call.meter().orElseThrow();
        clients
            .guardedMeters()
            .add(type, meter)
            .ifPresent(other -> found.add(ClientUnprovenRule.differs(call, meter, other)));
      }
    }
    return found.stream().limit(1).toList();
  }

  private void ask(CollectorUse use, ObservedRecorder recorder) {
    if (use instanceof CollectorUse.Lost lost) {
      findings.add(ClientUnprovenRule.lost(lost));
    } else if (use instanceof CollectorUse.Assigned assigned) {
      checkAssigned(assigned, recorder);
    }
  }

  private void checkAssigned(CollectorUse.Assigned assigned, ObservedRecorder recorder) {
    CollectorDeclaration declaration = assigned.declaration();
    List<DeclaredCollector> given = expressions.isNull(assigned.at())
        ? List.of(declaration.collector())
        : values(assigned, recorder);
    if (!given.isEmpty() && given.stream().allMatch(declaration::excludes)) {
      findings.add(CollectorDefRule.of(assigned, given.get(0)));
    } else if (given.isEmpty() || !given.stream().allMatch(declaration::fits)) {
      findings.add(ClientUnprovenRule.assigned(assigned));
    }
  }

  private List<DeclaredCollector> values(
      CollectorUse.Assigned assigned, ObservedRecorder recorder) {
    List<DeclaredCollector> stated = expressions.statedBy(assigned.at());
    return stated.isEmpty() ? recorder.valuesOf(expressions.strip(assigned.at())) : stated;
  }
}
