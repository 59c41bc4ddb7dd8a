package org.metricdef.processor.library;

import static org.metricdef.processor.library.CollectionEffect.of;

import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.library.CollectionEffect.Operation;

/**
 * The effects of the methods of references and futures, which hold or supply one value at a time.
 */
final class ReferenceMethods {

  private static final EffectTable<CollectionEffect> TABLE = EffectTable.<CollectionEffect>builder()
      // The last argument becomes the value.
      .rows(
          of(Operation.PUT_LAST),
          "ThreadLocal.set(Object)",
          "AtomicReference.set(Object)",
          "AtomicReference.lazySet(Object)",
          "AtomicReference.getAndSet(Object)",
          "AtomicReferenceArray.set(int, Object)",
          "AtomicReferenceArray.lazySet(int, Object)",
          "AtomicReferenceArray.getAndSet(int, Object)")
      .rows(
          of(Operation.COMPARE_AND_SET),
          "AtomicReference.compareAndSet(Object, Object)",
          "AtomicReferenceArray.compareAndSet(int, Object, Object)")
      // The first argument becomes the value. A flag or a number goes with it.
      .rows(
          of(Operation.PUT_FIRST),
          "AtomicMarkableReference.set(Object, boolean)",
          "AtomicStampedReference.set(Object, int)")
      // The result is the value.
      .rows(
          of(Operation.ELEMENT).keepingKeys(),
          "Supplier.get()",
          "Future.get()",
          "ThreadLocal.get()",
          "AtomicReference.get()",
          "AtomicReferenceArray.get(int)")
      .rows(
          of(Operation.ELEMENT), "AtomicReference.getPlain()", "AtomicReferenceArray.getPlain(int)")
      // The result is the value, or null.
      .rows(
          of(Operation.ELEMENT_OR_NULL).keepingKeys(),
          "Future.get(long, TimeUnit)",
          "AtomicMarkableReference.get(boolean[])",
          "AtomicStampedReference.get(int[])")
      .rows(of(Operation.ELEMENT_OR_NULL), "ThreadLocal.remove()")
      // The result is a future, which holds the value.
      .rows(of(Operation.ITSELF), "CompletionService.take()")
      .build();

  private ReferenceMethods() {}

  /** The effect of a call on a reference; empty if it is unknown. */
  static Optional<CollectionEffect> effect(Call call) {
    return TABLE.inherited(call);
  }
}
