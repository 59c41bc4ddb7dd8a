package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.value.Keys;

/** What the analysis recorded at each site of a class, joined over all flows that reach it. */
public final class SiteRecords {

  private final Map<Tree, CallSite> calls = new LinkedHashMap<>();
  private final Map<Tree, CallSite> callsWithRecord = new LinkedHashMap<>();
  private final Set<Tree> forwarded = new HashSet<>();
  private final Map<ExpressionTree, ContractCheck> contractChecks = new LinkedHashMap<>();
  private final Map<Element, Map<Tree, Keys>> passed = new LinkedHashMap<>();
  private final Map<Tree, Breach> breaches = new LinkedHashMap<>();

  SiteRecords() {}

  /** The guarded call of a tree; empty where every flow that reached it forwards a call. */
  public Optional<CallSite> callAt(Tree tree) {
    return Optional.ofNullable(calls.get(tree));
  }

  /** The call that takes a record of labels; empty where nothing is known of its values. */
  public Optional<CallSite> callWithRecordAt(Tree tree) {
    return Optional.ofNullable(callsWithRecord.get(tree));
  }

  /** Whether a flow reaches a guarded call and forwards the name and labels of a facade's call. */
  public boolean isForwarded(Tree tree) {
    return forwarded.contains(tree);
  }

  /** The contract check of an expression; empty where no flow reached it. */
  public Optional<ContractCheck> contractCheckAt(ExpressionTree expression) {
    return Optional.ofNullable(contractChecks.get(expression));
  }

  /** The code that may change a map under contract. */
  public Collection<Breach> breaches() {
    return breaches.values();
  }

  /** What each call in this class passes to a parameter of a method of this class. */
  public Map<Tree, Keys> passedTo(Element parameter) {
    return passed.getOrDefault(parameter, Map.of());
  }

  void add(CallSite call) {
    calls.merge(call.tree(), call, CallSite::join);
  }

  void addWithRecord(CallSite call) {
    callsWithRecord.merge(call.tree(), call, CallSite::join);
  }

  void addForwarded(Tree call) {
    forwarded.add(call);
  }

  void add(ContractCheck check) {
    contractChecks.merge(check.expression(), check, ContractCheck::join);
  }

  void add(Breach breach) {
    breaches.put(breach.at(), breach);
  }

  void add(Tree call, Element parameter, Keys keys) {
    passed.computeIfAbsent(parameter, key -> new LinkedHashMap<>()).merge(call, keys, Keys::join);
  }

  void add(SiteRecords other) {
    for (CallSite call : other.calls.values()) {
      add(call);
    }
    for (CallSite call : other.callsWithRecord.values()) {
      addWithRecord(call);
    }
    forwarded.addAll(other.forwarded);
    for (ContractCheck check : other.contractChecks.values()) {
      add(check);
    }
    for (Map.Entry<Element, Map<Tree, Keys>> parameter : other.passed.entrySet()) {
      for (Map.Entry<Tree, Keys> call : parameter.getValue().entrySet()) {
        add(call.getKey(), parameter.getKey(), call.getValue());
      }
    }
    breaches.putAll(other.breaches);
  }
}
