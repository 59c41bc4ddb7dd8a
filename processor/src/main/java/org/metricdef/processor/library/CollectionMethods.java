package org.metricdef.processor.library;

import static org.metricdef.processor.library.CollectionEffect.of;

import java.util.Optional;
import org.metricdef.processor.flow.model.Call;

/** The effects of the methods of collections, maps, queues and iterators. */
final class CollectionMethods {

  private static final EffectTable<CollectionEffect> TABLE = EffectTable.<CollectionEffect>builder()
      // The last argument is added.
      .rows(
          of(CollectionCall::putLast),
          "List.add(Object)",
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
          "List.set(int, Object)",
          "ListIterator.set(Object)")
      .since(
          21,
          of(CollectionCall::putLast),
          "SequencedCollection.addFirst(Object)",
          "SequencedCollection.addLast(Object)")
      .rows(
          of(CollectionCall::putLast).comparing(CollectionCall::firstArgument),
          "Set.add(Object)",
          "Collection.add(Object)")
      .rows(
          of(CollectionCall::putLast).keepingKeys(),
          "BlockingQueue.put(Object)",
          "Map.replace(Object, Object)")
      .rows(
          of(CollectionCall::putLast).keepingKeys().comparing(CollectionCall::secondArgument),
          "Map.replace(Object, Object, Object)")
      .rows(
          of(CollectionCall::putUnderKey).keepingKeys(),
          "Map.put(Object, Object)",
          "Map.putIfAbsent(Object, Object)",
          "Dictionary.put(Object, Object)")
      .since(
          21,
          of(CollectionCall::putUnderKey).keepingKeys(),
          "SequencedMap.putFirst(Object, Object)",
          "SequencedMap.putLast(Object, Object)")
      .rows(of(CollectionCall::putComputed).keepingKeys(), "Map.computeIfAbsent(Object, Function)")
      .rows(
          of(CollectionCall::putFirst),
          "BlockingQueue.offer(Object, long, TimeUnit)",
          "BlockingDeque.offerFirst(Object, long, TimeUnit)",
          "BlockingDeque.offerLast(Object, long, TimeUnit)")
      // The elements of the last argument are added.
      .rows(
          of(CollectionCall::putAllOfLast),
          "List.addAll(Collection)",
          "List.addAll(int, Collection)",
          "Queue.addAll(Collection)")
      .rows(
          of(CollectionCall::putAllOfLast).comparing(CollectionCall::elementsOfFirstArgument),
          "Set.addAll(Collection)",
          "Collection.addAll(Collection)")
      .rows(of(CollectionCall::putAllOfLast).keepingKeys(), "Map.putAll(Map)")
      // The result is an element.
      .rows(of(CollectionCall::element).keepingKeys(), "List.get(int)")
      .rows(
          of(CollectionCall::element),
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
          of(CollectionCall::element),
          "SequencedCollection.getFirst()",
          "SequencedCollection.getLast()",
          "SequencedCollection.removeFirst()",
          "SequencedCollection.removeLast()")
      // The result is an element, or null.
      .rows(
          of(CollectionCall::elementOrNull),
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
          of(CollectionCall::valueUnderKeyOrNull).keepingKeys(),
          "Map.get(Object)",
          "Dictionary.get(Object)")
      .rows(
          of(CollectionCall::valueUnderKeyOrDefault).keepingKeys(),
          "Map.getOrDefault(Object, Object)")
      // The function receives each element.
      .rows(of(CollectionCall::visit).keepingKeys(), "Iterable.forEach(Consumer)")
      .rows(
          of(CollectionCall::visit),
          "Iterator.forEachRemaining(Consumer)",
          "PrimitiveIterator.forEachRemaining(Object)",
          "Spliterator.forEachRemaining(Consumer)",
          "Spliterator.OfPrimitive.forEachRemaining(Object)",
          "Collection.removeIf(Predicate)")
      // A parallelism threshold before a function is treated as a function that is not followed.
      .rows(
          of(CollectionCall::visitPairs).keepingKeys(),
          "Map.forEach(BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiFunction, Consumer)")
      // The result holds the same elements, so it stands for the collection.
      .rows(
          of(CollectionCall::itself).keepingPairs(),
          "Collection.stream()",
          "Collection.parallelStream()")
      .rows(
          of(CollectionCall::itself),
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
          of(CollectionCall::itself),
          "SequencedCollection.reversed()",
          "SequencedMap.sequencedValues()",
          "SequencedMap.reversed()")
      .rows(of(CollectionCall::entries), "Map.entrySet()")
      .rows(of(CollectionCall::cloned).keepingPairs(), "Object.clone()")
      .since(21, of(CollectionCall::entries), "SequencedMap.sequencedEntrySet()")
      // An entry of a map stands for the map. A map that is empty has none.
      .rows(
          of(CollectionCall::itselfOrNull),
          "NavigableMap.pollFirstEntry()",
          "NavigableMap.pollLastEntry()",
          "NavigableMap.firstEntry()",
          "NavigableMap.lastEntry()")
      .since(
          21,
          of(CollectionCall::itselfOrNull),
          "SequencedMap.pollFirstEntry()",
          "SequencedMap.pollLastEntry()",
          "SequencedMap.firstEntry()",
          "SequencedMap.lastEntry()")
      .rows(of(CollectionCall::copied), "Collection.toArray()")
      // An array that is longer than the collection ends with null.
      .rows(
          of(CollectionCall::copyWithNull),
          "Collection.toArray(Object[])",
          "Collection.toArray(IntFunction)")
      // The result is not an element.
      .rows(
          of(CollectionCall::nothing).keepingKeys(),
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
          of(CollectionCall::nothing),
          "Collection.clear()",
          "Map.clear()",
          "Map.keySet()",
          "Map.Entry.getKey()",
          "Iterator.hasNext()",
          "Enumeration.hasMoreElements()",
          "ListIterator.hasPrevious()")
      .rows(
          of(CollectionCall::nothing).keepingKeys().comparing(CollectionCall::firstArgument),
          "Map.containsValue(Object)")
      .rows(
          of(CollectionCall::nothing).comparing(CollectionCall::firstArgument),
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
      .rows(
          of(CollectionCall::nothing).comparing(CollectionCall::secondArgument),
          "Map.remove(Object, Object)")
      .rows(
          of(CollectionCall::nothing)
              .keepingKeys()
              .comparing(CollectionCall::elementsOfFirstArgument),
          "Object.equals(Object)")
      .rows(
          of(CollectionCall::nothing).comparing(CollectionCall::elementsOfFirstArgument),
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
