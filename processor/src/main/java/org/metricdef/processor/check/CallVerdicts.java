package org.metricdef.processor.check;

import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Forwarding;
import org.metricdef.processor.client.SiteRecorder;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.CallRule;
import org.metricdef.processor.rule.ContractRule;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.LabelKeysRule;
import org.metricdef.processor.rule.LabelKeysUnprovenRule;
import org.metricdef.processor.rule.MessageContext;
import org.metricdef.processor.rule.MetricKindRule;
import org.metricdef.processor.rule.UnknownMetricRule;

/**
 * The verdicts of a class's metric calls.
 *
 * @param calls every call with its verdict
 * @param findings what the rules say of them
 */
record CallVerdicts(List<CheckedCall> calls, List<Finding> findings) {

  static CallVerdicts of(CheckContext context, Sites sites, SiteRecorder recorder) {
    List<CallRule> rules = List.of(
        new UnknownMetricRule(),
        new MetricKindRule(context.index(), context.guards()),
        new LabelKeysRule(),
        new LabelKeysUnprovenRule());
    Forwarding forwarding = new Forwarding(context.index(), context.guards());
    MessageContext messages = new ClassMessageContext(context.index(), sites, recorder);
    List<CheckedCall> calls = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (MethodInvocationTree tree : sites.calls()) {
      Optional<CallSite> site = recorder.callAt(tree);
      List<Finding> found = site.isEmpty()
          ? List.of(ContractRule.notReached(tree))
          : forwarding.isForwarding(tree, site.get().guard())
              ? List.of()
              : check(rules, site.get(), messages);
      findings.addAll(found);
      site.ifPresent(call -> findings.addAll(ValueFindings.of(call)));
      calls.add(
          new CheckedCall(context.index().place(tree).line(), metricsOf(site), verdict(found)));
    }
    return new CallVerdicts(List.copyOf(calls), findings);
  }

  private static List<Finding> check(List<CallRule> rules, CallSite site, MessageContext messages) {
    List<Finding> found = new ArrayList<>();
    for (CallRule rule : rules) {
      found.addAll(rule.check(site, messages));
    }
    return found;
  }

  private static List<String> metricsOf(Optional<CallSite> site) {
    return site.map(CallSite::metrics).orElse(List.of()).stream()
        .map(MetricDefinition::fullName)
        .toList();
  }

  private static Verdict verdict(List<Finding> findings) {
    if (findings.isEmpty()) {
      return Verdict.PROVEN;
    }
    return findings.stream().allMatch(finding -> finding.rule().equals(LabelKeysUnprovenRule.ID))
        ? Verdict.UNPROVEN
        : Verdict.WRONG;
  }
}
