package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;

/**
 * The contents of arrays by position. Everything that was ever assigned to one position is one
 * abstract value that only grows, so neither order nor alias matters. What is assigned to an
 * unknown position may be at each.
 */
public final class ArrayContents {

  /** The positions of longer arrays are not followed. */
  private static final int MOST_POSITIONS = 64;

  private final AbstractStore store;
  private final GlobalStore global;
  private final ContainerContents containers;

  ArrayContents(AbstractStore store, GlobalStore global, ContainerContents containers) {
    this.store = store;
    this.global = global;
    this.containers = containers;
  }

  /** The array that a call creates for the arguments of a varargs parameter. */
  public Value ofArguments(Tree call, int length) {
    return follow(containers.make(new AllocationSite.ArgumentsOf(call)), length);
  }

  /** A new array of which every element is assigned at once. */
  public Value make(Tree site, int length) {
    return follow(containers.make(new AllocationSite.At(site)), length);
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
    containers.add(array, position, element, at);
  }

  /** An element was assigned, perhaps by code that is not analyzed. */
  void assigned(AbstractObject array, Optional<Integer> position, Value element) {
    if (isFollowed(array)) {
      store.grow(
          position.isPresent()
              ? new StoreKey.Slot(array, position.get())
              : new StoreKey.Anywhere(array),
          element);
    }
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

  /** The number of elements; empty if it is not known. */
  public Optional<Value> lengthOf(Value array) {
    Value length = new Value.Nothing();
    for (Value part : array.alternatives()) {
      List<AbstractObject> objects = objects(part);
      if (objects.isEmpty()) {
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
    Value assigned = global
        .valueOf(new StoreKey.Slot(object, position))
        .join(global.valueOf(new StoreKey.Anywhere(object)));
    return isAssigned(array, position)
        ? assigned
        : assigned.join(global.valueOf(new StoreKey.Unset(object)));
  }

  private boolean isAssigned(Value.Container array, int position) {
    return store
        .maps()
        .keysOf(array.index())
        .filter(keys -> keys.sure().contains(String.valueOf(position)))
        .isPresent();
  }

  /** The elements in their order; empty if their number is not known. */
  public Optional<List<Value>> inOrder(Value array) {
    return lengthOf(array)
        .flatMap(Value::number)
        .filter(length -> array instanceof Value.Container)
        .map(length -> new ArrayList<>(IntStream.range(0, length)
            .mapToObj(position -> elementAt(array, position))
            .toList()));
  }
}
