package org.metricdef.processor.flow.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** The least upper bound of two values: one value of each kind. */
final class ValueJoin {

  private ValueJoin() {}

  static Value of(JoinPoint at, Value one, Value other) {
    if (one.equals(other) || other instanceof Value.Nothing) {
      return one;
    }
    List<Value> parts = new ArrayList<>(one.alternatives());
    for (Value part : other.alternatives()) {
      add(at, parts, part);
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    if (holdUnknown(parts)) {
      // Operations do not affect a constant, so it is not kept beside the unknown.
      boolean hadConstants = parts.removeIf(part -> isForgotten(part, parts));
      if (hadConstants) {
        parts.replaceAll(part -> part instanceof Value.Unknown unknown ? unknown.orOther() : part);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Value.Mixed(parts);
  }

  /** A constant is, unless its model wants to know it where it may be null, and nothing else. */
  private static boolean isForgotten(Value part, List<Value> parts) {
    if (!(part instanceof Value.OneOf one)) {
      return false;
    }
    for (KnownObject candidate : one.candidates()) {
      if (!(candidate instanceof KnownObject.Modelled modelled) || !modelled.isKnownWithNull()) {
        return true;
      }
    }
    for (Value other : parts) {
      if (other instanceof Value.Unknown unknown && !unknown.onlyNull()) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdUnknown(List<Value> parts) {
    for (Value part : parts) {
      if (part instanceof Value.Unknown) {
        return true;
      }
    }
    return false;
  }

  private static void add(JoinPoint at, List<Value> parts, Value added) {
    for (Value part : parts) {
      if (part.getClass() == added.getClass()) {
        parts.remove(part);
        Value joined = ofOneKind(at, part, added);
        if (joined.getClass() == part.getClass()) {
          parts.add(joined);
        } else {
          add(at, parts, joined);
        }
        return;
      }
    }
    parts.add(added);
  }

  private static Value ofOneKind(JoinPoint at, Value one, Value other) {
    if (one instanceof Value.OneOf a && other instanceof Value.OneOf b) {
      if (one.withoutNumbers() != one || other.withoutNumbers() != other) {
        // A counter in a loop has a new value in each turn.
        return Value.COMPUTED;
      }
      Set<KnownObject> both = union(a.candidates(), b.candidates());
      return both.size() <= Value.MOST_CANDIDATES
          ? new Value.OneOf(both, a.choicesWith(at, b))
          : new Value.Unknown(new UnknownCause(
              Place.NOWHERE, "it may have more than %d values".formatted(Value.MOST_CANDIDATES)));
    }
    if (one instanceof Value.LabelMap a && other instanceof Value.LabelMap b) {
      Set<AbstractObject> both = union(a.objects(), b.objects());
      Optional<Keys> fixed = a.fixed().isPresent() && b.fixed().isPresent()
          ? Optional.of(a.fixed().get().join(at, b.fixed().get()))
          : a.fixed().or(() -> b.fixed());
      return new Value.LabelMap(both, fixed, a.isView() || b.isView());
    }
    if (one instanceof Value.View a && other instanceof Value.View b) {
      return new Value.View(
          (Value.LabelMap) a.map().join(at, b.map()),
          a.of() == b.of() ? a.of() : Value.View.Of.UNCLEAR,
          a.filter().or(b.filter()));
    }
    if (one instanceof Value.Container a && other instanceof Value.Container b) {
      return new Value.Container(
          union(a.objects(), b.objects()),
          a.index().join(at, b.index()),
          a.pairs().join(at, b.pairs()));
    }
    if (one instanceof Value.Function a && other instanceof Value.Function b) {
      return new Value.Function(union(a.bodies(), b.bodies()));
    }
    if (one instanceof Instance a && other instanceof Instance b) {
      return a.join(at, b);
    }
    Value.Unknown a = (Value.Unknown) one;
    Value.Unknown b = (Value.Unknown) other;
    return new Value.Unknown(
        b.cause().isBefore(a.cause()) ? b.cause() : a.cause(),
        a.taints().join(b.taints()),
        a.onlyNull() && b.onlyNull());
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }
}
