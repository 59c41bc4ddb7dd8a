package org.metricdef.processor.flow.store;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.JoinPoint;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Value;

/**
 * The flow-insensitive part of the abstract store: the values of fields, of joined parameters and
 * of joined results, and the maps that more than one flow can reach. It only grows. A unit is run
 * again when something that it read has grown. At the fixpoint every order of calls is covered.
 */
public final class GlobalStore {

  private static final PathCondition BEFORE =
      PathCondition.of("if other code that shares the map runs first", Place.NOWHERE, "");

  /** A property of a method or lambda that holds for all of its callers. */
  public enum Mark {
    /** Code that is not analyzed may call it, because a reference to it is not followed. */
    REFERENCED,
    /** The method has one summary for all of its callers; the lambda has callers that share one. */
    JOINED,
    /** A call runs the lambda with the call's own arguments. */
    FOLLOWED
  }

  /** Everything that is known about one field, parameter, method, function, map or collection. */
  private static final class Cell extends Worklist.Shared {
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private Value value = new Value.Nothing();
    private @Nullable Keys keys;
    private @Nullable String contract;
    private @Nullable UnknownCause breach;
    private @Nullable UnknownCause escaped;
    private @Nullable Contract ofElements;
  }

  private final Worklist worklist;
  private final StepBudget budget;
  private final Map<StoreKey, Cell> cells = new HashMap<>();

  public GlobalStore(Worklist worklist, StepBudget budget) {
    this.worklist = worklist;
    this.budget = budget;
  }

  private Cell cell(StoreKey holder) {
    return cells.computeIfAbsent(holder, key -> new Cell());
  }

  private Cell read(StoreKey holder) {
    Cell cell = cell(holder);
    worklist.readBy(cell);
    return cell;
  }

  /** The join of all values of a field, a parameter, a method's result or a container. */
  Value valueOf(StoreKey holder) {
    return read(holder).value;
  }

  void grow(StoreKey holder, Value value) {
    Cell cell = cell(holder);
    budget.values(cell.value, value);
    Value grown = cell.value.join(value);
    if (!grown.equals(cell.value)) {
      cell.value = grown;
      worklist.grown(cell);
    }
  }

  Optional<Keys> shared(AbstractObject object) {
    Cell cell = read(object);
    return Optional.ofNullable(cell.keys)
        .map(keys -> keys.alsoBrokenBy(Optional.ofNullable(cell.breach)));
  }

  /** Notes the first code that is refused because it may change a map under contract. */
  void breach(AbstractObject object, UnknownCause cause) {
    Cell cell = cell(object);
    if (cell.breach == null || cause.isBefore(cell.breach)) {
      cell.breach = cause;
      worklist.grown(cell);
    }
  }

  void growShared(AbstractObject object, Keys keys) {
    Cell cell = cell(object);
    budget.keys(keys, cell.keys == null ? keys : cell.keys);
    Keys there = keys.undecided().inReach();
    Keys grown = cell.keys == null ? there : cell.keys.join(JoinPoint.undecided(BEFORE), there);
    if (!grown.equals(cell.keys)) {
      cell.keys = grown;
      worklist.grown(cell);
    }
  }

  /** Whether a map has the keys of an argument, or had them when its call began. */
  boolean hasSymbol(AbstractObject object) {
    Keys keys = cell(object).keys;
    return keys != null && keys.argument().isPresent();
  }

  /** Gives a map under contract a second name, under which its symbol has another extent. */
  void nameAgain(AbstractObject object, AbstractObject again, SymbolicArgument.Extent extent) {
    Cell cell = cell(object);
    growShared(again, Objects.requireNonNull(cell.keys, "an argument has keys").within(extent));
    freeze(again, Objects.requireNonNull(cell.contract, "an argument is under contract"));
  }

  /** Limits the extent of a shared map's symbol. */
  void limitSymbol(AbstractObject object, SymbolicArgument.Extent extent) {
    Cell cell = cell(object);
    if (cell.keys != null && !cell.keys.within(extent).equals(cell.keys)) {
      cell.keys = cell.keys.within(extent);
      worklist.grown(cell);
    }
  }

  /** The contract that a map is under, if any. */
  Optional<String> contract(AbstractObject object) {
    return Optional.ofNullable(read(object).contract);
  }

  void freeze(AbstractObject object, String contract) {
    Cell cell = cell(object);
    if (cell.contract == null) {
      cell.contract = contract;
      worklist.grown(cell);
    }
  }

  /** Why code that is not analyzed can use a collection or function; empty if it cannot. */
  Optional<UnknownCause> escaped(StoreKey holder) {
    return Optional.ofNullable(read(holder).escaped);
  }

  void escape(StoreKey holder, UnknownCause cause) {
    Cell cell = cell(holder);
    if (cell.escaped == null) {
      cell.escaped = cause;
      worklist.grown(cell);
    }
  }

  /** The contract on the elements of a collection, if any. */
  Optional<Contract> ofElements(AbstractObject container) {
    return Optional.ofNullable(read(container).ofElements);
  }

  void bindElements(AbstractObject container, Contract contract) {
    Cell cell = cell(container);
    if (cell.ofElements == null) {
      cell.ofElements = contract;
      worklist.grown(cell);
    }
  }

  boolean is(Mark mark, FunctionBody body) {
    return read(body).marks.contains(mark);
  }

  void mark(Mark mark, FunctionBody body) {
    Cell cell = cell(body);
    if (cell.marks.add(mark)) {
      worklist.grown(cell);
    }
  }
}
