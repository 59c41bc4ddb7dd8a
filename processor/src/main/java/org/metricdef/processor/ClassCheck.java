package org.metricdef.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Concerned;
import org.metricdef.processor.client.DeclaredContracts;
import org.metricdef.processor.client.Dismissal;
import org.metricdef.processor.client.Forwarding;
import org.metricdef.processor.client.Guards;
import org.metricdef.processor.client.Handover;
import org.metricdef.processor.client.InheritedPromises;
import org.metricdef.processor.client.InheritedPromises.Mismatch;
import org.metricdef.processor.client.Observations;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.ClassAnalysis;
import org.metricdef.processor.flow.ClassSource;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.library.CollectionsModel;
import org.metricdef.processor.library.GuavaMapsModel;
import org.metricdef.processor.library.HarmlessModel;
import org.metricdef.processor.library.JavaMapsModel;
import org.metricdef.processor.library.LabelsModel;
import org.metricdef.processor.library.TextModel;
import org.metricdef.processor.library.ViewsModel;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.DispositionPolicy;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.report.NonFatalFinding;
import org.metricdef.processor.report.Severities;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.CallRule;
import org.metricdef.processor.rule.ContractCheckRule;
import org.metricdef.processor.rule.ContractRule;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.FindingDeduplication;
import org.metricdef.processor.rule.LabelKeysRule;
import org.metricdef.processor.rule.LabelKeysUnprovenRule;
import org.metricdef.processor.rule.MessageContext;
import org.metricdef.processor.rule.MetricKindRule;
import org.metricdef.processor.rule.NullLabelValueRule;
import org.metricdef.processor.rule.UnboundedLabelValueRule;
import org.metricdef.processor.rule.UnknownMetricRule;
import org.metricdef.processor.rule.ValueRule;

/** The check of one top-level class: find the sites, follow the flow, ask the rules. */
final class ClassCheck {

  /** What a check found, and what becomes of it. */
  record Result(List<Decision> findings, List<CheckedCall> calls, List<NonFatalFinding> tolerated) {

    static final Result NOTHING = new Result(List.of(), List.of(), List.of());
  }

  private final List<CallRule> rules;
  private final List<ValueRule> valueRules =
      List.of(new NullLabelValueRule(), new UnboundedLabelValueRule());
  private final SourceIndex index;
  private final ClassTree topLevel;
  private final DeclaredContracts contracts;
  private final Guards guards;
  private final InheritedPromises promises;
  private final Severities severities;
  private final List<Finding> findings = new ArrayList<>();
  private final List<CheckedCall> calls = new ArrayList<>();

  /** Checks a class, unless it surely has nothing to check; most have not, which must cost little. */
  static Result of(
      Trees trees,
      TreePath topLevel,
      DeclaredContracts contracts,
      Guards guards,
      Severities severities) {
    SourceIndex index = new SourceIndex(trees, topLevel);
    return Dismissal.of(index, (ClassTree) topLevel.getLeaf(), contracts.speaking())
        ? Result.NOTHING
        : new ClassCheck(trees, topLevel, contracts, guards, severities).run();
  }

  ClassCheck(
      Trees trees,
      TreePath topLevel,
      DeclaredContracts contracts,
      Guards guards,
      Severities severities) {
    this.severities = severities;
    this.index = new SourceIndex(trees, topLevel);
    this.rules = List.of(
        new UnknownMetricRule(),
        new MetricKindRule(index, guards),
        new LabelKeysRule(),
        new LabelKeysUnprovenRule());
    this.topLevel = (ClassTree) topLevel.getLeaf();
    this.contracts = contracts;
    this.guards = guards;
    this.promises = new InheritedPromises(contracts, guards);
  }

  Result run() {
    Concerned concerned = Concerned.of(index, topLevel, contracts.speaking());
    Sites sites = Sites.of(index, topLevel, concerned::contains, contracts, guards, promises);
    // Without a site too: what is under a contract can be changed by who calls no metric.
    Observations observations = follow(concerned::contains);
    MessageContext context = new ClassContext(index, sites, observations);
    sites.calls().forEach(call -> checkCall(call, observations, context));
    sites.handovers().forEach(each -> checkHandover(each, observations, context));
    observations.breaches().forEach(breach -> findings.add(ContractRule.breach(breach)));
    sites.references().forEach(this::checkReference);
    sites.promises().forEach(this::checkPromise);
    sites.inheriting().forEach(this::checkInherited);
    sites.unassigned().forEach(field -> findings.add(ContractRule.unassigned(field)));
    sites.handWritten().forEach(method -> findings.add(ContractRule.handWritten(method)));
    List<Decision> decisions = new DispositionPolicy(index, topLevel, severities).decide(findings);
    return new Result(deduplicated(decisions), List.copyOf(calls), nonFatal(decisions));
  }

