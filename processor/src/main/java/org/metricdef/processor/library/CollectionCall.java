package org.metricdef.processor.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.library.CollectionEffect.Operation;

/**
 * A call on a collection that the class creates. All its elements are one abstract value, so its
 * views, copies, iterators and streams can stand for the collection itself.
 */
final class CollectionCall {

  private final Call call;
  private final Value.Container collection;

  CollectionCall(Call call, Value.Container collection) {
    this.call = call;
    this.collection = collection;
  }

  Optional<Value> evaluate() {
    Optional<CollectionEffect> effect = CollectionMethods.effect(call)
        .or(() -> StreamMethods.effect(call))
        .or(() -> ReferenceMethods.effect(call));
    if (effect.isEmpty()) {
      call.containers().loseIndex(collection);
      return Optional.empty();
    }
    if (!effect.get().keepsKeys()) {
      call.containers().loseIndex(collection);
    }
    if (!effect.get().keepsPairs()) {
      call.pairs().lose(collection);
    }
    return apply(effect.get().operation());
  }

  /** The value of the call; empty if it depends on something unknown. */
  private Optional<Value> apply(Operation operation) {
    return switch (operation) {
      case PUT_FIRST -> Optional.of(putFirst());
      case PUT_LAST -> Optional.of(putLast());
      case PUT_PAIR -> Optional.of(putPair());
      case PUT_AT -> Optional.of(putAt());
      case REPLACE -> Optional.of(replace());
      case REPLACE_EACH -> Optional.of(replaceEach());
      case PUT_AND_PASS_ON -> Optional.of(putAndPassOn());
      case COMPARE_AND_SET -> Optional.of(compareAndSet());
      case PUT_UNDER_KEY -> Optional.of(putUnderKey());
      case PUT_ALL_OF_LAST -> Optional.of(putAllOfLast());
      case PUT_COMPUTED -> Optional.of(putComputed());
      case ELEMENT -> Optional.of(element());
      case ELEMENT_OR_NULL -> Optional.of(elementOrNull());
      case ELEMENT_OR_ARGUMENT -> Optional.of(elementOrArgument());
      case ELEMENT_OR_SUPPLIED -> Optional.of(elementOrSupplied());
      case ITSELF_OR_SUPPLIED -> Optional.of(itselfOrSupplied());
      case VALUE_UNDER_KEY_OR_NULL -> Optional.of(valueUnderKeyOrNull());
      case VALUE_UNDER_KEY_OR_DEFAULT -> Optional.of(valueUnderKeyOrDefault());
      case ITSELF -> Optional.of(itself());
      case ITSELF_OR_NULL -> Optional.of(itselfOrNull());
      case COPIED -> Optional.of(copied());
      case CLONED -> Optional.of(cloned());
      case COPY_WITH_NULL -> Optional.of(copyWithNull());
      case ENTRIES -> Optional.of(entries());
      case COLLECTED -> collected();
      case NOTHING -> Optional.of(onlyCompared());
      case VISIT -> Optional.of(visit());
      case VISIT_IF_THERE -> Optional.of(visitIfThere());
      case VISIT_OR_RUN -> Optional.of(visitOrRun());
      case VISIT_PAIRS -> Optional.of(visitPairs());
      case VISIT_AND_PASS_ON -> Optional.of(visitAndPassOn());
      case MAPPED -> Optional.of(mapped());
      case MAPPED_WITHOUT_NULL -> Optional.of(mappedWithoutNull());
      case FLAT_MAPPED -> Optional.of(flatMapped());
    };
  }

  // Additions. The methods return the value of the call.

  private Value putFirst() {
    return put(0);
  }

  private Value putLast() {
    return put(call.arity() - 1);
  }

  /** An entry that is added to a list is added to the label map that the list states. */
  private Value putPair() {
    Optional<Keys> stated = call.pairs().with(collection, 0);
    Value before = putLast();
    stated.ifPresent(keys -> call.pairs().restate(collection, keys));
    return before;
  }

  /** A list that is a view of an array writes through to it. */
  private Value putAt() {
    if (call.containers().lengthOf(collection).isEmpty()) {
      return putLast();
    }
    Value before = elementOrNull();
    call.containers().assign(collection, call.argument(0).number(), call.follow(1));
    return before;
  }

  /** The elements of a view of an array are replaced one by one, in their order. */
  private Value replaceEach() {
    Optional<Integer> length = call.containers().lengthOf(collection);
    if (length.isEmpty()) {
      call.containers().add(collection, call.invoke(0, List.of(element())));
    } else {
      for (int i = 0; i < length.get(); i++) {
        Value before = call.containers().elementAt(collection, i);
        call.containers().assign(collection, Optional.of(i), call.invokeOnce(0, List.of(before)));
      }
    }
    return nothing();
  }

  /** The expected value is only compared. */
  private Value replace() {
    call.leavesAlone(1);
    return putLast();
  }

  private Value putAndPassOn() {
    putLast();
    return passedOn();
  }

  private Value put(int argument) {
    Value before = result();
    call.containers().add(collection, call.follow(argument));
    return before;
  }

  /** The expected value is compared by identity. */
  private Value compareAndSet() {
    call.leavesAlone(call.arity() - 2);
    return putLast();
  }

  private Value putUnderKey() {
    Value before = result();
    call.containers().put(collection, MapKeys.of(call, 0), call.follow(call.arity() - 1));
    Pairs.keep(call, 0);
    call.containers().updateIndex(collection, keys -> MapKeys.put(call, keys, 0, call.name()));
    return before;
  }

