package org.metricdef.processor.library;

import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Value;

/**
 * Methods that read what they are given: they change no argument, and what they keep or return is
 * at most what the argument holds. A row holds where the method that runs is known: a constructor,
 * a static method, a method of a final class. A function among the arguments is not read but
 * called, so it is left to whoever lets arguments escape.
 */
public final class ReadingModel implements CallModel {

  private enum Effect {
    /** Keeps nothing of an argument. */
    READ,
    /** Keeps or returns what an argument holds, such as the keys of a map. */
    READ_AND_KEEP_CONTENT
  }

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      .rows(
          Effect.READ,
          "java.lang.Class.isInstance(Object)",
          "java.lang.Thread.holdsLock(Object)",
          "java.lang.ref.Reference.reachabilityFence(Object)",
          "java.lang.StringBuffer.append(Object)",
          "java.lang.StringBuffer.insert(int, Object)",
          "java.lang.System.identityHashCode(Object)",
          "java.text.MessageFormat.format(String, Object...)",
          "Arrays.deepEquals(Object[], Object[])",
          "Arrays.deepHashCode(Object[])",
          "Arrays.deepToString(Object[])",
          "Arrays.equals(Object[], Object[])",
          "Arrays.equals(Object[], int, int, Object[], int, int)",
          "Arrays.hashCode(Object[])",
          "Arrays.mismatch(Object[], Object[])",
          "Arrays.mismatch(Object[], int, int, Object[], int, int)",
          "Arrays.toString(Object[])",
          "Collections.disjoint(Collection, Collection)",
          "Collections.frequency(Collection, Object)",
          "Collections.indexOfSubList(List, List)",
          "Collections.lastIndexOfSubList(List, List)",
          "java.util.Formatter.format(String, Object...)",
          "java.util.Formatter.format(Locale, String, Object...)",
          "Objects.deepEquals(Object, Object)",
          "Joiner.appendTo(StringBuilder, Iterable)",
          "Joiner.appendTo(StringBuilder, Object[])",
          "Joiner.join(Iterable)",
          "Joiner.join(Object[])",
          "Joiner.MapJoiner.appendTo(StringBuilder, Iterable)",
          "Joiner.MapJoiner.appendTo(StringBuilder, Map)",
          "Joiner.MapJoiner.join(Iterable)",
          "Joiner.MapJoiner.join(Map)",
          "org.slf4j.MDC.setContextMap(Map)")
      .since(19, Effect.READ, "Objects.toIdentityString(Object)")
      .rows(
          Effect.READ_AND_KEEP_CONTENT,
          "new java.lang.AssertionError(Object)",
          "Collections.max(Collection)",
          "Collections.max(Collection, Comparator)",
          "Collections.min(Collection)",
          "Collections.min(Collection, Comparator)",
          "java.util.EnumSet.copyOf(Collection)",
          "new ConcurrentSkipListMap(Map)",
          "new ConcurrentSkipListMap(SortedMap)",
          "new ConcurrentSkipListSet(Collection)",
          "new ConcurrentSkipListSet(SortedSet)",
          "new CopyOnWriteArraySet(Collection)",
          "new IdentityHashMap(Map)",
          "new LinkedBlockingDeque(Collection)",
          "new LinkedTransferQueue(Collection)",
          "new PriorityBlockingQueue(Collection)",
          "new PriorityQueue(Collection)",
          "new PriorityQueue(SortedSet)",
          "new TreeSet(Collection)",
          "new TreeSet(SortedSet)",
          "new Vector(Collection)",
          "new WeakHashMap(Map)",
          "Stream.concat(Stream, Stream)",
          "ImmutableList.copyOf(Collection)",
          "ImmutableList.copyOf(Iterable)",
          "ImmutableList.copyOf(Iterator)",
          "ImmutableList.sortedCopyOf(Iterable)",
          "ImmutableList.Builder.addAll(Iterable)",
          "ImmutableSet.copyOf(Collection)",
          "ImmutableSet.copyOf(Iterable)",
          "ImmutableSet.copyOf(Iterator)",
          "ImmutableSortedMap.copyOf(Map)",
          "ImmutableSortedMap.copyOf(Map, Comparator)",
          "ImmutableSortedMap.copyOfSorted(SortedMap)",
          "ImmutableSortedSet.copyOf(Collection)",
          "ImmutableSortedSet.copyOf(Iterable)",
          "ImmutableSortedSet.copyOf(Comparator, Collection)",
          "ImmutableSortedSet.copyOf(Comparator, Iterable)",
          "ImmutableSortedSet.copyOfSorted(SortedSet)",
          "Lists.newArrayList(Iterable)",
          "Lists.newLinkedList(Iterable)",
          "Maps.newTreeMap(SortedMap)",
          "Sets.newHashSet(Iterable)",
          "Sets.newLinkedHashSet(Iterable)",
          "Sets.newTreeSet(Iterable)")
      .build();

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    return METHODS.declared(call).map(effect -> switch (effect) {
      case READ -> read(call);
      case READ_AND_KEEP_CONTENT -> readContent(call);
    });
  }

  private static Value read(Call call) {
    for (int i = 0; i < call.arity(); i++) {
      if (!isFunction(call.argument(i))) {
        call.leavesAlone(i);
      }
    }
    return call.unknown("it is not a label map");
  }

  private static Value readContent(Call call) {
    for (int i = 0; i < call.arity(); i++) {
      if (holdsTexts(call.argument(i))) {
        call.leavesAlone(i);
      }
    }
    return call.unknown("it is not a label map");
  }

  private static boolean isFunction(Value value) {
    return value.alternatives().stream().anyMatch(Value.Function.class::isInstance);
  }

  /** Whether a value is a label map, or shows one, so that texts are all that it holds. */
  static boolean holdsTexts(Value value) {
    for (Value part : value.alternatives()) {
      if (!(part instanceof Value.LabelMap || part instanceof Value.View)) {
        return false;
      }
    }
    return true;
  }
}
