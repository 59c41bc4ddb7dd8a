package org.metricdef.processor.library;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;

/** Which constructors and static methods of java.util create collections, and how. */
final class CreatedCollections {

  /** How a collection is created, each as the method of {@link CollectionMakers} of that name. */
  enum Maker {
    EMPTY,
    COPY_OF_THIRD,
    COPY,
    EMPTY_OF_TEXTS,
    COPY_OF_TEXTS,
    COPY_OF_LIST,
    REFERENCE,
    UNSET_REFERENCE,
    LIST_OF,
    SET_OF,
    OF_NON_NULL,
    ARGUMENT,
    ADD_ALL,
    FILL,
    INITIALIZED,
    SINGLETON,
    VIEW_OF_ARRAY,
    COPY_OR_CONSTANTS,
    COPY_WITHOUT_REPEATS_OR_CONSTANTS,
    COPY_WITH_NULL,
    COPY_WITH_OTHERS,
    MAP_OF,
    MAP_ENTRY,
    MAP_OF_ENTRIES,
    COPY_OF_MAP
  }

  /**
   * Most of these collections do not sort, so they call no comparator of their elements. Those that
   * do are followed if their elements are texts.
   */
  private static final EffectTable<Maker> CONSTRUCTORS = EffectTable.<Maker>builder()
      .rows(
          Maker.EMPTY,
          "new Properties()",
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
      .rows(Maker.COPY_OF_THIRD, "new ArrayBlockingQueue(int, boolean, Collection)")
      .rows(
          Maker.COPY,
          "new CopyOnWriteArrayList(Object[])",
          "new LinkedList(Collection)",
          "new ArrayDeque(Collection)",
          "new CopyOnWriteArrayList(Collection)",
          "new ConcurrentLinkedQueue(Collection)",
          "new ConcurrentLinkedDeque(Collection)",
          "new LinkedBlockingQueue(Collection)")
      .rows(Maker.COPY_OF_LIST, "new ArrayList(Collection)")
      .rows(Maker.COPY, "new HashSet(Collection)", "new LinkedHashSet(Collection)")
      .rows(
          Maker.EMPTY_OF_TEXTS,
          "new ConcurrentSkipListSet()",
          "new CopyOnWriteArraySet()",
          "new LinkedBlockingDeque()",
          "new LinkedTransferQueue()",
          "new PriorityBlockingQueue()",
          "new PriorityQueue()",
          "new TreeSet()",
          "new ConcurrentSkipListMap()",
          "new IdentityHashMap()",
          "new WeakHashMap()",
          "new Vector()")
      .rows(
          Maker.COPY_OF_TEXTS,
          "new ConcurrentSkipListSet(Collection)",
          "new CopyOnWriteArraySet(Collection)",
          "new LinkedBlockingDeque(Collection)",
          "new LinkedTransferQueue(Collection)",
          "new PriorityBlockingQueue(Collection)",
          "new PriorityQueue(Collection)",
          "new TreeSet(Collection)",
          "new Vector(Collection)")
      .rows(Maker.REFERENCE, "new AtomicReference(Object)")
      .rows(Maker.UNSET_REFERENCE, "new AtomicReference()", "new ThreadLocal()")
      .rows(Maker.UNSET_REFERENCE, "new InheritableThreadLocal()")
      .build();

  private static final EffectTable<Maker> STATIC_METHODS = EffectTable.<Maker>builder()
      .rows(Maker.LIST_OF, Signature.overloads("List.of", "Object", 10))
      .rows(Maker.LIST_OF, "List.of(Object...)")
      .rows(Maker.SET_OF, Signature.overloads("Set.of", "Object", 10))
      .rows(Maker.SET_OF, "Set.of(Object...)")
      .rows(
          Maker.OF_NON_NULL,
          "Optional.of(Object)",
          "Optional.ofNullable(Object)",
          "Stream.ofNullable(Object)")
      .rows(Maker.LIST_OF, "Stream.of(Object)", "Stream.of(Object...)")
      // A stream shows what the array holds when it runs.
      .rows(Maker.ARGUMENT, "Arrays.stream(Object[])", "Arrays.stream(Object[], int, int)")
      .rows(Maker.ADD_ALL, "Collections.addAll(Collection, Object...)")
      .rows(Maker.FILL, "Arrays.fill(Object[], Object)")
      .rows(Maker.INITIALIZED, "ThreadLocal.withInitial(Supplier)")
      .rows(Maker.SINGLETON, "Collections.singletonList(Object)", "Collections.singleton(Object)")
      .rows(Maker.VIEW_OF_ARRAY, "Arrays.asList(Object...)")
      .rows(
          Maker.EMPTY,
          "Optional.empty()",
          "Stream.empty()",
          "Collections.emptyList()",
          "Collections.emptySet()")
      .rows(Maker.COPY_OR_CONSTANTS, "List.copyOf(Collection)")
      // A view shows later changes too, so it is the argument.
      .rows(
          Maker.ARGUMENT,
          "Collections.unmodifiableList(List)",
          "Collections.unmodifiableSet(Set)",
          "Collections.unmodifiableCollection(Collection)",
          "Collections.synchronizedList(List)")
      .rows(Maker.COPY_WITHOUT_REPEATS_OR_CONSTANTS, "Set.copyOf(Collection)")
      // A copy of an array may be longer than the array, and then ends with null.
      .rows(
          Maker.COPY_WITH_NULL,
          "Arrays.copyOf(Object[], int)",
          "Arrays.copyOf(Object[], int, Class)")
      // A number is not null.
      .rows(
          Maker.COPY_WITH_OTHERS,
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
      .rows(Maker.MAP_OF, Signature.overloads("Map.of", "Object, Object", 10))
      .rows(Maker.MAP_ENTRY, "Map.entry(Object, Object)")
      .rows(Maker.MAP_OF_ENTRIES, "Map.ofEntries(Map.Entry...)")
      .rows(Maker.COPY_OF_MAP, "Map.copyOf(Map)")
      .rows(Maker.ARGUMENT, "Collections.unmodifiableMap(Map)", "Collections.synchronizedMap(Map)")
      .build();

  private CreatedCollections() {}

  /** How a constructor creates a collection; empty if it is unknown. */
  static Optional<Maker> constructed(Call call) {
    return CONSTRUCTORS.declared(call);
  }

  /** How a static method creates a collection; empty if it is unknown. */
  static Optional<Maker> made(Call call) {
    return STATIC_METHODS.declared(call);
  }

  /** How a static method creates a map whose values are followed; empty if it is unknown. */
  static Optional<Maker> madeOfLabels(Call call) {
    return MAPS_OF_LABELS.declared(call);
  }

  /** Whether a constructor creates an empty collection. */
  static boolean isEmpty(ExecutableElement constructor) {
    return constructor.getParameters().isEmpty()
        && CONSTRUCTORS.declared(constructor).filter(Maker.EMPTY::equals).isPresent();
  }
}
