package org.metricdef.processor.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * What is known at one point of the flow: the local variables, and the mutable maps that only this
 * flow can reach. A variable that is not here is unknown.
 */
final class State {

  private final Map<Element, Value> locals;
  private final Map<ObjectId, Keys> heap;
  private final Set<NullChecks.Path> notNull;
  private boolean reachable;

  State() {
    this(new HashMap<>(), new HashMap<>(), new HashSet<>(), true);
  }

  private State(
      Map<Element, Value> locals,
      Map<ObjectId, Keys> heap,
      Set<NullChecks.Path> notNull,
      boolean reachable) {
    this.locals = locals;
    this.heap = heap;
    this.notNull = notNull;
    this.reachable = reachable;
  }

  static State unreachable() {
    return new State(new HashMap<>(), new HashMap<>(), new HashSet<>(), false);
  }

  State copy() {
    return new State(new HashMap<>(locals), new HashMap<>(heap), new HashSet<>(notNull), reachable);
  }

  boolean isReachable() {
    return reachable;
  }

  Map<Element, Value> locals() {
    return locals;
  }

  Map<ObjectId, Keys> heap() {
    return heap;
  }

  /** What the code has made sure is not null, other than local variables. */
  Set<NullChecks.Path> notNull() {
    return notNull;
  }

  /** The least that covers both flows; neither argument is changed. */
  State join(State other) {
    return join(Branch.NONE, other, Branch.NONE);
  }

  /**
   * The least that covers both flows; neither argument is changed.
   *
   * @param branch where this flow comes from, for messages
   * @param otherBranch where the other comes from
   */
  State join(Branch branch, State other, Branch otherBranch) {
    if (!other.reachable) {
      return copy();
    }
    if (!reachable) {
      return other.copy();
    }
    State joined = copy();
    // A variable that only one of them has is out of scope where they meet.
    joined.locals.keySet().retainAll(other.locals.keySet());
    joined.locals.replaceAll(
        (variable, value) -> Told.join(branch, value, other.locals.get(variable), otherBranch));
    other.heap.forEach((object, keys) ->
        joined.heap.merge(object, keys, (mine, others) -> mine.join(branch, others, otherBranch)));
    joined.notNull.retainAll(other.notNull);
    return joined;
  }

  /**
   * Makes a local object a shared one: every name of it here is renamed.
   *
   * @return its keys so far; null if it is not local here
   */
  Keys forget(ObjectId object) {
    Keys keys = heap.remove(object);
    if (keys != null) {
      locals.replaceAll((variable, value) -> Rename.toShared(value, object));
    }
    return keys;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State that
        && reachable == that.reachable
        && locals.equals(that.locals)
        && heap.equals(that.heap)
        && notNull.equals(that.notNull);
  }

  @Override
  public int hashCode() {
    return Objects.hash(locals, heap, notNull, reachable);
  }
}
