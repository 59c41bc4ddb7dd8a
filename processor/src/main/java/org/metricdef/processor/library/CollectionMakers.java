package org.metricdef.processor.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.value.Constants;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/** The collections that constructors and static methods of java.util create. */
final class CollectionMakers {

  private interface Maker extends Function<Call, Value> {}

  /** These collections do not sort, so they call no comparator of their elements. */
  private static final EffectTable<Maker> CONSTRUCTORS = EffectTable.<Maker>builder()
      .rows(
          CollectionMakers::empty,
          "new ArrayList()",
          "new ArrayList(int)",
          "new LinkedList()",
          "new ArrayDeque()",
          "new ArrayDeque(int)",
          "new HashSet()",
          "new HashSet(int)",
          "new HashSet(int, float)",
          "new LinkedHashSet()",
          "new LinkedHashSet(int)",
          "new LinkedHashSet(int, float)",
          "new CopyOnWriteArrayList()",
          "new ConcurrentLinkedQueue()",
          "new ConcurrentLinkedDeque()",
          "new LinkedBlockingQueue()",
          "new LinkedBlockingQueue(int)",
          "new ArrayBlockingQueue(int)",
          "new ArrayBlockingQueue(int, boolean)")
      // Known fault: these hold the elements of an argument, but count as empty.
      .rows(
          CollectionMakers::empty,
          "new CopyOnWriteArrayList(Object[])",
          "new ArrayBlockingQueue(int, boolean, Collection)")
      .rows(
          CollectionMakers::copy,
          "new ArrayList(Collection)",
          "new LinkedList(Collection)",
          "new ArrayDeque(Collection)",
          "new CopyOnWriteArrayList(Collection)",
          "new ConcurrentLinkedQueue(Collection)",
          "new ConcurrentLinkedDeque(Collection)",
          "new LinkedBlockingQueue(Collection)")
      .rows(
          CollectionMakers::copyWithoutRepeats,
          "new HashSet(Collection)",
          "new LinkedHashSet(Collection)")
      .rows(CollectionMakers::reference, "new AtomicReference(Object)")
      .rows(CollectionMakers::unsetReference, "new AtomicReference()", "new ThreadLocal()")
      .build();

  private static final EffectTable<Maker> STATIC_METHODS = EffectTable.<Maker>builder()
      .rows(CollectionMakers::listOf, Signature.overloads("List.of", "Object", 10))
      .rows(CollectionMakers::listOf, "List.of(Object...)")
      .rows(CollectionMakers::setOf, Signature.overloads("Set.of", "Object", 10))
      .rows(CollectionMakers::setOf, "Set.of(Object...)")
      .rows(
          CollectionMakers::ofNonNull,
          "Optional.of(Object)",
          "Optional.ofNullable(Object)",
          "Stream.of(Object)",
          "Stream.of(Object...)",
          "Stream.ofNullable(Object)")
      .rows(
          CollectionMakers::ofAny,
          "Arrays.asList(Object...)",
          "Collections.singletonList(Object)",
          "Collections.singleton(Object)")
      .rows(
          CollectionMakers::empty,
          "Optional.empty()",
          "Stream.empty()",
          "Collections.emptyList()",
          "Collections.emptySet()")
      .rows(
          CollectionMakers::argument,
          "List.copyOf(Collection)",
          "Collections.unmodifiableList(List)",
          "Collections.unmodifiableSet(Set)",
          "Collections.unmodifiableCollection(Collection)",
          "Collections.synchronizedList(List)")
      .rows(CollectionMakers::argumentWithoutRepeats, "Set.copyOf(Collection)")
      // A copy of an array may be longer than the array, and then ends with null.
      .rows(
          CollectionMakers::copyWithNull,
          "Arrays.copyOf(Object[], int)",
          "Arrays.copyOf(Object[], int, Class)",
          "Arrays.copyOf(boolean[], int)",
          "Arrays.copyOf(byte[], int)",
          "Arrays.copyOf(char[], int)",
          "Arrays.copyOf(double[], int)",
          "Arrays.copyOf(float[], int)",
          "Arrays.copyOf(int[], int)",
          "Arrays.copyOf(long[], int)",
          "Arrays.copyOf(short[], int)")
      .build();

  /** Maps whose values are followed. */
  private static final EffectTable<Maker> MAPS_OF_LABELS = EffectTable.<Maker>builder()
      .rows(CollectionMakers::mapOf, Signature.overloads("Map.of", "Object, Object", 10))
      .rows(CollectionMakers::mapEntry, "Map.entry(Object, Object)")
      .rows(CollectionMakers::mapOfEntries, "Map.ofEntries(Map.Entry...)")
      .rows(CollectionMakers::argument, "Map.copyOf(Map)")
      .build();

  private CollectionMakers() {}

