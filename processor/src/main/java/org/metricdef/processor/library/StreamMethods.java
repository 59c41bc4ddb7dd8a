package org.metricdef.processor.library;

import static org.metricdef.processor.library.CollectionEffect.of;

import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.library.CollectionEffect.Operation;

/** The effects of the methods of streams and optionals. */
final class StreamMethods {

  private static final EffectTable<CollectionEffect> TABLE = EffectTable.<CollectionEffect>builder()
      // The argument is added.
      .rows(of(Operation.PUT_AND_PASS_ON), "Stream.Builder.add(Object)")
      .since(24, of(Operation.PUT_LAST), "Gatherer.Downstream.push(Object)")
      // The result is an element, null, or another value.
      .rows(of(Operation.ELEMENT).keepingKeys(), "Optional.get()")
      .rows(of(Operation.ELEMENT), "Optional.orElseThrow()", "Optional.orElseThrow(Supplier)")
      .rows(of(Operation.ELEMENT_OR_ARGUMENT), "Optional.orElse(Object)")
      .rows(of(Operation.ELEMENT_OR_SUPPLIED), "Optional.orElseGet(Supplier)")
      .rows(of(Operation.ITSELF_OR_SUPPLIED), "Optional.or(Supplier)")
      .rows(of(Operation.VISIT_OR_RUN), "Optional.ifPresentOrElse(Consumer, Runnable)")
      // The function receives each element.
      .rows(of(Operation.VISIT).keepingKeys(), "Stream.forEach(Consumer)")
      .rows(
          of(Operation.VISIT),
          "Stream.forEachOrdered(Consumer)",
          "Stream.anyMatch(Predicate)",
          "Stream.allMatch(Predicate)",
          "Stream.noneMatch(Predicate)")
      .rows(of(Operation.VISIT_IF_THERE), "Optional.ifPresent(Consumer)")
      .rows(
          of(Operation.VISIT_AND_PASS_ON),
          "Stream.peek(Consumer)",
          "Stream.filter(Predicate)",
          "Stream.takeWhile(Predicate)",
          "Stream.dropWhile(Predicate)",
          "Optional.filter(Predicate)")
      // The result holds the function's result for each element.
      .rows(of(Operation.MAPPED), "Stream.map(Function)")
      .rows(of(Operation.MAPPED_WITHOUT_NULL), "Optional.map(Function)")
      .rows(of(Operation.FLAT_MAPPED), "Stream.flatMap(Function)", "Optional.flatMap(Function)")
      // The result holds the same elements, so it stands for the stream.
      .rows(
          of(Operation.ITSELF),
          "BaseStream.iterator()",
          "BaseStream.sequential()",
          "BaseStream.parallel()",
          "BaseStream.unordered()",
          "Stream.limit(long)",
          "Stream.skip(long)",
          "Stream.findFirst()",
          "Stream.findAny()",
          "Stream.toList()",
          "Optional.stream()")
      .rows(of(Operation.ITSELF), "Stream.distinct()")
      .rows(of(Operation.COLLECTED), "Stream.collect(Collector)")
      .rows(of(Operation.COPIED), "Stream.toArray()")
      // An array that is longer than the stream ends with null.
      .rows(of(Operation.COPY_WITH_NULL), "Stream.toArray(IntFunction)")
      // The result is not an element.
      .rows(of(Operation.NOTHING).keepingKeys(), "Optional.isEmpty()")
      .rows(of(Operation.NOTHING), "Optional.isPresent()", "Stream.count()")
      .build();

  private StreamMethods() {}

  /** The effect of a call on a stream or optional; empty if it is unknown. */
  static Optional<CollectionEffect> effect(Call call) {
    return TABLE.inherited(call);
  }
}
