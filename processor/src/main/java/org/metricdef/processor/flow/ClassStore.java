package org.metricdef.processor.flow;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

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

  private final Parts parts;
  private final Map<Object, Cell> cells = new HashMap<>();

  ClassStore(Parts parts) {
    this.parts = parts;
  }

  private Cell cell(Object holder) {
    return cells.computeIfAbsent(holder, key -> new Cell());
  }

  private Cell read(Object holder) {
    Cell cell = cell(holder);
    parts.readBy(cell);
    return cell;
  }

  /**
   * All that something may ever hold: a field, a parameter, a method's result, a collection.
   *
   * @param holder its element, tree or object
   */
  Value valueOf(Object holder) {
    return read(holder).value;
  }

  void grow(Object holder, Value value) {
    Cell cell = cell(holder);
    Value grown = cell.value.join(value);
    if (!grown.equals(cell.value)) {
      cell.value = grown;
      parts.grown(cell);
    }
  }

  Optional<Keys> shared(ObjectId object) {
    return Optional.ofNullable(read(object).keys);
  }

  void growShared(ObjectId object, Keys keys) {
    Cell cell = cell(object);
    Keys grown = cell.keys == null ? keys : cell.keys.join(BEFORE, keys, BEFORE);
    if (!grown.equals(cell.keys)) {
      cell.keys = grown;
      parts.grown(cell);
    }
  }

  /** The contract that a map is under, if any. */
  Optional<String> contract(ObjectId object) {
    return Optional.ofNullable(read(object).contract);
  }

  void freeze(ObjectId object, String contract) {
    Cell cell = cell(object);
    if (cell.contract == null) {
      cell.contract = contract;
      parts.grown(cell);
    }
  }

  /** Why code that is not seen can use a collection or function, if it can. */
  Optional<Loss> escaped(Object holder) {
    return Optional.ofNullable(read(holder).escaped);
  }

  void escape(Object holder, Loss loss) {
    Cell cell = cell(holder);
    if (cell.escaped == null) {
      cell.escaped = loss;
      parts.grown(cell);
    }
  }

  /** What the elements of a collection are held to, if anything. */
  Optional<Contract> ofElements(ObjectId container) {
    return Optional.ofNullable(read(container).ofElements);
  }

  void bindElements(ObjectId container, Contract contract) {
    Cell cell = cell(container);
    if (cell.ofElements == null) {
      cell.ofElements = contract;
      parts.grown(cell);
    }
  }

  boolean is(Mark mark, Element method) {
    return read(method).marks.contains(mark);
  }

  void mark(Mark mark, Element method) {
    Cell cell = cell(method);
    if (cell.marks.add(mark)) {
      parts.grown(cell);
    }
  }
}
