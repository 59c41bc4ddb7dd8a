package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Objects that calls of the JDK are given: label maps, names and keys, and what can hold them. In a
 * type, {@code E} stands for the type of the held object; in an expression, {@code e} for it.
 */
final class JdkObjects {

  /** A type with the expressions that make such an object. */
  record Maker(List<String> types, String expression) {

    Maker of(TypeText element, String held) {
      return new Maker(
          types.stream()
              .map(type -> type.replaceAll("\\bE\\b", element.source()))
              .toList(),
          expression.replaceAll("\\be\\b", held).replaceAll("\\bE\\b", element.source()));
    }
  }

  private static final String STRINGS = "Map<String, String>";

  /** In three of four programs the map has the keys of {@code two_total}; MAP stands for it. */
  static final List<String> FIRST_KEYS = List.of(
      "Map.of(\"region\", \"v\", \"kind\", \"v\")",
      "Map.of(\"region\", \"v\", \"kind\", \"v\")",
      "Map.of(\"region\", \"v\", \"kind\", \"v\")",
      "Map.of(\"region\", \"v\")");

  /** The label map of a program. */
  static final List<Maker> USUAL_MAPS = List.of(
      maker("new HashMap<>(MAP)", STRINGS, "HashMap<String, String>"),
      maker("new LinkedHashMap<>(MAP)", STRINGS, "LinkedHashMap<String, String>"),
      maker(
          "new TreeMap<>(MAP)",
          STRINGS,
          "TreeMap<String, String>",
          "SortedMap<String, String>",
          "NavigableMap<String, String>"),
      maker("new ConcurrentHashMap<>(MAP)", STRINGS, "ConcurrentMap<String, String>"));

  /** The same in maps that few programs use. */
  static final List<Maker> OTHER_MAPS = List.of(
      maker("new ConcurrentSkipListMap<>(MAP)", STRINGS),
      maker("new Hashtable<>(MAP)", STRINGS, "Hashtable<String, String>"),
      maker("new IdentityHashMap<>(MAP)", STRINGS),
      maker("new WeakHashMap<>(MAP)", STRINGS),
      maker("Collections.synchronizedMap(new HashMap<>(MAP))", STRINGS));

  /** The other objects that every program can name. Most of them fit {@code two_total}. */
  static final SortedMap<String, List<Maker>> NAMED = new TreeMap<>(Map.of(
      "names",
          List.of(
              maker("{\"two_total\"}", "String[]"),
              maker("{\"two_total\", \"duo_total\"}", "String[]"),
              maker("{\"three_total\"}", "String[]")),
      "keys",
          List.of(
              maker("{\"kind\", \"region\"}", "String[]"),
              maker("{\"kind\"}", "String[]"),
              maker("{\"code\"}", "String[]")),
      "words",
          List.of(
              maker("new ArrayList<>(List.of(\"region\", \"kind\"))", "List<String>"),
              maker("new ArrayList<>(List.of(\"two_total\"))", "List<String>"),
              maker("new ArrayList<>(List.of(\"three_total\"))", "List<String>")),
      "labels", List.of(maker("Labels.of(\"region\", \"v\", \"kind\", \"v\")", "Labels")),
      "all",
          List.of(
              maker("{Labels.of(\"region\", \"v\", \"kind\", \"v\")}", "Labels[]"),
              maker("{Labels.empty()}", "Labels[]")),
      "key", List.of(maker("\"kind\"", "String")),
      "name", List.of(maker("\"two_total\"", "String"))));

  /** A view through which the label map of a program gets keys, and loses them. */
  static final String VIEW = "view";

  /** A label map whose views add keys. */
  static final Maker VIEWED_MAP =
      maker("new ConcurrentHashMap<>(MAP)", "ConcurrentHashMap<String, String>");

  static final List<Maker> VIEWS = List.of(
      maker("m.keySet(\"v\")", "Set<String>", "Collection<String>"),
      maker("m.keySet()", "Set<String>", "Collection<String>"),
      maker("m.values()", "Collection<String>"),
      maker(
          "m.entrySet()",
          "Set<Map.Entry<String, String>>",
          "Collection<Map.Entry<String, String>>"));

  /** The main objects of programs; some come more often. */
  static final List<String> MAIN = List.of(
      "m", "m", "m", "m", "m", "names", "names", "names", "keys", "words", "words", "all", "key",
      VIEW);