  /** Every metric call of the class as one of which nothing is known: what is left when a check fails. */
  List<CheckedCall> unproven() {
    return Sites.of(index, topLevel, member -> true, contracts, guards, promises).calls().stream()
        .map(call -> new CheckedCall(index.place(call).line(), List.of(), Verdict.UNPROVEN))
        .toList();
  }

  /** Follows the flow of the members that are chosen, whether the class holds a site or not. */
  Observations follow(Predicate<Tree> members) {
    Observations observations = new Observations(index, guards);
    new ClassAnalysis(
            ClassSource.of(index, topLevel, contracts),
            members,
            List.of(
                observations,
                new LabelsModel(),
                new CollectionsModel(),
                new ViewsModel(),
                new JavaMapsModel(),
                new GuavaMapsModel(),
                new HarmlessModel()),
            new TextModel(),
            observations)
        .run();
    return observations;
  }

  private void checkCall(
      MethodInvocationTree tree, Observations observations, MessageContext context) {
    Optional<CallSite> site = observations.callAt(tree);
    List<Finding> found = site.isEmpty()
        ? List.of(ContractRule.notReached(tree))
        : new Forwarding(index, guards).isForwarding(tree, site.get().guard())
            ? List.of()
            : checkRules(site.get(), context);
    findings.addAll(found);
    calls.add(new CheckedCall(
        index.place(tree).line(),
        site.map(CallSite::metrics).orElse(List.of()).stream()
            .map(MetricDefinition::fullName)
            .toList(),
        verdict(found)));
    site.ifPresent(call -> valueRules.forEach(rule -> rule.check(call).ifPresent(findings::add)));
  }

  private List<Finding> checkRules(CallSite site, MessageContext context) {
    List<Finding> found = new ArrayList<>();
    for (CallRule rule : rules) {
      found.addAll(rule.check(site, context));
    }
    return found;
  }

  private static Verdict verdict(List<Finding> findings) {
    if (findings.isEmpty()) {
      return Verdict.PROVEN;
    }
    return findings.stream().allMatch(finding -> finding.rule().equals(LabelKeysUnprovenRule.ID))
        ? Verdict.UNPROVEN
        : Verdict.WRONG;
  }

  /** Findings with the same cause and the same disposition are reported once. */
  private List<Decision> deduplicated(List<Decision> decisions) {
    List<Decision> reported = new ArrayList<>();
    for (Disposition disposition : Disposition.values()) {
      List<Finding> alike = decisions.stream()
          .filter(each -> each.disposition() == disposition)
          .map(Decision::finding)
          .toList();
      FindingDeduplication.merge(alike, index::place)
          .forEach(finding -> reported.add(new Decision(finding, disposition)));
    }
    return reported;
  }

  private List<NonFatalFinding> nonFatal(List<Decision> decisions) {
    return decisions.stream()
        .filter(each -> each.disposition() != Disposition.ERROR)
        .map(each -> new NonFatalFinding(
            index.place(each.finding().at()).line(), each.finding().rule(), each.disposition()))
        .toList();
  }

  private void checkHandover(
      ExpressionTree expression, Observations observations, MessageContext context) {
    Optional<Handover> handover = observations.handoverOf(expression);
    if (handover.isEmpty()) {
      findings.add(ContractRule.notReached(expression));
    } else {
      ContractCheckRule.check(handover.get(), context).ifPresent(findings::add);
      valueRules.forEach(rule -> rule.check(handover.get()).ifPresent(findings::add));
    }
  }

  private void checkReference(MemberReferenceTree tree) {
    ExecutableElement method = (ExecutableElement) index.element(tree);
    findings.add(ContractRule.reference(tree, method.toString()));
  }

  private void checkPromise(MethodTree tree) {
    for (Mismatch mismatch : promises.of((ExecutableElement) index.element(tree))) {
      findings.add(ContractRule.mismatch(tree, mismatch));
    }
  }

  private void checkInherited(ClassTree tree) {
    for (Mismatch mismatch : promises.of((TypeElement) index.element(tree))) {
      findings.add(ContractRule.mismatch(tree, mismatch));
    }
  }
}
