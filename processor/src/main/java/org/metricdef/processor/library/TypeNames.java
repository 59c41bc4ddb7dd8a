package org.metricdef.processor.library;

import java.util.HashMap;
import java.util.Map;

/** The types that tables name without their package, as an import allows. */
final class TypeNames {

  private static final Map<String, String> QUALIFIED = new HashMap<>();

  static {
    imports("java.io", "BufferedReader", "Console", "File");
    imports("java.lang", "CharSequence", "Class", "Double", "Enum", "Float");
    imports("java.lang", "InheritableThreadLocal", "Integer", "Iterable", "Long", "Math", "Object");
    imports("java.lang", "ProcessHandle", "Runnable", "String", "StringBuffer", "StringBuilder");
    imports("java.lang", "System", "Thread", "ThreadLocal", "Throwable");
    imports("java.time", "Clock", "Instant");
    imports("java.time.chrono", "ChronoZonedDateTime");
    imports("java.util", "AbstractMap", "ArrayDeque", "ArrayList", "Arrays", "Calendar");
    imports("java.util", "Collection", "Collections", "Comparator", "Date", "Deque", "Dictionary");
    imports("java.util", "EnumMap", "Enumeration", "HashMap", "HashSet", "Hashtable");
    imports("java.util", "IdentityHashMap", "Iterator", "Locale", "PriorityQueue", "TreeSet");
    imports("java.util", "LinkedHashMap", "LinkedHashSet", "LinkedList", "List", "ListIterator");
    imports("java.util", "Map", "NavigableMap", "NavigableSet", "Objects", "Optional");
    imports("java.util", "PrimitiveIterator", "Properties", "Queue", "Random", "Scanner");
    imports("java.util", "SequencedCollection", "SequencedMap", "ServiceLoader", "Set");
    imports("java.util", "SortedMap", "SortedSet", "Spliterator", "Stack", "StringJoiner");
    imports("java.util", "TreeMap", "UUID", "Vector", "WeakHashMap");
    imports("java.util.concurrent", "ArrayBlockingQueue", "BlockingDeque", "BlockingQueue");
    imports("java.util.concurrent", "CompletionService", "ConcurrentHashMap");
    imports("java.util.concurrent", "ConcurrentLinkedDeque", "ConcurrentLinkedQueue");
    imports("java.util.concurrent", "ConcurrentSkipListMap", "ConcurrentSkipListSet");
    imports("java.util.concurrent", "CopyOnWriteArrayList", "CopyOnWriteArraySet", "Future");
    imports("java.util.concurrent", "FutureTask", "LinkedBlockingDeque", "LinkedBlockingQueue");
    imports("java.util.concurrent", "LinkedTransferQueue", "PriorityBlockingQueue");
    imports("java.util.concurrent", "SubmissionPublisher", "TimeUnit");
    imports("java.util.concurrent.atomic", "AtomicInteger", "AtomicIntegerFieldUpdater");
    imports("java.util.concurrent.atomic", "AtomicLong", "AtomicLongFieldUpdater");
    imports("java.util.concurrent.atomic", "AtomicMarkableReference", "AtomicReference");
    imports("java.util.concurrent.atomic", "AtomicReferenceArray", "AtomicReferenceFieldUpdater");
    imports("java.util.concurrent.atomic", "AtomicStampedReference");
    imports("java.util.function", "BiConsumer", "BiFunction", "BiPredicate", "BinaryOperator");
    imports("java.util.function", "Consumer", "Function", "IntConsumer", "IntFunction");
    imports("java.util.function", "LongConsumer", "Predicate", "Supplier", "UnaryOperator");
    imports("java.util.random", "RandomGenerator");
    imports("java.util.stream", "BaseStream", "Collector", "Collectors", "Gatherer", "IntStream");
    imports("java.util.stream", "LongStream", "Stream");
    imports("com.google.common.base", "Joiner");
    imports("com.google.common.collect", "ImmutableCollection", "ImmutableList", "ImmutableMap");
    imports("com.google.common.collect", "ImmutableSet", "ImmutableSortedMap");
    imports("com.google.common.collect", "ImmutableSortedSet", "Lists", "Maps", "Sets");
    imports("org.metricdef", "Labels");
  }

  private TypeNames() {}

  private static void imports(String packageName, String... types) {
    for (String type : types) {
      QUALIFIED.put(type, packageName + "." + type);
    }
  }

  /**
   * The qualified name of a type. A name with a package is qualified already.
   *
   * @throws IllegalArgumentException if the package of the name is unknown
   */
  static String qualified(String name) {
    if (Character.isLowerCase(name.charAt(0))) {
      return name;
    }
    int nested = name.indexOf('.');
    String outer = nested < 0 ? name : name.substring(0, nested);
    String known = QUALIFIED.get(outer);
    if (known == null) {
      throw new IllegalArgumentException("no package is known for the type " + outer);
    }
    return known + name.substring(outer.length());
  }
}
