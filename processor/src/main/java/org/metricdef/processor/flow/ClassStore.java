package org.metricdef.processor.flow;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * What is known of a top-level class whatever the order in which its methods run: the values of its
 * fields, of parameters and results that are not told apart by caller, and the maps that more than
 * one flow can reach. Only ever grows, so that running again what has read something that grew since,
 * until there is no such thing, covers every order.
 */
final class ClassStore {

  private static final Branch BEFORE =
      Branch.of("if other code that shares the map runs first", Place.NOWHERE, "");

  /** What is known of a method for all of its callers. */
  enum Mark {
    /** Code that is not seen may call it, since it was made a function that is not followed. */
    REFERENCED,
    /** Its callers are joined. */
    JOINED
  }

  /** All that is known of one field, parameter, method, function, map or collection. */
  private static final class Cell extends Parts.Shared {
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private Value value = new Value.Nothing();
    private Keys keys;
    private String contract;
    private Loss escaped;
    private Contract ofElements;
  }

  private final Parts worklist;
  private final Map<StoreKey, Cell> cells = new HashMap<>();

  ClassStore(Parts worklist) {
    this.worklist = worklist;
  }

  private Cell cell(StoreKey holder) {
    return cells.computeIfAbsent(holder, key -> new Cell());
  }

  private Cell read(StoreKey holder) {
    Cell cell = cell(holder);
    worklist.readBy(cell);
    return cell;
  }

  /** All that a field, a parameter, a method's result or a container may ever hold. */
  Value valueOf(StoreKey holder) {
    return read(holder).value;
  }

  void grow(StoreKey holder, Value value) {
    Cell cell = cell(holder);
    Value grown = cell.value.join(value);
    if (!grown.equals(cell.value)) {
      cell.value = grown;
      worklist.grown(cell);
    }
  }

  Optional<Keys> shared(AbstractObject object) {
    return Optional.ofNullable(read(object).keys);
  }

  void growShared(AbstractObject object, Keys keys) {
    Cell cell = cell(object);
    Keys grown = cell.keys == null ? keys : cell.keys.join(BEFORE, keys, BEFORE);
    if (!grown.equals(cell.keys)) {
      cell.keys = grown;
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

  /** Why code that is not seen can use a collection or function, if it can. */
  Optional<Loss> escaped(StoreKey holder) {
    return Optional.ofNullable(read(holder).escaped);
  }

  void escape(StoreKey holder, Loss loss) {
    Cell cell = cell(holder);
    if (cell.escaped == null) {
      cell.escaped = loss;
      worklist.grown(cell);
    }
  }

  /** What the elements of a collection are held to, if anything. */
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

  boolean is(Mark mark, ExecutableElement method) {
    return read(new FunctionBody.Method(method)).marks.contains(mark);
  }

  void mark(Mark mark, ExecutableElement method) {
    Cell cell = cell(new FunctionBody.Method(method));
    if (cell.marks.add(mark)) {
      worklist.grown(cell);
    }
  }
}
