package org.metricdef.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.DeclaredContracts;
import org.metricdef.processor.client.Forwarding;
import org.metricdef.processor.client.Guards;
import org.metricdef.processor.client.Handover;
import org.metricdef.processor.client.InheritedPromises;
import org.metricdef.processor.client.InheritedPromises.Mismatch;
import org.metricdef.processor.client.Observations;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.ClassAnalysis;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.library.CollectionsModel;
import org.metricdef.processor.library.GuavaMapsModel;
import org.metricdef.processor.library.HarmlessModel;
import org.metricdef.processor.library.JavaMapsModel;
import org.metricdef.processor.library.LabelsModel;
import org.metricdef.processor.library.TextModel;
import org.metricdef.processor.library.ViewsModel;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.CallRule;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.HandoverRule;
import org.metricdef.processor.rule.LabelKeysRule;
import org.metricdef.processor.rule.LabelKeysUnprovenRule;
import org.metricdef.processor.rule.NullLabelValueRule;
import org.metricdef.processor.rule.PromiseRule;
import org.metricdef.processor.rule.UnboundedLabelValueRule;
import org.metricdef.processor.rule.UnknownMetricRule;
import org.metricdef.processor.rule.ValueRule;

/** The check of one top-level class: find the sites, follow the flow, ask the rules. */
final class ClassCheck {

  /** What a check found. */
  record Result(List<Finding> findings, List<CheckedCall> calls) {}

  private static final List<CallRule> RULES =
      List.of(new UnknownMetricRule(), new LabelKeysRule(), new LabelKeysUnprovenRule());

  private static final List<ValueRule> VALUE_RULES =
      List.of(new NullLabelValueRule(), new UnboundedLabelValueRule());

  private final SourceIndex index;
  private final ClassTree topLevel;
  private final DeclaredContracts contracts;
  private final Guards guards;
  private final InheritedPromises promises;
  private final List<Finding> findings = new ArrayList<>();
  private final List<CheckedCall> calls = new ArrayList<>();

  ClassCheck(Trees trees, TreePath topLevel, DeclaredContracts contracts, Guards guards) {
    this.index = new SourceIndex(trees, topLevel);
    this.topLevel = (ClassTree) topLevel.getLeaf();
    this.contracts = contracts;
    this.guards = guards;
    this.promises = new InheritedPromises(contracts, guards);
  }

  Result run() {
    Sites sites = Sites.of(index, topLevel, contracts, guards, promises);
    if (!sites.isEmpty()) {
      Observations observations = new Observations(index, guards);
      new ClassAnalysis(
              index,
              topLevel,
              contracts,
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
      sites.calls().forEach(call -> checkCall(call, observations));
      sites.handovers().forEach(expression -> checkHandover(expression, observations));
      observations.breaches().forEach(breach -> findings.add(PromiseRule.breach(breach)));
      sites.references().forEach(this::checkReference);
      sites.promises().forEach(this::checkPromise);
      sites.inheriting().forEach(this::checkInherited);
      sites.unassigned().forEach(field -> findings.add(PromiseRule.unassigned(field)));
      sites.handWritten().forEach(method -> findings.add(PromiseRule.handWritten(method)));
    }
    return new Result(List.copyOf(findings), List.copyOf(calls));
  }

  private void checkCall(MethodInvocationTree tree, Observations observations) {
    Optional<CallSite> site = observations.callAt(tree);
    List<Finding> found = site.isEmpty()
        ? List.of(PromiseRule.notReached(tree))
        : new Forwarding(index, guards).isForwarding(tree, site.get().guard())
            ? List.of()
            : RULES.stream()
                .flatMap(rule -> rule.check(site.get(), this::isLabels).stream())
                .toList();
    findings.addAll(found);
    calls.add(new CheckedCall(
        index.place(tree).line(),
        site.map(CallSite::metrics).orElse(List.of()).stream()
            .map(MetricDefinition::fullName)
            .toList(),
        verdict(found)));
    site.ifPresent(call -> VALUE_RULES.forEach(rule -> rule.check(call).ifPresent(findings::add)));
  }

  private static Verdict verdict(List<Finding> findings) {
    if (findings.isEmpty()) {
      return Verdict.PROVEN;
    }
    return findings.stream().allMatch(finding -> finding.rule().equals(LabelKeysUnprovenRule.ID))
        ? Verdict.UNPROVEN
        : Verdict.WRONG;
  }

  private void checkHandover(ExpressionTree expression, Observations observations) {
    Optional<Handover> handover = observations.handoverOf(expression);
    if (handover.isEmpty()) {
      findings.add(PromiseRule.notReached(expression));
    } else {
      HandoverRule.check(handover.get(), this::isLabels).ifPresent(findings::add);
      VALUE_RULES.forEach(rule -> rule.check(handover.get()).ifPresent(findings::add));
    }
  }

  private void checkReference(MemberReferenceTree tree) {
    ExecutableElement method = (ExecutableElement) index.element(tree);
    findings.add(PromiseRule.reference(tree, method.toString()));
  }

  private void checkPromise(MethodTree tree) {
    for (Mismatch mismatch : promises.of((ExecutableElement) index.element(tree))) {
      findings.add(PromiseRule.mismatch(tree, mismatch));
    }
  }

  private void checkInherited(ClassTree tree) {
    for (Mismatch mismatch : promises.of((TypeElement) index.element(tree))) {
      findings.add(PromiseRule.mismatch(tree, mismatch));
    }
  }

  private boolean isLabels(ExpressionTree expression) {
    return String.valueOf(index.type(expression)).equals("org.metricdef.Labels");
  }
}
