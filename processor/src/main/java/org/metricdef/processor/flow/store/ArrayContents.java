package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;

/**
 * The contents of arrays by position. What each assignment gives a position is one abstract value
 * that only grows. The array's index tells which positions surely hold something, and which
 * assignments may have been the last ones there. It is an abstract object beside the array, so
 * aliases see its changes, and it is shared and escapes with the array. Where it is not followed, a
 * position may hold whatever was ever assigned to it. What is assigned to an unknown position may
 * be at each.
 */
public final class ArrayContents {

  /** The positions of longer arrays are not followed. */
  private static final int MOST_POSITIONS = 64;

  /** Stands between a position and the number of an assignment, in a key of an index. */
  private static final String WRITTEN_BY = "@";

  /** The number of assignments through a reference that has no index. */
  private static final int ANY = 0;

  /** A position of an array, and the number of the assignment that writes it. */
  record Slot(int position, int assignment) {}

  private final AbstractStore store;
  private final GlobalStore global;
  private final ContainerContents containers;
  private final Map<Tree, Integer> assignments = new IdentityHashMap<>();

  ArrayContents(AbstractStore store, GlobalStore global, ContainerContents containers) {
    this.store = store;
    this.global = global;
    this.containers = containers;
  }

  /** The array that a call creates for the arguments of a varargs parameter. */
  public Value ofArguments(Tree call, int length) {
    return follow(
        containers.makeIndexed(new AllocationSite.ArgumentsOf(call), Keys.empty()), length);
  }

  /** A new array of which every element is assigned at once. */
  public Value make(Tree site, int length) {
    return follow(containers.makeIndexed(new AllocationSite.At(site), Keys.empty()), length);
  }

  /** A new array whose elements, if it has any, are null until they are assigned. */
  public Value make(Tree site, Optional<Integer> length, Value unset) {
    Value made = containers.makeIndexed(site, new Value.Nothing(), Keys.empty());
    boolean isEmpty = length.filter(known -> known == 0).isPresent();
    if (!isEmpty) {
      objects(made).forEach(object -> store.grow(new StoreKey.Unset(object), unset));
    }
    return length.map(known -> follow(made, known)).orElse(made);
  }

  private Value follow(Value array, int length) {
    if (length >= 0 && length <= MOST_POSITIONS) {
      objects(array)
          .forEach(object -> store.grow(new StoreKey.Length(object), Value.known(length)));
    }
    return array;
  }

  private static List<AbstractObject> objects(Value array) {
    return array instanceof Value.Container known ? List.copyOf(known.objects()) : List.of();
  }

  /** Assigns an element. */
  public void assign(Value array, Optional<Integer> position, Value element, Tree at) {
    for (Value part : array.alternatives()) {
      if (position.isPresent() && part instanceof Value.Container known) {
        assign(known, position.get(), element, at);
      } else {
        containers.add(part, element, at);
      }
    }
  }

  private void assign(Value.Container array, int position, Value element, Tree at) {
    // If an index stands for some of the arrays only, it is not known which one is written.
    boolean isIndexed = array.index() instanceof Value.LabelMap;
    int assignment =
        isIndexed ? assignments.computeIfAbsent(at, any -> assignments.size() + 1) : ANY;
    containers.assign(array, new Slot(position, assignment), element, at);
    if (isIndexed) {
      boolean isOne = array.objects().size() == 1;
      containers.updateIndex(
          array,
          keys -> {
            Keys written = written(keys, position, assignment, at);
            return isOne ? written : keys.join(written);
          },
          at);
    }
  }

  /** The index after an assignment: no earlier one is the last one at that position any more. */
  private Keys written(Keys index, int position, int assignment, Tree at) {
    Place place = store.place(at);
    Keys changed = index;
    for (String key : index.facts().keySet()) {
      if (key.startsWith(position + WRITTEN_BY)) {
        changed = changed.without(Set.of(key), place);
      }
    }
    Origin origin = new Origin(place, "assigned");
    return changed
        .with(Set.of(String.valueOf(position)), origin)
        .with(Set.of(position + WRITTEN_BY + assignment), origin);
  }

