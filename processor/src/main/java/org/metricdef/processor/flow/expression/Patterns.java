package org.metricdef.processor.flow.expression;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.call.Calls;
import org.metricdef.processor.flow.call.UnknownCode;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.Variables;

/**
 * Patterns, which bind names to a value and to its components. Tree kinds that are newer than the
 * API of this build are recognized by name.
 */
public final class Patterns {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final Variables variables;
  private final Calls calls;
  private final Unknowns unknowns;
  private final UnknownCode unknownCode;
  private final Decisions decisions;
  private final ExactClasses classes;

  public Patterns(
      Evaluator evaluator,
      SourceIndex index,
      AbstractStore store,
      Variables variables,
      Calls calls,
      Unknowns unknowns,
      UnknownCode unknownCode,
      Decisions decisions) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.variables = variables;
    this.calls = calls;
    this.unknowns = unknowns;
    this.unknownCode = unknownCode;
    this.decisions = decisions;
    this.classes = new ExactClasses(index);
  }

  public Value instanceOf(InstanceOfTree tree) {
    Value value = evaluator.evaluate(tree.getExpression());
    Tree pattern = tree.getPattern() == null ? tree.getType() : tree.getPattern();
    Optional<Boolean> outcome = matches(value, pattern);
    isTested(value, tree);
    if (tree.getPattern() != null && outcome.orElse(true)) {
      bind(tree.getPattern(), tree.getExpression(), Taints.withoutNull(value));
    }
    return outcome
        .<Value>map(matches -> Value.known(new KnownObject.Truth(matches)))
        .orElseGet(() -> unknowns.unknown(tree, "it is a condition"));
  }

  /** The class of a value is tested. If this code has made the object, its class is settled. */
  public void isTested(Value value, Tree test) {
    List<Value> parts = value.alternatives();
    if (!parts.isEmpty() && parts.stream().noneMatch(Value.Unknown.class::isInstance)) {
      decisions.addOwnTest(test);
    }
  }

  /** Whether a value surely matches a pattern, or surely does not. */
  public Optional<Boolean> matches(Value value, Tree pattern) {
    return classes.matches(value, pattern);
  }

  /**
   * Binds the variables of a pattern.
   *
   * @param tested the expression whose value is tested
   */
  public void bind(Tree pattern, ExpressionTree tested, Value value) {
    LocalStore unmatched = store.state().copy();
    Map<VariableTree, Value> bindings = new LinkedHashMap<>();
    collect(pattern, value, bindings);
    store.become(unmatched.join(store.state()));
    bindings.forEach((variable, bound) -> variables.assign(variable, tested, bound));
  }

  private void collect(Tree pattern, Value value, Map<VariableTree, Value> bindings) {
    if (pattern instanceof BindingPatternTree binding) {
      bindings.put(binding.getVariable(), value);
      return;
    }
    switch (pattern.getKind().name()) {
      case "DECONSTRUCTION_PATTERN" -> collectParts(pattern, bindings);
      case "PARENTHESIZED_PATTERN", "PATTERN_CASE_LABEL" ->
        childrenOf(pattern).forEach(inner -> collect(inner, value, bindings));
      case "ANY_PATTERN", "CONSTANT_CASE_LABEL", "DEFAULT_CASE_LABEL" -> {
        // These bind nothing.
      }
      default -> unknownCode.havoc(pattern);
    }
  }

  /** The components of a record are the results of its accessors. */
  private void collectParts(Tree pattern, Map<VariableTree, Value> bindings) {
    List<Tree> children = childrenOf(pattern);
    if (!(index.element(children.get(0)) instanceof TypeElement record)) {
      unknownCode.havoc(pattern);
      return;
    }
    List<? extends RecordComponentElement> components = record.getRecordComponents();
    for (int i = 0; i < components.size(); i++) {
      Value part = calls.call(pattern, components.get(i).getAccessor(), null, List.of(), List.of());
      collect(children.get(i + 1), part, bindings);
    }
  }

  public static List<Tree> childrenOf(Tree tree) {
    List<Tree> children = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree child, Void unused) {
        if (child == tree) {
          return super.scan(child, unused);
        }
        if (child != null) {
          children.add(child);
        }
        return null;
      }
    }.scan(tree, null);
    return children;
  }
}
