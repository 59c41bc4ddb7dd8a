package org.metricdef.processor.library;

import static org.metricdef.processor.library.CollectionEffect.of;
import static org.metricdef.processor.library.CollectionEffect.ofUnderstood;

import java.util.Optional;
import org.metricdef.processor.flow.model.Call;

/** The effects of the methods of streams and optionals. */
final class StreamMethods {

  private static final EffectTable<CollectionEffect> TABLE = EffectTable.<CollectionEffect>builder()
      // The argument is added.
      .rows(of(CollectionCall::putAndPassOn), "Stream.Builder.add(Object)")
      .since(24, of(CollectionCall::putLast), "Gatherer.Downstream.push(Object)")
      // The result is an element, null, or another value.
      .rows(of(CollectionCall::element).keepingKeys(), "Optional.get()")
      .rows(of(CollectionCall::element), "Optional.orElseThrow()", "Optional.orElseThrow(Supplier)")
      .rows(of(CollectionCall::elementOrArgument), "Optional.orElse(Object)")
      .rows(of(CollectionCall::elementOrSupplied), "Optional.orElseGet(Supplier)")
      .rows(of(CollectionCall::itselfOrSupplied), "Optional.or(Supplier)")
      .rows(of(CollectionCall::visitOrRun), "Optional.ifPresentOrElse(Consumer, Runnable)")
      // The function receives each element.
      .rows(of(CollectionCall::visit).keepingKeys(), "Stream.forEach(Consumer)")
      .rows(
          of(CollectionCall::visit),
          "Stream.forEachOrdered(Consumer)",
          "Stream.anyMatch(Predicate)",
          "Stream.allMatch(Predicate)",
          "Stream.noneMatch(Predicate)",
          "Optional.ifPresent(Consumer)")
      .rows(
          of(CollectionCall::visitAndPassOn),
          "Stream.peek(Consumer)",
          "Stream.filter(Predicate)",
          "Stream.takeWhile(Predicate)",
          "Stream.dropWhile(Predicate)",
          "Optional.filter(Predicate)")
      // The result holds the function's result for each element.
      .rows(of(CollectionCall::mapped), "Stream.map(Function)")
      .rows(of(CollectionCall::mappedWithoutNull), "Optional.map(Function)")
      .rows(
          of(CollectionCall::flatMapped), "Stream.flatMap(Function)", "Optional.flatMap(Function)")
      // The result holds the same elements, so it stands for the stream.
      .rows(
          of(CollectionCall::itself),
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
      .rows(of(CollectionCall::itself).comparing(CollectionCall::elements), "Stream.distinct()")
      .rows(ofUnderstood(CollectionCall::collected), "Stream.collect(Collector)")
      .rows(of(CollectionCall::copied), "Stream.toArray()")
      // An array that is longer than the stream ends with null.
      .rows(of(CollectionCall::copyWithNull), "Stream.toArray(IntFunction)")
      // The result is not an element.
      .rows(of(CollectionCall::nothing).keepingKeys(), "Optional.isEmpty()")
      .rows(of(CollectionCall::nothing), "Optional.isPresent()", "Stream.count()")
      .build();

  private StreamMethods() {}

  /** The effect of a call on a stream or optional; empty if it is unknown. */
  static Optional<CollectionEffect> effect(Call call) {
    return TABLE.inherited(call);
  }
}
