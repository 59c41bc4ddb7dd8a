package org.metricdef.processor.library;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/** Collections, optionals, streams and references of java.util that the class creates. */
public final class CollectionsModel implements CallModel {

  /** How a method uses a function argument. */
  private enum Use {
    UNTIL_IT_RETURNS
  }

  private interface OnConstants extends BiFunction<Call, Value, Optional<Value>> {}

  private static final Set<String> PIPELINES =
      Set.of("java.util.stream.Stream", "java.util.stream.BaseStream", "java.util.Optional");

  /** Methods that do not keep a function after they return. Intermediate stream operations do. */
  private static final EffectTable<Use> FUNCTIONS = EffectTable.<Use>builder()
      .rows(
          Use.UNTIL_IT_RETURNS,
          "Iterable.forEach(Consumer)",
          "Stream.forEach(Consumer)",
          "Stream.forEachOrdered(Consumer)",
          "IntStream.forEach(IntConsumer)",
          "LongStream.forEach(LongConsumer)",
          "Map.forEach(BiConsumer)",
          "Map.compute(Object, BiFunction)",
          "Map.computeIfAbsent(Object, Function)",
          "Map.computeIfPresent(Object, BiFunction)",
          "Map.merge(Object, Object, BiFunction)",
          "Map.replaceAll(BiFunction)",
          "ConcurrentHashMap.forEach(long, BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiFunction, Consumer)",
          "List.replaceAll(UnaryOperator)",
          "Optional.ifPresent(Consumer)",
          "Optional.ifPresentOrElse(Consumer, Runnable)",
          "Optional.or(Supplier)",
          "Optional.orElseGet(Supplier)",
          "Optional.map(Function)",
          "Optional.flatMap(Function)",
          "Optional.filter(Predicate)")
      .build();

  /** Methods of lists, sets and streams of constants. */
  private static final EffectTable<OnConstants> OF_CONSTANTS = EffectTable.<OnConstants>builder()
      .rows(
          CollectionsModel::eachConstant,
          "Iterable.forEach(Consumer)",
          "Stream.forEach(Consumer)",
          "Stream.forEachOrdered(Consumer)")
      // The result has the same constants.
      .rows(
          (call, constants) -> Optional.of(constants),
          "Collection.stream()",
          "BaseStream.sequential()",
          "Stream.toList()")
      // No order is kept.
      .rows(
          (call, constants) ->
              Optional.of(call.containers().make(call.containers().elementsOf(constants))),
          "Collection.parallelStream()",
          "BaseStream.parallel()",
          "BaseStream.unordered()")
      .rows(CollectionsModel::collectedConstants, "Stream.collect(Collector)")
      .build();

  /** Methods after which each element of an array is where it was. */
  private static final EffectTable<Boolean> KEEPING_POSITIONS = EffectTable.<Boolean>builder()
      .rows(
          true,
          "Arrays.asList(Object...)",
          "Arrays.stream(Object[])",
          "List.of(Object...)",
          "Set.of(Object...)",
          "Stream.of(Object...)",
          "Arrays.fill(Object[], Object)",
          "List.get(int)",
          "List.set(int, Object)",
          "List.replaceAll(UnaryOperator)",
          "Collection.size()",
          "Collection.isEmpty()",
          "Collection.contains(Object)",
          "Iterable.iterator()",
          "Iterable.forEach(Consumer)",
          "Object.clone()")
      .build();

  /** Methods that pass each element of their receiver to their function, once and in order. */
  private static final EffectTable<Boolean> VISITS = EffectTable.<Boolean>builder()
      .rows(
          true,
          "Iterable.forEach(Consumer)",
          "Stream.forEach(Consumer)",
          "Stream.forEachOrdered(Consumer)",
          "Optional.ifPresent(Consumer)")
      .build();

  private final OtherClasses others;

  CollectionsModel(OtherClasses others) {
    this.others = others;
  }

  @Override
  public boolean keepsPositions(Call call) {
    return KEEPING_POSITIONS.inherited(call).orElse(false);
  }

  @Override
  public boolean callsAtOnce(ExecutableElement method, Value receiver) {
    boolean known = receiver instanceof Value.Unknown && isOfFinalClass(method)
        || receiver instanceof Value.Container
        || receiver instanceof Value.LabelMap
        || receiver instanceof Value.OneOf one && !isModelled(one);
    return known && FUNCTIONS.inherited(method).isPresent() && isOfJdk(method);
  }