  /** An element was assigned, perhaps by code that is not analyzed. */
  void assigned(AbstractObject array, Optional<Slot> slot, Value element) {
    if (!isFollowed(array)) {
      return;
    }
    if (slot.isEmpty()) {
      store.grow(new StoreKey.Anywhere(array), element);
      return;
    }
    int position = slot.get().position;
    store.grow(new StoreKey.Slot(array, position), element);
    store.grow(new StoreKey.Written(array, position, slot.get().assignment), element);
  }

  private boolean isFollowed(AbstractObject array) {
    return !(global.valueOf(new StoreKey.Length(array)) instanceof Value.Nothing);
  }

  /** Code may have put each element of an array to any position. */
  public void reordered(Value array) {
    for (Value part : array.alternatives()) {
      for (AbstractObject object : objects(part)) {
        if (isFollowed(object)) {
          assigned(object, Optional.empty(), containers.everIn(object));
        }
      }
    }
  }

  /** The number of elements; empty if it is not known. A part of an array has no index. */
  public Optional<Value> lengthOf(Value array) {
    Value length = new Value.Nothing();
    for (Value part : array.alternatives()) {
      List<AbstractObject> objects = objects(part);
      if (objects.isEmpty()
          || !(part instanceof Value.Container known)
          || !(known.index() instanceof Value.LabelMap)) {
        return Optional.empty();
      }
      for (AbstractObject object : objects) {
        length = length.join(lengthOf(object).map(Value::known).orElse(Value.COMPUTED));
      }
    }
    return length.number().map(Value::known);
  }

  private Optional<Integer> lengthOf(AbstractObject object) {
    return global.valueOf(new StoreKey.Length(object)).number();
  }

  /** What may be at a position. */
  public Value elementAt(Value array, int position) {
    Value elements = new Value.Nothing();
    for (Value part : array.alternatives()) {
      if (part instanceof Value.Container known) {
        for (AbstractObject object : known.objects()) {
          elements = elements.join(elementAt(known, object, position));
        }
      } else {
        elements = elements.join(containers.elementsOf(part));
      }
    }
    return elements;
  }

  private Value elementAt(Value.Container array, AbstractObject object, int position) {
    if (lengthOf(object).filter(length -> position >= 0 && position < length).isEmpty()) {
      return containers.everIn(object);
    }
    Optional<Keys> index = store.maps().keysOf(array.index());
    Value assigned = index
        .filter(keys -> keys.open().isEmpty())
        .map(keys -> lastWritten(object, position, keys))
        .orElseGet(() -> global.valueOf(new StoreKey.Slot(object, position)))
        .join(global.valueOf(new StoreKey.Anywhere(object)));
    return index.filter(keys -> keys.sure().contains(String.valueOf(position))).isPresent()
        ? assigned
        : assigned.join(global.valueOf(new StoreKey.Unset(object)));
  }

  private Value lastWritten(AbstractObject object, int position, Keys index) {
    Value written = global.valueOf(new StoreKey.Written(object, position, ANY));
    String prefix = position + WRITTEN_BY;
    for (String key : index.facts().keySet()) {
      if (key.startsWith(prefix)) {
        int assignment = Integer.parseInt(key.substring(prefix.length()));
        written = written.join(global.valueOf(new StoreKey.Written(object, position, assignment)));
      }
    }
    return written;
  }

  /** The elements in their order, as they are now; empty if their number is not known. */
  public Optional<List<Value>> inOrder(Value array) {
    return lengthOf(array)
        .flatMap(Value::number)
        .filter(length -> array instanceof Value.Container)
        .map(length -> new ArrayList<>(IntStream.range(0, length)
            .mapToObj(position -> elementAt(array, position))
            .toList()));
  }
}
