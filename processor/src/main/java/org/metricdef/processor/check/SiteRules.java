package org.metricdef.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.Breach;
import org.metricdef.processor.client.BrokenContracts;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.ConstantNames;
import org.metricdef.processor.client.ContractCheck;
import org.metricdef.processor.client.Forwarding;
import org.metricdef.processor.client.FunctionContracts;
import org.metricdef.processor.client.InheritedContracts;
import org.metricdef.processor.client.InheritedContracts.Mismatch;
import org.metricdef.processor.client.SiteRecords;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClientCall;
import org.metricdef.processor.report.RegistryUse;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.CallRule;
import org.metricdef.processor.rule.ContractCheckRule;
import org.metricdef.processor.rule.ContractRule;
import org.metricdef.processor.rule.EnumNameRule;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.LabelKeysRule;
import org.metricdef.processor.rule.LabelKeysUnprovenRule;
import org.metricdef.processor.rule.MessageContext;
import org.metricdef.processor.rule.MetricKindRule;
import org.metricdef.processor.rule.NullLabelValueRule;
import org.metricdef.processor.rule.UnboundedLabelValueRule;
import org.metricdef.processor.rule.UnfinishedRule;
import org.metricdef.processor.rule.UnknownMetricRule;
import org.metricdef.processor.rule.ValueRule;

/** Asks the rules about every site of a class. */
final class SiteRules {

  /**
   * The findings, in the order of the questions, and the verdict of every metric call.
   *
   * @param clientCalls the calls of clients as they stand
   */
  record Outcome(
      List<Finding> findings,
      List<CheckedCall> calls,
      List<ClientCall> clientCalls,
      Optional<RegistryUse> registry) {

    static final Outcome NOTHING = new Outcome(List.of(), List.of());

    Outcome(List<Finding> findings, List<CheckedCall> calls) {
      this(findings, calls, List.of(), Optional.empty());
    }

    /** The same outcome with the findings of other rules. */
    Outcome and(List<Finding> more) {
      return and(new Outcome(more, List.of()));
    }

    /** The same outcome with the calls of clients as they stand, and what they do to registries. */
    Outcome with(List<ClientCall> more, RegistryUse use) {
      return and(
          new Outcome(List.of(), List.of(), more, Optional.of(use).filter(each -> !each.isNone())));
    }

    /** Both outcomes as one. Only one of them tells of registries. */
    Outcome and(Outcome more) {
      return new Outcome(
          concat(findings, more.findings),
          concat(calls, more.calls),
          concat(clientCalls, more.clientCalls),
          registry.isPresent() ? registry : more.registry);
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
      List<T> all = new ArrayList<>(some);
      all.addAll(more);
      return all;
    }
  }

  private final SourceIndex index;
  private final Sites sites;
  private final SiteRecords records;
  private final Supplier<SiteRecords> onPaths;
  private @Nullable SiteRecords apart;
  private final InheritedContracts inherited;
  private final FunctionContracts functions;
  private final ConstantNames names;
  private final MessageContext messages;
  private final List<CallRule> callRules;
  private final List<ValueRule> valueRules;
  private final List<Finding> findings = new ArrayList<>();
  private final List<CheckedCall> calls = new ArrayList<>();
  private final BrokenContracts broken;
  private @Nullable SiteRecords underBroken;

  /**
   * Prepares the questions.
   *
   * @param records what the analysis recorded
   * @param onPaths what a more precise one records, which is run only where something is refused
   */
  SiteRules(
      SourceIndex index,
      CompilationContext context,
      Sites sites,
      SiteRecords records,
      Supplier<SiteRecords> onPaths) {
    this.index = index;
    this.sites = sites;
    this.records = records;
    this.onPaths = onPaths;
    this.inherited = context.inheritedContracts();
    this.functions = context.functionContracts();
    this.names = context.constantNames();
    this.broken = new BrokenContracts(context.contracts());
    this.messages = new ClassMessageContext(index, sites, records);
    this.callRules = List.of(
        new UnknownMetricRule(),
        new MetricKindRule(context.guards()),
        new LabelKeysRule(),
        new LabelKeysUnprovenRule(new Forwarding(context.guards())));
    this.valueRules = List.of(new NullLabelValueRule(), new UnboundedLabelValueRule());
  }

