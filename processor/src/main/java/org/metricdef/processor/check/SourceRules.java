package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.CounterIncrements;
import org.metricdef.processor.client.DiscardedHandles;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.flow.source.ConstantNumbers;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.rule.DiscardedHandleRule;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.NegativeIncrementRule;

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
    DiscardedHandles.find(index, members, context)
        .forEach(handle -> findings.add(DiscardedHandleRule.of(handle, index.text())));
    NegativeIncrementRule increments = new NegativeIncrementRule(new ConstantNumbers(index));
    CounterIncrements.find(index, members)
        .forEach(call -> increments.check(call).ifPresent(findings::add));
    return List.copyOf(findings);
  }
}
