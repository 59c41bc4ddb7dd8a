package org.metricdef.processor.flow.store;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.AccessPath;
import org.metricdef.processor.flow.source.Condition;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.ControlPath;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.JoinPoint;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.ObjectRenaming;
import org.metricdef.processor.flow.value.Value;

/**
 * The state at one program point: the local variables, and the mutable maps that only this flow can
 * reach. A variable that is absent is unknown. Only {@link AbstractStore} changes it.
 */
public final class LocalStore {

  private final StepBudget budget;
  private final Map<Element, Value> locals;
  private final Map<AbstractObject, Keys> heap;
  private final Set<AccessPath> notNull;
  private final Set<Element> tested;
  private final Map<Condition, Boolean> outcomes;
  private final boolean reachable;
  private ControlPath path;

  /**
   * Creates a state without variables.
   *
   * @param budget pays for the copies and joins of this state
   * @param reachable whether any flow comes here
   */
  LocalStore(StepBudget budget, boolean reachable) {
    this(
        budget,
        new LinkedHashMap<>(),
        new HashMap<>(),
        new HashSet<>(),
        new HashSet<>(),
        new HashMap<>(),
        reachable,
        ControlPath.ALWAYS);
  }

  private LocalStore(
      StepBudget budget,
      Map<Element, Value> locals,
      Map<AbstractObject, Keys> heap,
      Set<AccessPath> notNull,
      Set<Element> tested,
      Map<Condition, Boolean> outcomes,
      boolean reachable,
      ControlPath path) {
    this.budget = budget;
    this.locals = locals;
    this.heap = heap;
    this.notNull = notNull;
    this.tested = tested;
    this.outcomes = outcomes;
    this.reachable = reachable;
    this.path = path;
  }

  public LocalStore copy() {
    budget.step(size());
    return new LocalStore(
        budget,
        new LinkedHashMap<>(locals),
        new HashMap<>(heap),
        new HashSet<>(notNull),
        new HashSet<>(tested),
        new HashMap<>(outcomes),
        reachable,
        path);
  }

  public boolean isReachable() {
    return reachable;
  }

  /** The decisions on which it depends that this point is reached. */
  public ControlPath path() {
    return path;
  }

  /** The value of a local variable; null if the code that assigns it has not been analyzed. */
  @Nullable
  Value valueOf(Element variable) {
    return locals.get(variable);
  }

  Set<Element> variables() {
    return Collections.unmodifiableSet(locals.keySet());
  }

  Collection<Value> values() {
    return Collections.unmodifiableCollection(locals.values());
  }

  /** The keys of a local map; null where the map is not local. */
  @Nullable
  Keys keysOf(AbstractObject object) {
    return heap.get(object);
  }

  /** The number of entries that a copy or a join looks at. */
  int size() {
    return locals.size() + heap.size() + notNull.size() + tested.size() + outcomes.size();
  }

  Set<AbstractObject> objects() {
    return Collections.unmodifiableSet(heap.keySet());
  }

  /** The access paths that are known not to be null. */
  Set<AccessPath> notNull() {
    return Collections.unmodifiableSet(notNull);
  }

  /** The fields of this object or class that surely are not null. */
  Set<Element> tested() {
    return Collections.unmodifiableSet(tested);
  }

  /** The outcomes of conditions that were tested on the way here. */
  Map<Condition, Boolean> outcomes() {
    return Collections.unmodifiableMap(outcomes);
  }

  /**
   * The variables that may tell from which of two states a path comes: they have other values, or
   * are in conditions with other outcomes.
   */
  public Set<Element> differences(LocalStore other) {
    Set<Element> differences = new HashSet<>();
    locals.forEach((variable, value) -> {
      if (!value.equals(other.locals.getOrDefault(variable, value)) || !sameMaps(value, other)) {
        differences.add(variable);
      }
    });
    addConditions(other, differences);
    other.addConditions(this, differences);
    return differences;
  }

  /** Whether a variable refers to another local map than in another state. */
  public boolean refersElsewhere(LocalStore other, Element variable) {
    Set<AbstractObject> here = localMapsOf(variable);
    Set<AbstractObject> there = other.localMapsOf(variable);
    return !here.equals(there) && !(here.isEmpty() && there.isEmpty());
  }

  private Set<AbstractObject> localMapsOf(Element variable) {
    Set<AbstractObject> maps = new HashSet<>();
    Value value = locals.get(variable);
    if (value != null) {
      maps.addAll(value.maps());
      maps.retainAll(heap.keySet());
    }
    return maps;
  }

  private boolean sameMaps(Value value, LocalStore other) {
    return value.maps().stream()
        .allMatch(object -> Objects.equals(heap.get(object), other.heap.get(object)));
  }

  private void addConditions(LocalStore other, Set<Element> differences) {
    outcomes.forEach((condition, outcome) -> {
      if (!outcome.equals(other.outcomes.get(condition))) {
        differences.addAll(condition.variables());
      }
    });
  }

  // Changes, which only AbstractStore makes.

  void continueOn(ControlPath next) {
    path = next;
  }

  void assign(Element variable, Value value) {
    locals.put(variable, value);
  }

  void changeVariable(Element variable, UnaryOperator<Value> change) {
    locals.computeIfPresent(variable, (each, value) -> change.apply(value));
  }