  Outcome ask() {
    for (Invocation call : sites.calls()) {
      checkCall(call);
    }
    for (Invocation call : sites.callsWithRecord()) {
      records.callWithRecordAt(call.tree()).ifPresent(this::checkValues);
    }
    for (ExpressionTree expression : sites.contractChecks()) {
      checkContract(expression);
    }
    // The other analysis may see the same breach at another place.
    if (!records.breaches().isEmpty() && !apart().breaches().isEmpty()) {
      for (Breach breach : records.breaches()) {
        findings.add(ContractRule.breach(breach));
      }
    }
    return outcome();
  }

  /** The contracts that refused code may break, of those that the class relies on. */
  BrokenContracts broken() {
    return broken;
  }

  /** Whether something is called wrong that may be right because refused code breaks a contract. */
  boolean mayBeRight() {
    return !broken.isEmpty()
        && findings.stream().anyMatch(finding -> finding.rule().equals(LabelKeysRule.ID));
  }

  /**
   * The outcome where what relies on a broken contract is not called wrong.
   *
   * @param records what the analysis records where calls may get other keys than such a contract
   *     states
   */
  Outcome askAgain(SiteRecords records) {
    underBroken = records;
    findings.clear();
    calls.clear();
    return ask();
  }

  /**
   * The outcome of an analysis that took too many steps: nothing is proven, and nothing is wrong.
   */
  Outcome unfinished(StepBudget.Exceeded exceeded) {
    ClassTree type = index.topLevel();
    UnknownCause cause = UnfinishedRule.cause(type, index.place(type), exceeded.most());
    for (Invocation call : sites.calls()) {
      findings.add(UnfinishedRule.at(call.tree(), cause));
      calls.add(new CheckedCall(index.place(call.tree()).line(), List.of(), Verdict.UNPROVEN));
    }
    sites.contractChecks().forEach(each -> findings.add(UnfinishedRule.at(each, cause)));
    // Any code of the class may change a map under contract, also where no call is refused.
    findings.add(UnfinishedRule.at(type, cause));
    return outcome();
  }

  private Outcome outcome() {
    for (ExpressionTree function : sites.functions()) {
      checkFunction(function);
    }
    for (MethodTree method : sites.contractMethods()) {
      checkMethod(method);
    }
    for (ClassTree type : sites.inheritingClasses()) {
      checkClass(type);
    }
    for (ClassTree each : sites.namingEnums()) {
      findings.addAll(EnumNameRule.check(each, index, names));
    }
    for (VariableTree field : sites.unassigned()) {
      findings.add(ContractRule.unassigned(field));
    }
    for (Sites.Implementation each : sites.handWritten()) {
      findings.add(ContractRule.handWritten(each.tree(), each.metric()));
    }
    return new Outcome(List.copyOf(findings), List.copyOf(calls));
  }

  private void checkCall(Invocation invocation) {
    ExpressionTree tree = invocation.tree();
    Optional<CallSite> site = records.callAt(tree);
    List<Finding> found = askCallRules(tree, records);
    if (areOfKeys(found) && askCallRules(tree, apart()).isEmpty()) {
      found = List.of();
    }
    if (underBroken != null && isWrong(found)) {
      List<Finding> again = askCallRules(tree, underBroken);
      found = again.isEmpty() || isWrong(again) ? found : again;
    }
    findings.addAll(found);
    List<String> metrics = new ArrayList<>();
    if (site.isPresent()) {
      for (MetricDefinition metric : site.get().metrics()) {
        metrics.add(metric.fullName());
      }
    }
    calls.add(new CheckedCall(index.place(tree).line(), metrics, verdict(found)));
    site.ifPresent(this::checkValues);
  }

