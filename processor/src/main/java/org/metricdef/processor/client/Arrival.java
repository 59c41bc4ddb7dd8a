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
    return metric instanceof Value.OneOf one
        && one.choices()
            .filter(choices -> choices.stream().allMatch(choice -> choice.leadsTo(passed.path())))
            .isPresent();
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