  private Value putAllOfLast() {
    call.containers().add(collection, call.containers().elementsOf(call.follow(call.arity() - 1)));
    return nothing();
  }

  /** A value that is null is computed again. So the result is null only if the function's is. */
  private Value putComputed() {
    call.containers().put(collection, MapKeys.of(call, 0), call.invoke(1, List.of(key())));
    return valueUnderKey(new Value.Nothing());
  }

  /** The previous element, or whether there was one. */
  private Value result() {
    return call.method().getReturnType().getKind() == TypeKind.BOOLEAN
        ? nothing()
        : elementOrNull();
  }

  // Results.

  private Value element() {
    return call.containers().elementsOf(collection);
  }

  /** The result of a search that may find nothing: an element or null. */
  private Value elementOrNull() {
    return element().join(CollectionsModel.orNull(call));
  }

  private Value elementOrArgument() {
    return element().join(call.follow(0));
  }

  private Value elementOrSupplied() {
    return element().join(call.invoke(0, List.of()));
  }

  /** Either holder of elements: this one, or the one that the function supplies. */
  private Value itselfOrSupplied() {
    return call.containers()
        .make(element().join(call.containers().elementsOf(call.invoke(0, List.of()))));
  }

  private Value valueUnderKeyOrNull() {
    return valueUnderKey(CollectionsModel.orNull(call));
  }

  private Value valueUnderKeyOrDefault() {
    return valueUnderKey(call.follow(1));
  }

  /** The value of a map under the key that is the first argument. */
  private Value valueUnderKey(Value ifNothing) {
    Optional<Set<String>> keys = MapKeys.of(call, 0);
    if (keys.isEmpty()) {
      return element().join(ifNothing);
    }
    Value value = new Value.Nothing();
    for (String key : keys.get()) {
      value = value.join(call.containers().elementAt(collection, key, ifNothing));
    }
    return value;
  }

  /** The same elements. A part of them, or another order, states other labels. */
  private Value itself() {
    return passedOn();
  }

  /** Perhaps not all elements of an array, and not in its order, so it has no positions. */
  private Value passedOn() {
    return call.containers().lengthOf(collection).isPresent()
        ? new Value.Container(collection.objects())
        : collection.withoutPairs();
  }

  private Value itselfOrNull() {
    return passedOn().join(CollectionsModel.orNull(call));
  }

  private Value copied() {
    return call.containers().make(element());
  }

  /** A copy of an array. An entry of another map may change its key when that map changes. */
  private Value cloned() {
    Optional<PairForm> form = PairForm.ofArray(call.type());
    return form.isEmpty()
        ? copied()
        : call.keysOf(collection.pairs())
            .map(keys -> form.get() == PairForm.STRINGS ? keys : keys.withoutArgument())
            .map(keys -> call.pairs().stating(copied(), keys))
            .orElseGet(Value.Nothing::new);
  }

  private Value copyWithNull() {
    return call.containers().make(elementOrNull());
  }

  private Value entries() {
    return call.containers().make(collection);
  }

  /** The result of a collector; empty if the collector is not in a table. */
  private Optional<Value> collected() {
    call.follow(0);
    CollectedMap.Times times =
        SingleElement.isInReceiver(call) ? CollectedMap.Times.ONCE : CollectedMap.Times.ANY;
    return CollectedMap.of(call, List.of(element()), times)
        .or(() -> new CollectorCall(call).collect(call.argumentTree(0), element()));
  }

  /** The arguments are compared with elements by {@code equals}, and not kept. */
  private Value onlyCompared() {
    for (int i = 0; i < call.arity(); i++) {
      if (!(call.argument(i) instanceof Value.Function)) {
        call.leavesAlone(i);
      }
    }
    return nothing();
  }

  private Value nothing() {
    return call.unknown("it is not a label map");
  }

  // Calls of functions.

  private Value visit() {
    call.invoke(0, List.of(element()));
    return nothing();
  }

  /** What an optional holds is known to be there if code has put it there. */
  private Value visitIfThere() {
    if (call.receiver().filter(Value.Unknown.class::isInstance).isPresent()) {
      call.invokePerhaps(0, List.of(element()));
      return nothing();
    }
    return visit();
  }

  /** The first function receives the element; if there is none, the second one runs. */
  private Value visitOrRun() {
    call.follow(1);
    call.oneOf(
        List.of(() -> call.invokeOnce(0, List.of(element())), () -> call.invokeOnce(1, List.of())));
    return nothing();
  }

  private Value visitPairs() {
    call.invoke(0, List.of(key(), element()));
    return nothing();
  }

  private Value visitAndPassOn() {
    call.invoke(0, List.of(element()));
    return passedOn();
  }

  private Value mapped() {
    return call.containers().make(applied());
  }

  /** An optional is empty if its function returns null. */
  private Value mappedWithoutNull() {
    return call.containers().make(applied().notNull());
  }

  private Value flatMapped() {
    return call.containers().make(call.containers().elementsOf(applied()));
  }

  /** The result of the function for each element. */
  private Value applied() {
    Optional<Value> known = KnownFunctions.ofReference(call, call.argumentTree(0), element());
    if (known.isPresent()) {
      call.leavesAlone(0);
    }
    return known.orElseGet(() -> call.invoke(0, List.of(element())));
  }

  private Value key() {
    return call.unknown("it is a key of a map");
  }
}
