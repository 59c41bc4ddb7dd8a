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
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.Contract;
import org.metricdef.processor.flow.FlowListener;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.flow.Value;

/**
 * What the flow analysis saw at each place that matters. As a call model it knows the methods that
 * return a metric's handle and the methods that are guarded.
 */
public final class Observations implements FlowListener, CallModel {

  /** A map under contract that some code may change. */
  public record Breach(Tree at, String contract, String how) {}

  private final SourceIndex index;
  private final Guards guards;

  /** What each part of the class told last. */
  private final SortedMap<Integer, Notes> parts = new TreeMap<>();

  private Notes current = new Notes();
  private Notes all;

  public Observations(SourceIndex index, Guards guards) {
    this.index = index;
    this.guards = guards;
  }

  /** The guarded call of a tree; empty where no flow was seen to reach it. */
  public Optional<CallSite> callAt(Tree tree) {
    return Optional.ofNullable(all().calls.get(tree));
  }

  /** The handover of an expression; empty where no flow was seen to reach it. */
  public Optional<Handover> handoverOf(ExpressionTree expression) {
    return Optional.ofNullable(all().handovers.get(expression));
  }

  public Collection<Breach> breaches() {
    return all().breaches.values();
  }

  /** What each call in this class passes to a parameter of a method of this class. */
  public Map<Tree, Keys> passedTo(Element parameter) {
    return all().passed.getOrDefault(parameter, Map.of());
  }

  private Notes all() {
    if (all == null) {
      all = new Notes();
      parts.values().forEach(all::add);
    }
    return all;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<Guard> guard = guards.of(call.method());
    if (guard.isPresent()) {
      // First, since the labels may be among the others as well.
      escapeOthers(call, guard.get());
      observe(call, guard.get());
      return Optional.of(call.unknown("it is the result of a metric call"));
    }
    return guards.metricOf(call.method()).map(KnownMetric::new).map(Value::known);
  }

  /** Only labels are under a contract: what else a facade is given, it may change. */
  private static void escapeOthers(Call call, Guard guard) {
    for (int i = 0; i < call.arity(); i++) {
      if (i != guard.labelsArgument().orElse(-1)) {
        call.escape(
            call.argument(i),
            call.loss("it is passed to '%s', which may change it".formatted(call.name())));
      }
    }
  }

  private void observe(Call call, Guard guard) {
    Value metric = guard.nameArgument().isPresent()
        ? call.argument(guard.nameArgument().getAsInt())
        : call.receiver().orElseGet(() -> call.unknown("it is called on itself"));
    Optional<Keys> passed = guard.labelsArgument().isPresent()
        ? call.observed(call.argument(guard.labelsArgument().getAsInt()))
        : Optional.of(Keys.empty());
    if (passed.isPresent() && !(metric instanceof Value.Nothing)) {
      Optional<ExpressionTree> labels = guard.labelsArgument().isPresent()
          ? Optional.of(call.argumentTree(guard.labelsArgument().getAsInt()))
          : Optional.empty();
      current.add(new CallSite(call.tree(), call.place(), guard, metric, passed.get(), labels));
    }
  }

  @Override
  public void begin(int part) {
    current = new Notes();
    parts.put(part, current);
    all = null;
  }

  @Override
  public void handedOver(Tree at, ExpressionTree expression, Contract contract, Keys keys) {
    current.add(new Handover(at, expression, index.place(at), contract, keys));
  }

  @Override
  public void passed(Tree call, VariableElement parameter, Keys keys) {
    current.add(call, parameter, keys);
  }

  @Override
  public void mayBreak(Tree at, String contract, String how) {
    current.breaches.put(at, new Breach(at, contract, how));
  }

  /** What was told of each place. */
  private static final class Notes {

    private final Map<Tree, CallSite> calls = new LinkedHashMap<>();
    private final Map<ExpressionTree, Handover> handovers = new LinkedHashMap<>();
    private final Map<Element, Map<Tree, Keys>> passed = new LinkedHashMap<>();
    private final Map<Tree, Breach> breaches = new LinkedHashMap<>();

    void add(CallSite call) {
      calls.merge(call.tree(), call, CallSite::join);
    }

    void add(Handover handover) {
      handovers.merge(handover.expression(), handover, Handover::join);
    }

    void add(Tree call, Element parameter, Keys keys) {
      passed.computeIfAbsent(parameter, key -> new LinkedHashMap<>()).merge(call, keys, Keys::join);
    }

    void add(Notes other) {
      other.calls.values().forEach(this::add);
      other.handovers.values().forEach(this::add);
      other.passed.forEach(
          (parameter, told) -> told.forEach((call, keys) -> add(call, parameter, keys)));
      breaches.putAll(other.breaches);
    }
  }
}