  @Override
  public List<ExpressionTree> writtenElements(SourceIndex index, ExpressionTree collection) {
    return WrittenElements.in(index, collection);
  }

  @Override
  public boolean visitsWritten(ExecutableElement method) {
    return VISITS.inherited(method).isPresent();
  }

  /** What the method does is known of any object, also of one that other code made. */
  private static boolean isOfFinalClass(ExecutableElement method) {
    return Owners.of(method).getQualifiedName().contentEquals("java.util.Optional");
  }

  /** The class of a constant or a metric may be anyone's. */
  private static boolean isModelled(Value.OneOf one) {
    return one.candidates().stream().anyMatch(KnownObject.Modelled.class::isInstance);
  }

  /** Any object of these types keeps to the documentation, whoever wrote its class. */
  @Override
  public boolean callsBeforeReturn(ExecutableElement method, @Nullable TypeMirror receiver) {
    return receiver instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .toString()
            .startsWith("java.util.")
        && FUNCTIONS.inherited(method).isPresent()
        && isOfJdk(method);
  }

  /** Overrides outside the JDK may keep the function. */
  private static boolean isOfJdk(ExecutableElement method) {
    String owner = Owners.of(method).getQualifiedName().toString();
    return owner.startsWith("java.util.") || owner.equals("java.lang.Iterable");
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    if (call.receiver().isEmpty()) {
      if (!makesCollections(call.owner())) {
        return Optional.empty();
      }
      return call.name().equals("<init>")
          ? CollectionMakers.constructed(call, others)
          : CollectionMakers.made(call, others).or(() -> CollectorCall.created(call));
    }
    Value receiver = call.receiver().get();
    if (receiver instanceof Value.Container container) {
      return new CollectionCall(call, container).evaluate();
    }
    return call.constants(receiver).isPresent()
        ? OF_CONSTANTS
            .inherited(call)
            .flatMap(effect -> effect.apply(call, receiver))
            .or(() -> ofPipeline(call, call.containers().elementsOf(receiver)))
        : ofUnknown(call, receiver);
  }

  /** Whether the tables of what the JDK creates, which are large, have methods of a class. */
  private static boolean makesCollections(String owner) {
    return owner.startsWith("java.util.")
        || owner.startsWith("java.lang.") && owner.endsWith("ThreadLocal");
  }

  /** A stream or optional that other code made, with unknown elements. Nothing is added to it. */
  private static Optional<Value> ofUnknown(Call call, Value receiver) {
    return receiver instanceof Value.Unknown || receiver instanceof Value.OneOf
        ? ofPipeline(call, call.unknown("it is an element of a collection"))
        : Optional.empty();
  }

  private static Optional<Value> ofPipeline(Call call, Value element) {
    if (!PIPELINES.contains(Owners.of(call.method()).getQualifiedName().toString())
        || StreamMethods.effect(call).isEmpty()) {
      return Optional.empty();
    }
    return call.containers()
        .unknown(element)
        .filter(Value.Container.class::isInstance)
        .map(Value.Container.class::cast)
        .flatMap(made -> new CollectionCall(call, made).evaluate());
  }

  private static Optional<Value> collectedConstants(Call call, Value constants) {
    List<Value> each = call.constants(constants).orElseThrow().elements().stream()
        .map(Value::known)
        .toList();
    return CollectedMap.of(call, each, CollectedMap.Times.ONCE);
  }

  private static Optional<Value> eachConstant(Call call, Value constants) {
    List<List<String>> orders = call.constants(constants).orElseThrow().orders();
    if (orders.isEmpty()) {
      call.invoke(0, List.of(call.containers().elementsOf(constants)));
    } else {
      call.oneOf(
          orders.stream().<Runnable>map(order -> () -> inOrder(call, order)).toList());
    }
    return Optional.of(call.unknown("it is not a label map"));
  }

  private static void inOrder(Call call, List<String> constants) {
    for (String constant : constants) {
      call.invokeOnce(0, List.of(Value.known(constant)));
    }
  }

  static Value orNull(Call call) {
    return call.nullValue(
        "it may be null", "provide a default: getOrDefault, orElse, Labels.empty()");
  }
}
