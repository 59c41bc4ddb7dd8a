package org.metricdef.processor.check;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.client.ContractCheck;
import org.metricdef.processor.client.InheritedContracts;
import org.metricdef.processor.client.SiteRecorder;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.rule.ContractCheckRule;
import org.metricdef.processor.rule.ContractRule;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.MessageContext;

/** What the rules say of contracts: of maps passed under them, and of those who state them. */
final class ContractFindings {

  private ContractFindings() {}

  static List<Finding> of(CheckContext context, Sites sites, SiteRecorder recorder) {
    SourceIndex index = context.index();
    InheritedContracts inherited = context.inherited();
    MessageContext messages = new ClassMessageContext(index, sites, recorder);
    List<Finding> findings = new ArrayList<>();
    for (ExpressionTree expression : sites.contractChecks()) {
      Optional<ContractCheck> check = recorder.contractCheckOf(expression);
      if (check.isEmpty()) {
        findings.add(ContractRule.notReached(expression));
      } else {
        ContractCheckRule.check(check.get(), messages).ifPresent(findings::add);
        findings.addAll(ValueFindings.of(check.get()));
      }
    }
    recorder.breaches().forEach(breach -> findings.add(ContractRule.breach(breach)));
    sites.references().forEach(tree -> {
      ExecutableElement method = (ExecutableElement) index.element(tree);
      findings.add(ContractRule.reference(tree, method.toString()));
    });
    sites
        .contractMethods()
        .forEach(tree -> inherited
            .of((ExecutableElement) index.element(tree))
            .forEach(mismatch -> findings.add(ContractRule.mismatch(tree, mismatch))));
    sites
        .inheritingClasses()
        .forEach(tree -> inherited
            .of((TypeElement) index.element(tree))
            .forEach(mismatch -> findings.add(ContractRule.mismatch(tree, mismatch))));
    sites.unassigned().forEach(field -> findings.add(ContractRule.unassigned(field)));
    sites.handWritten().forEach(method -> findings.add(ContractRule.handWritten(method)));
    return findings;
  }
}
