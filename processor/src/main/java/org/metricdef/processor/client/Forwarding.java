package org.metricdef.processor.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.SymbolicArgument.Extent;
import org.metricdef.processor.flow.value.Value;

/**
 * Recognizes a facade that passes the metric name and labels of a call on to another guarded
 * method. That is proven: its callers are checked for the name and the labels that they pass
 * together.
 */
public final class Forwarding {

  /** Why a name is not forwarded rightly. */
  public enum Obstacle {
    /** The labels may have changed: the code may run after the call. */
    AFTER_CALL,
    /** The name and the labels may be those of two calls. */
    TWO_CALLS,
    /** The labels are not those of the call. */
    OTHER_LABELS,
    /** The other method takes other metrics, or other labels for them. */
    OTHER_GUARD
  }

  private final Guards guards;

  public Forwarding(Guards guards) {
    this.guards = guards;
  }

  /** Whether a call of a guarded method forwards the name and the labels of one call. */
  boolean isForwarding(Value metric, Keys labels, Guard to) {
    return metric instanceof Value.OneOf one
        && one.candidates().stream()
            .allMatch(each -> each instanceof SymbolicArgument name
                && obstacle(name, labels, to).isEmpty());
  }

  /** What keeps a call from forwarding; empty if it forwards. */
  public Optional<Obstacle> obstacle(SymbolicArgument name, Keys labels, Guard to) {
    Optional<Guard> from = guards.of(name.method());
    if (from.isEmpty() || !from.get().coversMetrics(to)) {
      return Optional.of(Obstacle.OTHER_GUARD);
    }
    OptionalInt expected = from.get().labelsArgument();
    if (expected.isEmpty()) {
      return labels.sameKeys(Keys.empty()) ? Optional.empty() : Optional.of(Obstacle.OTHER_LABELS);
    }
    Optional<SymbolicArgument> passed = labels
        .argument()
        .filter(argument -> argument.body().equals(name.body()))
        .filter(argument -> argument.position() == expected.getAsInt());
    if (passed.isEmpty()) {
      return Optional.of(Obstacle.OTHER_LABELS);
    }
    return switch (worse(name.extent(), passed.get().extent())) {
      case CALL -> Optional.empty();
      case AFTER_CALL -> Optional.of(Obstacle.AFTER_CALL);
      case ANY_CALL -> Optional.of(Obstacle.TWO_CALLS);
    };
  }

  /** The parameter whose labels callers pass together with a name; empty if they pass none. */
  public Optional<String> labelsWith(SymbolicArgument name) {
    return guards
        .of(name.method())
        .filter(guard -> guard.labelsArgument().isPresent())
        .map(guard -> name.nameOf(guard.labelsArgument().getAsInt()));
  }

  /** What a facade's guard says; empty if the method is none. */
  public Optional<Guard> guardOf(SymbolicArgument name) {
    return guards.of(name.method());
  }

  /** The form in which callers pass the labels together with a name. */
  public LabelForm formOf(SymbolicArgument name) {
    return guards.of(name.method()).flatMap(Guard::labelForm).orElse(LabelForm.MAP);
  }

  private static Extent worse(Extent one, Extent other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
