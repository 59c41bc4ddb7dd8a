package org.metricdef.processor.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.Witness;

/**
 * What one flow brings to a guarded call: a metric and the labels for it, which belong together.
 *
 * @param metric a handle's definition or a facade's name: {@link Value.OneOf} or unknown
 */
public record Arrival(Value metric, PassedKeys passed) {

  Arrival join(Arrival other) {
    return new Arrival(metric.join(other.metric), passed.join(other.passed));
  }

  /** Whether a single decision that leads here chose between the candidates. */
  boolean isDecided() {
    return metric instanceof Value.OneOf one
        && one.choice().filter(choice -> choice.leadsTo(passed.path())).isPresent();
  }

  /** Whether decisions that lead here chose between the candidates, so that it can be each. */
  boolean areChosen() {
    if (!(metric instanceof Value.OneOf one) || one.choices().isEmpty()) {
      return false;
    }
    for (Witness choice : one.choices().get()) {
      if (!leadsHere(choice)) {
        return false;
      }
    }
    return true;
  }

  /** What a method that was called has chosen may be what lets its caller go another way. */
  private boolean leadsHere(Witness choice) {
    return choice.leadsTo(passed.path())
        && choice.decisions().stream().allMatch(decision -> decision.callers().isEmpty());
  }

  /** Whether the flow may touch a metric of which neither the definition nor the name is known. */
  public boolean isOfUnknownMetric() {
    for (KnownObject candidate : candidates()) {
      if (!isMetric(candidate)) {
        return true;
      }
    }
    return candidates().isEmpty();
  }

  private static boolean isMetric(KnownObject candidate) {
    return candidate instanceof KnownMetric
        || candidate instanceof KnownObject.Text
        || candidate instanceof SymbolicArgument;
  }

  /** The candidates that callers of the surrounding facades pass, in a fixed order. */
  List<SymbolicArgument> symbols() {
    List<SymbolicArgument> symbols = new ArrayList<>();
    for (KnownObject candidate : candidates()) {
      if (candidate instanceof SymbolicArgument symbol) {
        symbols.add(symbol);
      }
    }
    if (symbols.size() > 1) {
      symbols.sort(Comparator.comparing(SymbolicArgument::name)
          .thenComparing(symbol -> symbol.method().toString())
          .thenComparing(SymbolicArgument::extent));
    }
    return symbols;
  }

  Set<KnownObject> candidates() {
    return metric instanceof Value.OneOf one ? one.candidates() : Set.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Arrival that
            && metric.equals(that.metric)
            && passed.equals(that.passed);
  }

  @Override
  public int hashCode() {
    return 31 * metric.hashCode() + passed.hashCode();
  }
}