  /** The collection that a constructor creates; empty if it is unknown. */
  static Optional<Value> constructed(Call call) {
    Optional<Maker> maker = CONSTRUCTORS.declared(call);
    return maker.isPresent()
        ? maker.map(known -> known.apply(call))
        : MapMakers.contentOf(call)
            .filter(content -> holdsLabels(call.type()))
            .map(content -> switch (content) {
              case NOTHING -> call.collection(new Value.Nothing(), Keys.empty());
              case THE_ARGUMENT, COMPARED_KEYS -> copy(call);
            });
  }

  /** The collection that a static method creates; empty if it is unknown. */
  static Optional<Value> made(Call call) {
    Optional<Maker> maker = STATIC_METHODS.declared(call);
    return maker.isPresent()
        ? maker.map(known -> known.apply(call))
        : MAPS_OF_LABELS
            .declared(call)
            .filter(known -> holdsLabels(call.type()))
            .map(known -> known.apply(call));
  }

  private static Value empty(Call call) {
    return call.collection(new Value.Nothing());
  }

  private static Value copy(Call call) {
    return call.collection(call.elementsOf(call.argument(0)));
  }

  private static Value copyWithoutRepeats(Call call) {
    call.compares(call.elementsOf(call.argument(0)));
    return copy(call);
  }

  private static Value copyWithNull(Call call) {
    call.leavesAlone(0);
    return call.collection(call.elementsOf(call.argument(0)).join(CollectionsModel.orNull(call)));
  }

  private static Value reference(Call call) {
    return call.collection(call.argument(0));
  }

  private static Value unsetReference(Call call) {
    return call.collection(
        call.unknown("it is null until it is set", "initialize it when it is created"));
  }

  private static Value argument(Call call) {
    call.leavesAlone(0);
    return call.argument(0);
  }

  private static Value argumentWithoutRepeats(Call call) {
    call.compares(call.elementsOf(call.argument(0)));
    return argument(call);
  }

  private static Value listOf(Call call) {
    return constants(call, true).orElseGet(() -> ofNonNull(call));
  }

  private static Value setOf(Call call) {
    Value elements = elements(call);
    call.compares(elements);
    return constants(call, false).orElseGet(() -> holding(call, elements));
  }

  /** {@code List.of} rejects null, and an optional of null is empty. */
  private static Value ofNonNull(Call call) {
    return holding(call, elements(call));
  }

  private static Value holding(Call call, Value elements) {
    return call.collection(isArray(call) ? elements : Taints.withoutNull(elements));
  }

  private static Value ofAny(Call call) {
    return call.collection(elements(call));
  }

  /** The arguments, or the elements of the array that is passed in their place. */
  private static Value elements(Call call) {
    return isArray(call) ? call.elementsOf(call.argument(0)) : every(call, 0, 1);
  }

  private static boolean isArray(Call call) {
    return call.arity() == 1 && call.argumentType(0) instanceof ArrayType;
  }

  /**
   * The arguments if they are constants, whose order and number are kept.
   *
   * @param ordered whether the collection keeps their order
   */
  private static Optional<Value> constants(Call call, boolean ordered) {
    if (isArray(call)) {
      return Optional.empty();
    }
    List<String> constants = new ArrayList<>();
    for (int i = 0; i < call.arity(); i++) {
      call.strings(call.argument(i))
          .filter(strings -> strings.size() == 1)
          .ifPresent(constants::addAll);
    }
    return call.arity() > 0 && constants.size() == call.arity()
        ? Optional.of(Value.known(new Constants(constants, ordered)))
        : Optional.empty();
  }

  private static Value every(Call call, int first, int step) {
    Value elements = new Value.Nothing();
    for (int i = 0; i < call.arity(); i++) {
      if (i % step == first % step) {
        call.leavesAlone(i);
        elements = elements.join(call.argument(i));
      } else {
        Pairs.keep(call, call.argument(i));
      }
    }
    return elements;
  }

  private static Value mapOf(Call call) {
    return call.collection(every(call, 1, 2), keysOf(call));
  }

  private static Keys keysOf(Call call) {
    Keys keys = Keys.empty();
    for (int i = 0; i < call.arity(); i += 2) {
      keys = Pairs.put(call, keys, i, "Map.of");
    }
    return keys;
  }

  private static Value mapEntry(Call call) {
    return call.collection(call.argument(1));
  }

  private static Value mapOfEntries(Call call) {
    Value elements = new Value.Nothing();
    for (int i = 0; i < call.arity(); i++) {
      elements = elements.join(call.elementsOf(call.argument(i)));
    }
    return call.collection(elements);
  }

  /** Whether a map's values are label maps or collections of them, and not label values. */
  private static boolean holdsLabels(@Nullable TypeMirror type) {
    if (!(type instanceof DeclaredType map) || map.getTypeArguments().size() != 2) {
      return false;
    }
    TypeMirror value = map.getTypeArguments().get(1);
    if (value instanceof ArrayType) {
      return true;
    }
    String name = value instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : "";
    return name.equals("org.metricdef.Labels") || name.startsWith("java.util.");
  }
}
