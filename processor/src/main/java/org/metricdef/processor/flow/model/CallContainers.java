package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/** What a call does with collections, arrays and maps, whatever they hold. */
public final class CallContainers {

  private final Call call;
  private final AbstractStore store;
  private final List<Value> arguments;

  CallContainers(Call call, AbstractStore store, List<Value> arguments) {
    this.call = call;
    this.store = store;
    this.arguments = arguments;
  }

  /** A new array that this call creates, with these elements in this order. */
  public Value array(List<Value> elements) {
    Value made = store.arrays().make(call.tree(), elements.size());
    for (int i = 0; i < elements.size(); i++) {
      store.arrays().assign(made, Optional.of(i), elements.get(i), call.tree());
    }
    return made;
  }

  /** The elements of an array in their order; empty if their number is not known. */
  public Optional<List<Value>> inOrder(Value array) {
    return store.arrays().inOrder(call.now(array));
  }

  /** The number of elements of an array, or of a list that is a view of one. */
  public Optional<Integer> lengthOf(Value array) {
    return store.arrays().lengthOf(call.now(array)).flatMap(Value::number);
  }

  /** What is at a position of an array. */
  public Value elementAt(Value array, int position) {
    return store.arrays().elementAt(call.now(array), position);
  }

  /** This call assigns an element of an array. */
  public void assign(Value array, Optional<Integer> position, Value element) {
    store.arrays().assign(call.now(array), position, call.now(element), call.tree());
  }

  /** A new collection that this call creates. */
  public Value make(Value element) {
    return store.containers().make(call.tree(), element);
  }

  /** A new collection that this call creates inside another one, for an argument of the call. */
  public Value inner(ExpressionTree argument, Value element) {
    return store.containers().make(argument, element);
  }

  /** A collection that other code made, and that this call is about. */
  public Optional<Value> unknown(Value element) {
    return call.receiverTree().map(made -> store.containers().make(made, element));
  }

  /** A new collection that this call creates, with the keys that it surely has. */
  public Value make(Value element, Keys index) {
    return store.containers().makeIndexed(call.tree(), element, index);
  }

  /** The value under a key of a map; joined with {@code ifNothing} unless the key is sure. */
  public Value elementAt(Value collection, String key, Value ifNothing) {
    return store.containers().elementAt(collection, key, ifNothing);
  }

  /** This call changes the keys that surely hold an element. */
  public void updateIndex(Value collection, UnaryOperator<Keys> change) {
    store.containers().updateIndex(collection, change, call.tree());
  }

  /** No element is sure any more: code may remove any of them at any time. */
  public void loseIndex(Value collection) {
    store.containers().loseIndex(collection, call.tree());
  }

  /** The join of all elements that a collection may hold. */
  public Value elementsOf(Value collection) {
    return store.containers().elementsOf(collection);
  }

  /** This call may put the elements of its arrays to other positions. */
  public void reorders() {
    call.receiver().ifPresent(store.arrays()::reordered);
    arguments.forEach(store.arrays()::reordered);
  }

  /** This call puts a value into a map, under one of some keys; any key if they are unknown. */
  public void put(Value map, Optional<Set<String>> keys, Value element) {
    if (keys.isPresent()) {
      store.containers().put(map, keys.get(), element, call.tree());
    } else {
      add(map, element);
    }
  }

  /** This call adds a value to a collection. */
  public void add(Value collection, Value element) {
    store.containers().add(collection, element, call.tree());
  }
}
