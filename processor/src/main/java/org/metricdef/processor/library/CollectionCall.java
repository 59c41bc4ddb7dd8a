package org.metricdef.processor.library;

import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.Traits;
import org.metricdef.processor.flow.Value;

/**
 * A call on a collection that was seen being made. All that is ever put into it is known together, so
 * that its views, copies, iterators and streams can stand for the collection itself.
 */
final class CollectionCall {

  /** Methods through which no key of a map can go. */
  private static final Set<String> KEEPING = Set.of(
      "put",
      "putIfAbsent",
      "putAll",
      "computeIfAbsent",
      "replace",
      "get",
      "getOrDefault",
      "containsKey",
      "containsValue",
      "forEach",
      "size",
      "isEmpty",
      "equals",
      "hashCode",
      "toString");

  private static final Set<String> TO_COLLECTIONS =
      Set.of("toList", "toSet", "toUnmodifiableList", "toUnmodifiableSet");

  private final Call call;
  private final Value.Container collection;

  CollectionCall(Call call, Value.Container collection) {
    this.call = call;
    this.collection = collection;
  }

  Optional<Value> evaluate() {
    if (!KEEPING.contains(call.name())) {
      call.loseIndex(collection);
    }
    compare();
    return Optional.ofNullable(
        switch (call.name()) {
          case "add",
              "addFirst",
              "addLast",
              "offer",
              "offerFirst",
              "offerLast",
              "push",
              "set",
              "lazySet",
              "put",
              "putIfAbsent",
              "replace",
              "getAndSet",
              "compareAndSet" -> put(call.arity() - 1);
          case "addAll", "putAll" -> putAll(call.arity() - 1);
          case "computeIfAbsent" -> computed();
          case "get" -> isOfMap() ? valueUnder(orNull()) : element();
          case "getPlain",
              "getFirst",
              "getLast",
              "getValue",
              "removeFirst",
              "removeLast",
              "element",
              "pop",
              "next",
              "previous",
              "first",
              "last",
              "orElseThrow",
              "take" -> elementOrNull(isOfMap());
          case "remove" -> elementOrNull(isOfMap() || call.arity() == 0);
          case "poll", "pollFirst", "pollLast", "peekFirst", "peekLast" -> elementOrNull(true);
          case "orElse" -> elementOr(0);
          case "getOrDefault" -> {
            call.leavesAlone(1);
            yield valueUnder(call.argument(1));
          }
          case "orElseGet" -> element().join(call.invoke(call.argument(0), List.of()));
          case "peek" -> call.arity() == 0 ? elementOrNull(true) : visited(collection);
          case "filter", "takeWhile", "dropWhile" -> visited(collection);
          case "forEach",
              "forEachOrdered",
              "forEachRemaining",
              "ifPresent",
              "anyMatch",
              "allMatch",
              "noneMatch",
              "removeIf" -> visited(nothing());
          case "map" -> call.collection(mapped());
          case "flatMap" ->
            call.collection(call.elementsOf(call.invoke(call.argument(0), List.of(element()))));
          case "collect" -> collected();
          // An array that is longer than the collection has null at its end.
          case "toArray" -> call.arity() == 0 ? collection : call.collection(elementOrNull(true));
          case "entrySet" -> call.collection(collection);
          case "iterator",
              "listIterator",
              "descendingIterator",
              "stream",
              "parallelStream",
              "sequential",
              "parallel",
              "unordered",
              "values",
              "subList",
              "reversed",
              "limit",
              "skip",
              "distinct",
              "findFirst",
              "findAny",
              "toList",
              "asIterator" -> collection;
          case "size",
              "isEmpty",
              "isPresent",
              "contains",
              "containsAll",
              "containsKey",
              "containsValue",
              "indexOf",
              "lastIndexOf",
              "hasNext",
              "hasPrevious",
              "count",
              "clear",
              "removeAll",
              "retainAll",
              "getKey",
              "keySet",
              "equals",
              "hashCode",
              "toString" -> harmless();
          default -> null;
        });
  }

