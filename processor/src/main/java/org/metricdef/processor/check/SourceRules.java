package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.metricdef.processor.client.BuilderChange;
import org.metricdef.processor.client.BuilderChanges;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.CounterIncrements;
import org.metricdef.processor.client.DiscardedHandle;
import org.metricdef.processor.client.DiscardedHandles;
import org.metricdef.processor.client.Guard;
import org.metricdef.processor.client.IncompleteBuilds;
import org.metricdef.processor.client.IncompleteBuilds.IncompleteBuild;
import org.metricdef.processor.client.RegistrationPaths;
import org.metricdef.processor.client.RepeatedMethods;
import org.metricdef.processor.client.SiteRecorder;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.client.WrittenLabels;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.source.ConstantNumbers;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.library.StartupMethods;
import org.metricdef.processor.rule.BuilderChangeRule;
import org.metricdef.processor.rule.ContractRule;
import org.metricdef.processor.rule.DiscardedHandleRule;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.LabelOrderRule;
import org.metricdef.processor.rule.MessageContext;
import org.metricdef.processor.rule.NegativeIncrementRule;
import org.metricdef.processor.rule.RegisteredTwiceRule;

/** Asks the rules that look at the source alone. No verdict depends on them. */
final class SourceRules {

  private final SourceIndex index;
  private final Predicate<Tree> members;
  private final CompilationContext context;
  private final Sites sites;
  private final List<Finding> findings = new ArrayList<>();

  SourceRules(SourceIndex index, Predicate<Tree> members, CompilationContext context, Sites sites) {
    this.index = index;
    this.members = members;
    this.context = context;
    this.sites = sites;
  }

  List<Finding> ask() {
    for (DiscardedHandle handle : DiscardedHandles.find(index, members, context)) {
      findings.add(DiscardedHandleRule.of(handle, index.text()));
    }
    for (IncompleteBuild build : IncompleteBuilds.find(index, members, context)) {
      findings.add(ContractRule.incomplete(build));
    }
    for (BuilderChange change : BuilderChanges.find(index, members, context)) {
      findings.add(BuilderChangeRule.of(change));
    }
    NegativeIncrementRule increments = new NegativeIncrementRule(new ConstantNumbers(index));
    for (Invocation call : CounterIncrements.find(index, members)) {
      increments.check(call).ifPresent(findings::add);
    }
    MessageContext messages =
        new ClassMessageContext(index, sites, new SiteRecorder(index).records());
    LabelOrderRule order = new LabelOrderRule(messages, labels());
    for (WrittenLabels.Group written : WrittenLabels.find(index, members)) {
      findings.addAll(order.check(written));
    }
    addRegistrations();
    return List.copyOf(findings);
  }

  private void addRegistrations() {
    RegistrationPaths registrations = RegistrationPaths.of(index, context);
    RegisteredTwiceRule rule =
        new RegisteredTwiceRule(index, new RepeatedMethods(index, StartupMethods::contains));
    for (RegistrationPaths.Repeated repeated : registrations.repeated()) {
      findings.add(rule.check(repeated));
    }
    for (RegistrationPaths.EachTurn each : registrations.eachTurn()) {
      findings.add(rule.check(each));
    }
    for (RegistrationPaths.EachRun each : registrations.eachRun()) {
      rule.check(each).ifPresent(findings::add);
    }
  }

  /** The labels of each metric that the facades of the class may touch. */
  private List<Set<String>> labels() {
    Set<Set<String>> labels = new LinkedHashSet<>();
    for (Invocation call : sites.calls()) {
      Optional<Guard> guard = context.guards().of(call.callee());
      if (guard.isPresent()) {
        for (MetricDefinition metric : guard.get().metrics()) {
          labels.add(Set.copyOf(metric.labels()));
        }
      }
    }
    return List.copyOf(labels);
  }
}
