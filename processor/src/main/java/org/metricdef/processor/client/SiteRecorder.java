package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.Contract;
import org.metricdef.processor.flow.FlowListener;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.SourceIndex;

/**
 * Records what the analysis saw at each place that needs a verdict. Several flows through one place
 * are joined. When a unit of the class is run again, what it recorded before is replaced.
 */
public final class SiteRecorder implements FlowListener {

  /** A map under contract that some code may change. */
  public record Breach(Tree at, String contract, String how) {}

  private final SourceIndex index;

  /** What each unit recorded in its last run. */
  private final SortedMap<Integer, Records> units = new TreeMap<>();

  private Records current = new Records();
  private Records all;

  public SiteRecorder(SourceIndex index) {
    this.index = index;
  }

  /** The guarded call of a tree; empty where no flow was seen to reach it. */
  public Optional<CallSite> callAt(Tree tree) {
    return Optional.ofNullable(all().calls.get(tree));
  }

  /** The contract check of an expression; empty where no flow was seen to reach it. */
  public Optional<ContractCheck> contractCheckOf(ExpressionTree expression) {
    return Optional.ofNullable(all().contractChecks.get(expression));
  }

  public Collection<Breach> breaches() {
    return all().breaches.values();
  }

  /** What each call in this class passes to a parameter of a method of this class. */
  public Map<Tree, Keys> passedTo(Element parameter) {
    return all().passed.getOrDefault(parameter, Map.of());
  }

  private Records all() {
    if (all == null) {
      all = new Records();
      units.values().forEach(all::add);
    }
    return all;
  }

  /** A call of a guarded method is reached. */
  void called(CallSite call) {
    current.add(call);
  }

  @Override
  public void begin(int unit) {
    current = new Records();
    units.put(unit, current);
    all = null;
  }

  @Override
  public void handedOver(Tree at, ExpressionTree expression, Contract contract, Keys keys) {
    current.add(new ContractCheck(at, expression, index.place(at), contract, keys));
  }

  @Override
  public void passed(Tree call, VariableElement parameter, Keys keys) {
    current.add(call, parameter, keys);
  }

  @Override
  public void mayBreak(Tree at, String contract, String how) {
    current.breaches.put(at, new Breach(at, contract, how));
  }

  /** What was recorded of each place. */
  private static final class Records {

    private final Map<Tree, CallSite> calls = new LinkedHashMap<>();
    private final Map<ExpressionTree, ContractCheck> contractChecks = new LinkedHashMap<>();
    private final Map<Element, Map<Tree, Keys>> passed = new LinkedHashMap<>();
    private final Map<Tree, Breach> breaches = new LinkedHashMap<>();

    void add(CallSite call) {
      calls.merge(call.tree(), call, CallSite::join);
    }

    void add(ContractCheck check) {
      contractChecks.merge(check.expression(), check, ContractCheck::join);
    }

    void add(Tree call, Element parameter, Keys keys) {
      passed.computeIfAbsent(parameter, key -> new LinkedHashMap<>()).merge(call, keys, Keys::join);
    }

    void add(Records other) {
      other.calls.values().forEach(this::add);
      other.contractChecks.values().forEach(this::add);
      other.passed.forEach(
          (parameter, passes) -> passes.forEach((call, keys) -> add(call, parameter, keys)));
      breaches.putAll(other.breaches);
    }
  }
}