  /** Holders of one object. */
  static final List<Maker> HOLDERS = List.of(
      maker("new ArrayList<>(List.of(e))", "List<E>", "ArrayList<E>", "Collection<E>"),
      maker("new LinkedList<>(List.of(e))", "LinkedList<E>", "Deque<E>", "List<E>", "Queue<E>"),
      maker("new Vector<>(List.of(e))", "Vector<E>"),
      maker("new CopyOnWriteArrayList<>(List.of(e))", "CopyOnWriteArrayList<E>", "List<E>"),
      maker("Arrays.asList(e)", "List<E>"),
      maker("List.of(e)", "List<E>"),
      maker("Collections.singletonList(e)", "List<E>"),
      maker("Collections.synchronizedList(new ArrayList<>(List.of(e)))", "List<E>"),
      maker("Collections.unmodifiableList(new ArrayList<>(List.of(e)))", "List<E>"),
      maker("new ArrayList<>()", "List<E>"),
      maker("new Stack<>()", "Stack<E>"),
      maker("new ArrayDeque<>(List.of(e))", "Deque<E>", "ArrayDeque<E>"),
      maker("new PriorityQueue<>(List.of(e))", "PriorityQueue<E>"),
      maker("new ConcurrentLinkedQueue<>(List.of(e))", "ConcurrentLinkedQueue<E>"),
      maker("new ConcurrentLinkedDeque<>(List.of(e))", "ConcurrentLinkedDeque<E>"),
      maker("new LinkedBlockingQueue<>(List.of(e))", "BlockingQueue<E>", "LinkedBlockingQueue<E>"),
      maker("new LinkedBlockingDeque<>(List.of(e))", "BlockingDeque<E>", "LinkedBlockingDeque<E>"),
      maker("new ArrayBlockingQueue<>(4, false, List.of(e))", "ArrayBlockingQueue<E>"),
      maker("new PriorityBlockingQueue<>(List.of(e))", "PriorityBlockingQueue<E>"),
      maker("new LinkedTransferQueue<>(List.of(e))", "LinkedTransferQueue<E>", "TransferQueue<E>"),
      maker("new HashSet<>(Set.of(e))", "Set<E>", "HashSet<E>"),
      maker("new LinkedHashSet<>(Set.of(e))", "Set<E>", "LinkedHashSet<E>"),
      maker("new TreeSet<>(Set.of(e))", "NavigableSet<E>", "SortedSet<E>", "TreeSet<E>"),
      maker("new CopyOnWriteArraySet<>(List.of(e))", "Set<E>", "CopyOnWriteArraySet<E>"),
      maker("new ConcurrentSkipListSet<>(List.of(e))", "ConcurrentSkipListSet<E>"),
      maker("Set.of(e)", "Set<E>"),
      maker("new HashMap<>(Map.of(\"a\", e))", "Map<String, E>"),
      maker("new TreeMap<>(Map.of(\"a\", e))", "TreeMap<String, E>", "NavigableMap<String, E>"),
      maker("new ConcurrentHashMap<>(Map.of(\"a\", e))", "ConcurrentHashMap<String, E>"),
      maker("new EnumMap<>(Map.of(TimeUnit.DAYS, e))", "EnumMap<TimeUnit, E>"),
      maker("new HashMap<>(Map.of(\"a\", e)).values()", "Collection<E>"),
      maker("new HashMap<>(Map.of(\"a\", e)).entrySet()", "Set<Map.Entry<String, E>>"),
      maker("new ConcurrentHashMap<>(Map.of(e, \"a\")).keySet(\"b\")", "Set<E>"),
      maker("Optional.of(e)", "Optional<E>"),
      maker("Stream.of(e)", "Stream<E>"),
      maker("Stream.<E>builder().add(e)", "Stream.Builder<E>"),
      maker("List.of(e).iterator()", "Iterator<E>"),
      maker("new ArrayList<>(List.of(e)).listIterator()", "ListIterator<E>"),
      maker("List.of(e).spliterator()", "Spliterator<E>"),
      maker("Collections.enumeration(List.of(e))", "Enumeration<E>"),
      maker("new AtomicReference<>(e)", "AtomicReference<E>"),
      maker("new AtomicMarkableReference<>(e, true)", "AtomicMarkableReference<E>"),
      maker("new AtomicStampedReference<>(e, 1)", "AtomicStampedReference<E>"),
      maker("new AtomicReferenceArray<>(1)", "AtomicReferenceArray<E>"),
      maker("CompletableFuture.completedFuture(e)", "CompletableFuture<E>", "CompletionStage<E>"),
      maker("new FutureTask<>(() -> e)", "FutureTask<E>", "RunnableFuture<E>"),
      maker("Map.entry(\"a\", e)", "Map.Entry<String, E>"),
      maker(
          "new AbstractMap.SimpleEntry<>(\"a\", e)",
          "Map.Entry<String, E>",
          "AbstractMap.SimpleEntry<String, E>"),
      maker("Collectors.toList()", "Collector<E, ?, List<E>>"),
      maker("() -> e", "Supplier<E>", "Callable<E>"),
      maker("any -> e", "Function<E, E>", "UnaryOperator<E>", "Function<String, E>"),
      maker("(any, other) -> e", "BiFunction<E, E, E>", "BinaryOperator<E>"));

  /** Objects that hold none of the above. */
  static final List<Maker> OTHERS = List.of(
      maker("new StringBuilder(\"kind\")", "StringBuilder", "CharSequence"),
      maker("new StringJoiner(\"_\")", "StringJoiner"),
      maker("new StringTokenizer(\"region kind\")", "StringTokenizer"),
      maker("IntStream.range(0, 2)", "IntStream"),
      maker("LongStream.range(0, 2)", "LongStream"),
      maker("DoubleStream.of(1)", "DoubleStream"),
      maker("OptionalInt.of(1)", "OptionalInt"),
      maker("new BitSet()", "BitSet"),
      maker("new Random(1)", "Random"),
      maker("new Properties()", "Properties"),
      maker("Comparator.comparing(String::length)", "Comparator<String>"),
      maker("String.CASE_INSENSITIVE_ORDER", "Comparator<String>"),
      maker("Locale.ROOT", "Locale"),
      maker("any -> any.equals(\"kind\")", "Predicate<String>"),
      maker("Runnable::run", "Executor"));

  private JdkObjects() {}

  private static Maker maker(String expression, String... types) {
    return new Maker(List.of(types), expression);
  }
}
