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
          "FutureTask.set(Object)",
          "ThreadLocal.set(Object)",
          "AtomicReference.set(Object)",
          "AtomicReference.lazySet(Object)",
          "AtomicReference.getAndSet(Object)",
          "AtomicReference.compareAndSet(Object, Object)",
          "AtomicReferenceArray.set(int, Object)",
          "AtomicReferenceArray.lazySet(int, Object)",
          "AtomicReferenceArray.getAndSet(int, Object)",
          "AtomicReferenceArray.compareAndSet(int, Object, Object)",
          "AtomicReferenceFieldUpdater.set(Object, Object)",
          "AtomicReferenceFieldUpdater.lazySet(Object, Object)",
          "AtomicReferenceFieldUpdater.getAndSet(Object, Object)",
          "AtomicReferenceFieldUpdater.compareAndSet(Object, Object, Object)")
      // Known fault: the last argument counts as the value here too, but it is another argument.
      .rows(
          of(CollectionCall::putLast),
          "SubmissionPublisher.offer(Object, BiPredicate)",
          "SubmissionPublisher.offer(Object, long, TimeUnit, BiPredicate)",
          "AtomicMarkableReference.set(Object, boolean)",
          "AtomicMarkableReference.compareAndSet(Object, Object, boolean, boolean)",
          "AtomicStampedReference.set(Object, int)",
          "AtomicStampedReference.compareAndSet(Object, Object, int, int)")
      // These set numbers in objects.
      .rows(
          of(CollectionCall::putLast),
          "AtomicIntegerFieldUpdater.set(Object, int)",
          "AtomicIntegerFieldUpdater.lazySet(Object, int)",
          "AtomicIntegerFieldUpdater.getAndSet(Object, int)",
          "AtomicIntegerFieldUpdater.compareAndSet(Object, int, int)",
          "AtomicLongFieldUpdater.set(Object, long)",
          "AtomicLongFieldUpdater.lazySet(Object, long)",
          "AtomicLongFieldUpdater.getAndSet(Object, long)",
          "AtomicLongFieldUpdater.compareAndSet(Object, long, long)")
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
          "AtomicReferenceArray.getPlain(int)",
          "CompletionService.take()")
      // The result is the value, or null.
      .rows(
          of(CollectionCall::elementOrNull).keepingKeys(),
          "Future.get(long, TimeUnit)",
          "AtomicMarkableReference.get(boolean[])",
          "AtomicStampedReference.get(int[])")
      .rows(
          of(CollectionCall::elementOrNull),
          "ThreadLocal.remove()",
          "CompletionService.poll()",
          "CompletionService.poll(long, TimeUnit)")
      .rows(
          of(CollectionCall::valueUnderKeyOrNull).keepingKeys(),
          "AtomicReferenceFieldUpdater.get(Object)",
          "AtomicIntegerFieldUpdater.get(Object)",
          "AtomicLongFieldUpdater.get(Object)")
      .build();

  private ReferenceMethods() {}

  /** The effect of a call on a reference; empty if it is unknown. */
  static Optional<CollectionEffect> effect(Call call) {
    return TABLE.inherited(call);
  }
}
