package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.ContractUses;
import org.metricdef.processor.client.MetricCallModel;
import org.metricdef.processor.client.Prefilter;
import org.metricdef.processor.client.RelevantMembers;
import org.metricdef.processor.client.SiteFinder;
import org.metricdef.processor.client.SiteRecorder;
import org.metricdef.processor.client.SiteRecords;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.LargeStack;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.source.TreeSize;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.report.BuildOptions;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.Finding;

/** The check of one top-level class: find its sites, run the analysis, ask the rules. */
public final class ClassCheck {

  private final SourceIndex index;
  private final CompilationContext context;
  private final Optional<ClientContext> clients;
  private @Nullable StepBudget steps;

  /**
   * Prepares a check of guarded code.
   *
   * @param index the class, attributed
   */
  public ClassCheck(SourceIndex index, CompilationContext context) {
    this(index, context, Optional.empty());
  }

  /**
   * Prepares a check.
   *
   * @param index the class, attributed
   * @param clients the clients that are checked as they stand; empty if only guarded code is
   *     checked
   */
  public ClassCheck(
      SourceIndex index, CompilationContext context, Optional<ClientContext> clients) {
    this.index = index;
    this.context = context;
    this.clients = clients;
  }

  /** Checks the class. Most classes have nothing to check, which must cost little. */
  public ClassResult run(BuildOptions options) {
    context.constantNames().keep(index);
    boolean hasSites = !Prefilter.dismisses(index, context.annotatedTypes());
    Optional<ObservedCheck> observed = observed(options, hasSites);
    if (!hasSites && observed.isEmpty()) {
      return ClassResult.NOTHING;
    }
    return TreeSize.of(index.topLevel()).depth() < LargeStack.MOST_ELSEWHERE
        ? check(hasSites, observed, options)
        : LargeStack.run(() -> check(hasSites, observed, options));
  }

  private Optional<ObservedCheck> observed(BuildOptions options, boolean hasSites) {
    if (clients.isEmpty()) {
      return Optional.empty();
    }
    ObservedCheck check =
        new ObservedCheck(index, context, clients.get(), options.observed(), hasSites);
    return check.isNeedless() ? Optional.empty() : Optional.of(check);
  }

  private ClassResult check(
      boolean hasSites, Optional<ObservedCheck> observed, BuildOptions options) {
    SiteRules.Outcome sets = hasSites ? checkSites() : SiteRules.Outcome.NOTHING;
    SiteRules.Outcome raw = observed.isPresent() ? observed.get().run() : SiteRules.Outcome.NOTHING;
    return ClassResult.of(sets.and(raw), index, options);
  }

  private SiteRules.Outcome checkSites() {
    RelevantMembers members = RelevantMembers.of(index, context.annotatedTypes());
    Sites sites = SiteFinder.find(index, members::contains, context);
    List<Finding> more = new SourceRules(index, members::contains, context, sites).ask();
    return judge(sites, members::contains).and(more);
  }

  private SiteRules.Outcome judge(Sites sites, Predicate<Tree> members) {
    try {
      SiteRecords records = needsAnalysis(sites, members)
          ? analyze(members, sites.records())
          : analyzeValues(sites, members);
      SiteRules rules =
          new SiteRules(index, context, sites, records, () -> analyzePaths(members, records));
      SiteRules.Outcome outcome = rules.ask();
      return rules.mayBeRight() ? analyzeBroken(members, rules).orElse(outcome) : outcome;
    } catch (StepBudget.Exceeded exceeded) {
      return new SiteRules(index, context, sites, nothing(), this::nothing).unfinished(exceeded);
    }
  }

  /** What is known of values where javac proves all keys. Nothing is, if that takes too long. */
  private SiteRecords analyzeValues(Sites sites, Predicate<Tree> members) {
    try {
      return sites.records().isEmpty() ? nothing() : analyze(members, sites.records());
    } catch (StepBudget.Exceeded exceeded) {
      return nothing();
    }
  }

  private SiteRecords nothing() {
    return new SiteRecorder(index).records();
  }

  /** Code that calls no metric may still change a map under contract. */
  private boolean needsAnalysis(Sites sites, Predicate<Tree> members) {
    return sites.dependOnFlow() || ContractUses.in(index, members, context.contracts());
  }

  /** The steps of the analysis, for tests; empty before it is run. */
  public Optional<StepBudget> steps() {
    return Optional.ofNullable(steps);
  }

  /**
   * Runs the analysis of the chosen members, whether they hold a site or not.
   *
   * @throws StepBudget.Exceeded if it takes more steps than such a class may
   */
  public SiteRecords analyze(Predicate<Tree> members) {
    return analyze(members, Set.of());
  }

  private SiteRecords analyze(Predicate<Tree> members, Set<TypeElement> records) {
    StepBudget budget = budget(members);
    steps = budget;
    return analyze(members, records, budget, false);
  }

  /**
   * The records of an analysis that keeps paths apart. It proves more, so it is asked about what
   * the first one does not prove. If it takes too many steps, it proves no more.
   */
  private SiteRecords analyzePaths(Predicate<Tree> members, SiteRecords first) {
    try {
      return analyze(members, Set.of(), budget(members), true);
    } catch (StepBudget.Exceeded exceeded) {
      return first;
    }
  }

  /**
   * What the rules say if calls may get other keys than a broken contract states; empty if it takes
   * too many steps to find out. No call is accepted for that.
   */
  private Optional<SiteRules.Outcome> analyzeBroken(Predicate<Tree> members, SiteRules rules) {
    try {
      return Optional.of(
          rules.askAgain(analyze(members, Set.of(), budget(members), false, rules.broken())));
    } catch (StepBudget.Exceeded exceeded) {
      return Optional.empty();
    }
  }

  private StepBudget budget(Predicate<Tree> members) {
    return new AnalysisRun(index, context, members, Set.of()).budget();
  }

  private SiteRecords analyze(
      Predicate<Tree> members,
      Set<TypeElement> records,
      StepBudget budget,
      boolean keepsPathsApart) {
    return analyze(members, records, budget, keepsPathsApart, context.contracts());
  }

  private SiteRecords analyze(
      Predicate<Tree> members,
      Set<TypeElement> records,
      StepBudget budget,
      boolean keepsPathsApart,
      Contracts contracts) {
    SiteRecorder recorder = new SiteRecorder(index);
    CallModel metrics = new MetricCallModel(context.guards(), context.constantNames(), recorder);
    new AnalysisRun(index, context, members, records, contracts)
        .run(List.of(metrics), recorder, budget, keepsPathsApart);
    return recorder.records();
  }

  /** Every metric call of the class as unproven: what is left when the check fails. */
  public List<CheckedCall> unproven() {
    return SiteFinder.find(index, member -> true, context).calls().stream()
        .map(call -> new CheckedCall(index.place(call.tree()).line(), List.of(), Verdict.UNPROVEN))
        .toList();
  }
}