  /** What the call compares with what the collection holds. */
  private void compare() {
    switch (call.name()) {
      case "contains", "containsValue", "indexOf", "lastIndexOf" -> comparedWith(call.argument(0));
      case "equals", "containsAll", "removeAll", "retainAll" ->
        comparedWith(call.elementsOf(call.argument(0)));
      case "remove" -> {
        if (returnsBoolean()) {
          comparedWith(call.argument(call.arity() - 1));
        }
      }
      case "replace" -> {
        if (call.arity() == 3) {
          comparedWith(call.argument(1));
        }
      }
      case "add" -> {
        if (mayBeSet()) {
          comparedWith(call.argument(0));
        }
      }
      case "addAll" -> {
        if (mayBeSet()) {
          comparedWith(call.elementsOf(call.argument(0)));
        }
      }
      case "distinct" -> call.compares(element());
      default -> {
        // Keys of maps are compared too, and none of them is a map that is followed.
      }
    }
  }

  private void comparedWith(Value other) {
    call.compares(element().join(other));
  }

  private boolean mayBeSet() {
    return call.owner().endsWith("Set") || call.owner().endsWith("Collection");
  }

  private Value element() {
    return call.elementsOf(collection);
  }

  /** Looking for a key that is not there, or in an empty queue, gives null. */
  private Value elementOrNull(boolean nullable) {
    if (returnsBoolean()) {
      return harmless();
    }
    return nullable ? element().join(orNull()) : element();
  }

  private boolean returnsBoolean() {
    return call.method().getReturnType().getKind() == TypeKind.BOOLEAN;
  }

  private Value orNull() {
    return CollectionsModel.orNull(call);
  }

  /** What a map holds under the key that is the first argument. */
  private Value valueUnder(Value ifNothing) {
    Optional<Set<String>> keys = call.strings(call.argument(0));
    if (keys.isEmpty()) {
      return element().join(ifNothing);
    }
    Value value = new Value.Nothing();
    for (String key : keys.get()) {
      value = value.join(call.elementAt(collection, key, ifNothing));
    }
    return value;
  }

  /** An optional that is mapped to null is empty. */
  private Value mapped() {
    Value mapped = call.invoke(call.argument(0), List.of(element()));
    return call.owner().equals("java.util.Optional") ? Traits.withoutNull(mapped) : mapped;
  }

  private boolean isOfMap() {
    return call.arity() > 0
        && call.method().getParameters().get(0).asType().getKind() != TypeKind.INT;
  }

  private Value elementOr(int other) {
    call.leavesAlone(other);
    return element().join(call.argument(other));
  }

  private Value put(int argument) {
    Value before = elementOrNull(true);
    call.add(collection, call.argument(argument));
    if (isOfMap() && call.arity() == 2 && call.name().startsWith("put")) {
      Pairs.keep(call, call.argument(0));
      call.updateIndex(collection, keys -> Pairs.put(call, keys, 0, call.name()));
    }
    return before;
  }

  private Value putAll(int argument) {
    call.add(collection, call.elementsOf(call.argument(argument)));
    return nothing();
  }

  private Value computed() {
    Value key = call.unknown("it is a key of a map");
    call.add(collection, call.invoke(call.argument(1), List.of(key)));
    return elementOrNull(true);
  }

  /** The function is given each element; of a map, the key before it. */
  private Value visited(Value result) {
    List<Value> given = new ArrayList<>(List.of(element()));
    if (call.owner().endsWith("Map")) {
      given.add(0, call.unknown("it is a key of a map"));
    }
    call.invoke(call.argument(0), given);
    return result;
  }

  private Value collected() {
    if (!(call.argumentTree(0) instanceof MethodInvocationTree made)
        || !(call.element(made) instanceof ExecutableElement collector)
        || !TO_COLLECTIONS.contains(collector.getSimpleName().toString())
        || !collector.getEnclosingElement().toString().equals("java.util.stream.Collectors")) {
      return null;
    }
    if (collector.getSimpleName().toString().endsWith("Set")) {
      call.compares(element());
    }
    return collection;
  }

  private Value harmless() {
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
    return nothing();
  }

  private Value nothing() {
    return call.unknown("it is not a label map");
  }
}
