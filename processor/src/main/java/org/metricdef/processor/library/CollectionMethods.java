package org.metricdef.processor.library;

import static org.metricdef.processor.library.CollectionEffect.of;

import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.library.CollectionEffect.Operation;

/** The effects of the methods of collections, maps, queues and iterators. */
final class CollectionMethods {

  private static final EffectTable<CollectionEffect> TABLE = EffectTable.<CollectionEffect>builder()
      // The last argument is added.
      .rows(
          of(Operation.PUT_LAST),
          "List.add(int, Object)",
          "ListIterator.add(Object)",
          "Queue.add(Object)",
          "Deque.addFirst(Object)",
          "Deque.addLast(Object)",
          "Queue.offer(Object)",
          "Deque.offerFirst(Object)",
          "Deque.offerLast(Object)",
          "Deque.push(Object)",
          "Stack.push(Object)",
          "ListIterator.set(Object)")
      .rows(of(Operation.PUT_PAIR).keepingPairs(), "List.add(Object)")
      .rows(of(Operation.PUT_AT).keepingPositions(), "List.set(int, Object)")
      .rows(of(Operation.REPLACE_EACH).keepingPositions(), "List.replaceAll(UnaryOperator)")
      .since(
          21,
          of(Operation.PUT_LAST),
          "SequencedCollection.addFirst(Object)",
          "SequencedCollection.addLast(Object)")
      .rows(of(Operation.PUT_LAST), "Set.add(Object)", "Collection.add(Object)")
      .rows(
          of(Operation.PUT_LAST).keepingKeys(),
          "BlockingQueue.put(Object)",
          "Map.replace(Object, Object)")
      .rows(of(Operation.REPLACE).keepingKeys(), "Map.replace(Object, Object, Object)")
      .rows(
          of(Operation.PUT_UNDER_KEY).keepingKeys(),
          "Map.put(Object, Object)",
          "Map.putIfAbsent(Object, Object)",
          "Dictionary.put(Object, Object)")
      .since(
          21,
          of(Operation.PUT_UNDER_KEY).keepingKeys(),
          "SequencedMap.putFirst(Object, Object)",
          "SequencedMap.putLast(Object, Object)")
      .rows(of(Operation.PUT_COMPUTED).keepingKeys(), "Map.computeIfAbsent(Object, Function)")
      .rows(
          of(Operation.PUT_FIRST),
          "BlockingQueue.offer(Object, long, TimeUnit)",
          "BlockingDeque.offerFirst(Object, long, TimeUnit)",
          "BlockingDeque.offerLast(Object, long, TimeUnit)")
      // The elements of the last argument are added.
      .rows(
          of(Operation.PUT_ALL_OF_LAST),
          "List.addAll(Collection)",
          "List.addAll(int, Collection)",
          "Queue.addAll(Collection)")
      .rows(
          of(Operation.PUT_ALL_OF_LAST), "Set.addAll(Collection)", "Collection.addAll(Collection)")
      .rows(of(Operation.PUT_ALL_OF_LAST).keepingKeys(), "Map.putAll(Map)")
      // The result is an element.
      .rows(of(Operation.ELEMENT).keepingKeys(), "List.get(int)")
      .rows(
          of(Operation.ELEMENT),
          "Deque.getFirst()",
          "Deque.getLast()",
          "Deque.removeFirst()",
          "Deque.removeLast()",
          "Deque.pop()",
          "Stack.pop()",
          "Map.Entry.getValue()",
          "Queue.element()",
          "Iterator.next()",
          "Enumeration.nextElement()",
          "ListIterator.previous()",
          "SortedSet.first()",
          "SortedSet.last()",
          "BlockingQueue.take()",
          "List.remove(int)")
      .since(
          21,
          of(Operation.ELEMENT),
          "SequencedCollection.getFirst()",
          "SequencedCollection.getLast()",
          "SequencedCollection.removeFirst()",
          "SequencedCollection.removeLast()")
      // The result is an element, or null.
      .rows(
          of(Operation.ELEMENT_OR_NULL),
          "Map.remove(Object)",
          "Dictionary.remove(Object)",
          "Queue.remove()",
          "Iterator.remove()",
          "Queue.peek()",
          "Stack.peek()",
          "Deque.peekFirst()",
          "Deque.peekLast()",
          "Queue.poll()",
          "Deque.pollFirst()",
          "Deque.pollLast()",
          "NavigableSet.pollFirst()",
          "NavigableSet.pollLast()",
          "BlockingQueue.poll(long, TimeUnit)",
          "BlockingDeque.pollFirst(long, TimeUnit)",
          "BlockingDeque.pollLast(long, TimeUnit)")
      .rows(
          of(Operation.VALUE_UNDER_KEY_OR_NULL).keepingKeys(),
          "Map.get(Object)",
          "Dictionary.get(Object)")
      .rows(
          of(Operation.VALUE_UNDER_KEY_OR_DEFAULT).keepingKeys(),
          "Map.getOrDefault(Object, Object)")
      // The function receives each element.
      .rows(of(Operation.VISIT).keepingKeys(), "Iterable.forEach(Consumer)")
      .rows(
          of(Operation.VISIT),
          "Iterator.forEachRemaining(Consumer)",
          "PrimitiveIterator.forEachRemaining(Object)",
          "Spliterator.forEachRemaining(Consumer)",
          "Spliterator.OfPrimitive.forEachRemaining(Object)",
          "Collection.removeIf(Predicate)")
      // A parallelism threshold before a function is treated as a function that is not followed.
      .rows(
          of(Operation.VISIT_PAIRS).keepingKeys(),
          "Map.forEach(BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiFunction, Consumer)")
      // The result holds the same elements, so it stands for the collection.
      .rows(
          of(Operation.ITSELF).keepingPairs(), "Collection.stream()", "Collection.parallelStream()")
      .rows(
          of(Operation.ITSELF),
          "Iterable.iterator()",
          "List.listIterator()",
          "List.listIterator(int)",
          "List.subList(int, int)",
          "Deque.descendingIterator()",
          "NavigableSet.descendingIterator()",
          "Map.values()",
          "Dictionary.elements()",
          "NavigableMap.descendingMap()",
          "Enumeration.asIterator()",
          "Comparator.reversed()")
      .since(
          21,
          of(Operation.ITSELF),
          "SequencedCollection.reversed()",
          "SequencedMap.sequencedValues()",
          "SequencedMap.reversed()")
      .rows(of(Operation.ENTRIES), "Map.entrySet()")
      .rows(of(Operation.CLONED).keepingPairs(), "Object.clone()")
      .since(21, of(Operation.ENTRIES), "SequencedMap.sequencedEntrySet()")
      // An entry of a map stands for the map. A map that is empty has none.
      .rows(
          of(Operation.ITSELF_OR_NULL),
          "NavigableMap.pollFirstEntry()",
          "NavigableMap.pollLastEntry()",
          "NavigableMap.firstEntry()",
          "NavigableMap.lastEntry()")
      .since(
          21,
          of(Operation.ITSELF_OR_NULL),
          "SequencedMap.pollFirstEntry()",
          "SequencedMap.pollLastEntry()",
          "SequencedMap.firstEntry()",
          "SequencedMap.lastEntry()")
      .rows(of(Operation.COPIED), "Collection.toArray()")
      // An array that is longer than the collection ends with null.
      .rows(
          of(Operation.COPY_WITH_NULL),
          "Collection.toArray(Object[])",
          "Collection.toArray(IntFunction)")
      // The result is not an element.
      .rows(
          of(Operation.NOTHING).keepingKeys(),
          "Collection.size()",
          "Collection.isEmpty()",
          "Map.size()",
          "Map.isEmpty()",
          "Map.containsKey(Object)",
          "Dictionary.size()",
          "Dictionary.isEmpty()",
          "Object.hashCode()",
          "Object.toString()")
      .rows(
          of(Operation.NOTHING),
          "Collection.clear()",
          "Map.clear()",
          "Map.keySet()",
          "Map.Entry.getKey()",
          "Iterator.hasNext()",
          "Enumeration.hasMoreElements()",
          "ListIterator.hasPrevious()")
      .rows(of(Operation.NOTHING).keepingKeys(), "Map.containsValue(Object)")
      .rows(
          of(Operation.NOTHING),
          "Collection.contains(Object)",
          "Collection.remove(Object)",
          "Hashtable.contains(Object)",
          "ConcurrentHashMap.contains(Object)",
          "List.indexOf(Object)",
          "List.lastIndexOf(Object)",
          "Vector.indexOf(Object, int)",
          "Vector.lastIndexOf(Object, int)",
          "CopyOnWriteArrayList.indexOf(Object, int)",
          "CopyOnWriteArrayList.lastIndexOf(Object, int)")
      .rows(of(Operation.NOTHING), "Map.remove(Object, Object)")
      .rows(of(Operation.NOTHING).keepingKeys(), "Object.equals(Object)")
      .rows(
          of(Operation.NOTHING),
          "Collection.containsAll(Collection)",
          "Collection.removeAll(Collection)",
          "Collection.retainAll(Collection)")
      .build();

  private CollectionMethods() {}

  /** The effect of a call on a collection; empty if it is unknown. */
  static Optional<CollectionEffect> effect(Call call) {
    return TABLE.inherited(call);
  }
}