  private void checkValues(CallSite site) {
    for (ValueRule rule : valueRules) {
      rule.check(site, messages).ifPresent(findings::add);
    }
  }

  /** What the analysis records where it keeps paths apart. */
  private SiteRecords apart() {
    if (apart == null) {
      apart = onPaths.get();
    }
    return apart;
  }

  private static boolean areOfKeys(List<Finding> findings) {
    return !findings.isEmpty()
        && findings.stream()
            .map(Finding::rule)
            .allMatch(
                rule -> rule.equals(LabelKeysUnprovenRule.ID) || rule.equals(LabelKeysRule.ID));
  }

  private List<Finding> askCallRules(ExpressionTree tree, SiteRecords from) {
    Optional<CallSite> site = from.callAt(tree);
    if (site.isEmpty()) {
      return from.isForwarded(tree) ? List.of() : List.of(ContractRule.notReached(tree));
    }
    List<Finding> found = new ArrayList<>();
    for (CallRule rule : callRules) {
      found.addAll(rule.check(site.get(), messages));
    }
    return found;
  }

  private static Verdict verdict(List<Finding> findings) {
    if (findings.isEmpty()) {
      return Verdict.PROVEN;
    }
    return isWrong(findings) ? Verdict.WRONG : Verdict.UNPROVEN;
  }

  private static boolean isWrong(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> !finding.rule().equals(LabelKeysUnprovenRule.ID));
  }

  private void checkContract(ExpressionTree expression) {
    Optional<ContractCheck> check = records.contractCheckAt(expression);
    if (check.isEmpty()) {
      findings.add(ContractRule.notReached(expression));
    } else {
      Optional<Finding> found = ContractCheckRule.check(check.get(), messages)
          .filter(finding -> !isKeptOnEachPath(expression));
      if (found.isPresent()) {
        broken.add(check.get().contract(), check.get().place());
        findings.add(orUnproven(found.get(), expression));
      } else {
        broken.keep(check.get().contract());
      }
      for (ValueRule rule : valueRules) {
        rule.check(check.get(), messages).ifPresent(findings::add);
      }
    }
  }

  /** The finding, or another one if labels may be right because a contract is broken. */
  private Finding orUnproven(Finding found, ExpressionTree expression) {
    if (underBroken == null || !isWrong(List.of(found))) {
      return found;
    }
    return underBroken
        .contractCheckAt(expression)
        .flatMap(check -> ContractCheckRule.check(check, messages))
        .filter(again -> !isWrong(List.of(again)))
        .orElse(found);
  }

  private boolean isKeptOnEachPath(ExpressionTree expression) {
    return apart()
        .contractCheckAt(expression)
        .filter(check -> ContractCheckRule.check(check, messages).isEmpty())
        .isPresent();
  }

  private Element element(Tree site) {
    return Objects.requireNonNull(index.element(site), "a site is found by its element");
  }

  private void checkFunction(ExpressionTree tree) {
    TypeMirror type = index.type(tree);
    for (Mismatch mismatch : functions.of(type)) {
      broken.add(mismatch, index.place(tree));
      findings.add(ContractRule.mismatch(tree, mismatch));
    }
    if (tree instanceof MemberReferenceTree
        && index.element(tree) instanceof ExecutableElement method) {
      if (!functions.fits(method, type)) {
        broken.addAll(method, index.place(tree));
        findings.add(ContractRule.reference(tree, method));
      }
      functions.breach(tree, method, type).map(ContractRule::breach).ifPresent(findings::add);
    }
  }

  private void checkMethod(MethodTree tree) {
    for (Mismatch mismatch : inherited.of((ExecutableElement) element(tree))) {
      broken.add(mismatch, index.place(tree));
      findings.add(ContractRule.mismatch(tree, mismatch));
    }
  }

  private void checkClass(ClassTree tree) {
    for (Mismatch mismatch : inherited.of((TypeElement) element(tree))) {
      broken.add(mismatch, index.place(tree));
      findings.add(ContractRule.inherited(tree, mismatch));
    }
  }
}
