package org.metricdef.processor.library;

import static org.metricdef.processor.library.CollectionEffect.of;

import java.util.Optional;
import org.metricdef.processor.flow.model.Call;

/**
 * The effects of the methods of references and futures, which hold or supply one value at a time.
 */
final class ReferenceMethods {

  private static final EffectTable<CollectionEffect> TABLE = EffectTable.<CollectionEffect>builder()
      // The last argument becomes the value.
      .rows(
          of(CollectionCall::putLast),
          "ThreadLocal.set(Object)",
          "AtomicReference.set(Object)",
          "AtomicReference.lazySet(Object)",
          "AtomicReference.getAndSet(Object)",
          "AtomicReferenceArray.set(int, Object)",
          "AtomicReferenceArray.lazySet(int, Object)",
          "AtomicReferenceArray.getAndSet(int, Object)")
      .rows(
          of(CollectionCall::compareAndSet),
          "AtomicReference.compareAndSet(Object, Object)",
          "AtomicReferenceArray.compareAndSet(int, Object, Object)")
      // The first argument becomes the value. A flag or a number goes with it.
      .rows(
          of(CollectionCall::putFirst),
          "AtomicMarkableReference.set(Object, boolean)",
          "AtomicStampedReference.set(Object, int)")
      // The result is the value.
      .rows(
          of(CollectionCall::element).keepingKeys(),
          "Supplier.get()",
          "Future.get()",
          "ThreadLocal.get()",
          "AtomicReference.get()",
          "AtomicReferenceArray.get(int)")
      .rows(
          of(CollectionCall::element),
          "AtomicReference.getPlain()",
          "AtomicReferenceArray.getPlain(int)")
      // The result is the value, or null.
      .rows(
          of(CollectionCall::elementOrNull).keepingKeys(),
          "Future.get(long, TimeUnit)",
          "AtomicMarkableReference.get(boolean[])",
          "AtomicStampedReference.get(int[])")
      .rows(of(CollectionCall::elementOrNull), "ThreadLocal.remove()")
      // The result is a future, which holds the value.
      .rows(of(CollectionCall::itself), "CompletionService.take()")
      .build();

  private ReferenceMethods() {}

  /** The effect of a call on a reference; empty if it is unknown. */
  static Optional<CollectionEffect> effect(Call call) {
    return TABLE.inherited(call);
  }
}