  void changeVariables(UnaryOperator<Value> change) {
    locals.replaceAll((variable, value) -> change.apply(value));
  }

  void retainVariables(Set<Element> variables) {
    locals.keySet().retainAll(variables);
  }

  void put(AbstractObject object, Keys keys) {
    heap.put(object, keys);
  }

  void retainObjects(Set<AbstractObject> objects) {
    heap.keySet().retainAll(objects);
  }

  void addNotNull(AccessPath path) {
    notNull.add(path);
  }

  void addTested(Element field) {
    tested.add(field);
  }

  void removeTested(Element field) {
    tested.remove(field);
  }

  void replaceTested(Set<Element> fields) {
    tested.clear();
    tested.addAll(fields);
  }

  /**
   * Names the maps of a path after another one, unless a map has that name already.
   *
   * @param held maps to which values outside this state may refer; they keep their names
   */
  void renamePath(int from, int to, Set<AbstractObject> held) {
    Set<AbstractObject> taken = new HashSet<>(heap.keySet());
    locals.values().forEach(value -> taken.addAll(value.maps()));
    Map<AbstractObject, AbstractObject> names = new HashMap<>();
    for (AbstractObject object : heap.keySet()) {
      if (object.path() == from && !held.contains(object) && !taken.contains(object.on(to))) {
        names.put(object, object.on(to));
      }
    }
    if (!names.isEmpty()) {
      budget.step(size());
      names.forEach((old, name) -> heap.put(name, Objects.requireNonNull(heap.remove(old))));
      locals.replaceAll((variable, value) -> ObjectRenaming.rename(
          value, object -> names.containsKey(object) ? object.on(to) : object));
    }
  }

  void learn(Condition condition, boolean outcome) {
    outcomes.put(condition, outcome);
  }

  void forgetOutcomes(Element variable) {
    outcomes.keySet().removeIf(condition -> condition.variables().contains(variable));
  }

  void replaceOutcomes(Map<Condition, Boolean> others) {
    outcomes.clear();
    outcomes.putAll(others);
  }

  void removeNotNull(Element root) {
    notNull.removeIf(path -> path.root().equals(root));
  }

  /**
   * Removes objects that become shared, and renames them in every variable.
   *
   * @return those that were local here, with their keys so far
   */
  Map<AbstractObject, Keys> forget(Set<AbstractObject> objects) {
    Map<AbstractObject, Keys> local = new LinkedHashMap<>();
    for (AbstractObject object : objects) {
      Keys keys = heap.remove(object);
      if (keys != null) {
        local.put(object, keys);
      }
    }
    if (!local.isEmpty()) {
      locals.replaceAll((variable, value) -> {
        budget.values(value);
        return ObjectRenaming.toShared(value, local::containsKey);
      });
    }
    return local;
  }

  /** The least upper bound of two states. Neither of them is changed. */
  public LocalStore join(LocalStore other) {
    return join(PathCondition.NONE, other, PathCondition.NONE);
  }

  /**
   * The least upper bound of two states. Neither of them is changed.
   *
   * @param way the path of this state, for messages
   * @param otherWay the path of the other state
   */
  public LocalStore join(PathCondition way, LocalStore other, PathCondition otherWay) {
    return join(meeting(way, other, otherWay), other);
  }

  /** The point where this state and another one meet. */
  public JoinPoint meeting(PathCondition way, LocalStore other, PathCondition otherWay) {
    return JoinPoint.end(way, path, otherWay, other.path);
  }

  /**
   * The least upper bound of the state at the head of a loop and the state after a turn.
   *
   * @param way the path that comes to the loop, for messages
   * @param otherWay the path of the turn
   */
  public LocalStore joinTurn(
      Decision loop, PathCondition way, LocalStore turn, PathCondition otherWay) {
    return join(JoinPoint.head(loop, way, path, otherWay, turn.path), turn);
  }

  LocalStore join(JoinPoint at, LocalStore other) {
    if (!other.reachable) {
      return copy();
    }
    if (!reachable) {
      return other.copy();
    }
    LocalStore joined = copy();
    // A variable that only one state has is out of scope at the join.
    joined.locals.keySet().retainAll(other.locals.keySet());
    joined.locals.replaceAll((variable, value) ->
        joinValues(at, value, Objects.requireNonNull(other.locals.get(variable), "both have it")));
    other.heap.forEach((object, keys) ->
        joined.heap.merge(object, keys, (mine, others) -> joinKeys(at, mine, others)));
    joined.notNull.retainAll(other.notNull);
    joined.tested.retainAll(other.tested);
    joined.outcomes.entrySet().retainAll(other.outcomes.entrySet());
    joined.path = path.join(other.path);
    return joined;
  }

  private Value joinValues(JoinPoint at, Value mine, Value others) {
    if (mine == others) {
      return mine;
    }
    budget.values(mine, others);
    return mine.join(at, others);
  }

  private Keys joinKeys(JoinPoint at, Keys mine, Keys others) {
    if (mine == others) {
      return mine;
    }
    budget.keys(mine, others);
    return mine.join(at, others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LocalStore that
        && reachable == that.reachable
        && locals.equals(that.locals)
        && heap.equals(that.heap)
        && notNull.equals(that.notNull)
        && tested.equals(that.tested)
        && outcomes.equals(that.outcomes)
        && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return Objects.hash(locals, heap, notNull, tested, outcomes, reachable, path);
  }
}
