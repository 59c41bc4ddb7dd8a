package org.metricdef.processor.library;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.value.Value;

/**
 * What {@code collect} makes of the elements of a stream. The collector is read as it is written:
 * {@code Collectors.groupingBy(each -> …, Collectors.toList())}.
 */
final class CollectorCall {

  private enum Form {
    LIST,
    SET,
    /** A collection that the first argument creates. */
    SUPPLIED,
    /** The second argument collects what the first one makes of each element. */
    MAPPED,
    FLAT_MAPPED,
    FILTERED,
    /** A map from keys to groups. The last argument may be a collector of each group. */
    GROUPED,
    /** The same, in a map that the second argument creates. */
    GROUPED_IN_SUPPLIED,
    NUMBER
  }

  private static final EffectTable<Form> COLLECTORS = EffectTable.<Form>builder()
      .rows(Form.LIST, "Collectors.toList()", "Collectors.toUnmodifiableList()")
      .rows(Form.SET, "Collectors.toSet()", "Collectors.toUnmodifiableSet()")
      .rows(Form.SUPPLIED, "Collectors.toCollection(Supplier)")
      .rows(Form.MAPPED, "Collectors.mapping(Function, Collector)")
      .rows(Form.FLAT_MAPPED, "Collectors.flatMapping(Function, Collector)")
      .rows(Form.FILTERED, "Collectors.filtering(Predicate, Collector)")
      .rows(
          Form.GROUPED,
          "Collectors.groupingBy(Function)",
          "Collectors.groupingBy(Function, Collector)",
          "Collectors.groupingByConcurrent(Function)",
          "Collectors.groupingByConcurrent(Function, Collector)",
          "Collectors.partitioningBy(Predicate)",
          "Collectors.partitioningBy(Predicate, Collector)")
      .rows(
          Form.GROUPED_IN_SUPPLIED,
          "Collectors.groupingBy(Function, Supplier, Collector)",
          "Collectors.groupingByConcurrent(Function, Supplier, Collector)")
      .rows(Form.NUMBER, "Collectors.counting()")
      .build();

  private final Call call;

  CollectorCall(Call call) {
    this.call = call;
  }

  /**
   * A collector as its functions, in a collection of them: they escape if it does. Empty if the
   * call does not create a known collector.
   */
  static Optional<Value> created(Call call) {
    boolean known = COLLECTORS.declared(call).isPresent() || CollectedMap.isCollector(call);
    if (!known || call.arity() == 0) {
      return Optional.empty();
    }
    Value functions = new Value.Nothing();
    for (int i = 0; i < call.arity(); i++) {
      functions = functions.join(call.follow(i));
    }
    return Optional.of(call.containers().make(functions));
  }

  /** The result for a stream of these elements; empty if the collector is not known. */
  Optional<Value> collect(ExpressionTree written, Value element) {
    if (!(Parentheses.strip(written) instanceof MethodInvocationTree made)
        || !(call.element(made) instanceof ExecutableElement collector)) {
      return Optional.empty();
    }
    List<? extends ExpressionTree> arguments = made.getArguments();
    return COLLECTORS.declared(collector).flatMap(form -> switch (form) {
      case LIST, SET -> Optional.of(call.containers().inner(made, element));
      case SUPPLIED ->
        KnownFunctions.createsCollection(call, arguments.get(0))
            ? Optional.of(call.containers().inner(arguments.get(0), element))
            : Optional.empty();
      case MAPPED -> apply(arguments, element).flatMap(mapped -> collect(arguments.get(1), mapped));
      case FLAT_MAPPED ->
        apply(arguments, element)
            .flatMap(mapped -> collect(arguments.get(1), call.containers().elementsOf(mapped)));
      case FILTERED ->
        apply(arguments, element).flatMap(test -> collect(arguments.get(1), element));
      case GROUPED -> grouped(arguments, element);
      case GROUPED_IN_SUPPLIED ->
        KnownFunctions.createsMap(call, arguments.get(1))
            ? grouped(arguments, element)
            : Optional.empty();
      case NUMBER -> Optional.of(call.unknown("it is not a label map"));
    });
  }

  private Optional<Value> apply(List<? extends ExpressionTree> arguments, Value element) {
    return KnownFunctions.apply(call, arguments.get(0), List.of(element));
  }

  /** A map whose values are the groups. Its keys are compared and kept. */
  private Optional<Value> grouped(List<? extends ExpressionTree> arguments, Value element) {
    Optional<Value> key = apply(arguments, element);
    key.ifPresent(found -> Pairs.keep(call, found));
    ExpressionTree last = arguments.get(arguments.size() - 1);
    Optional<Value> group = arguments.size() == 1
        ? Optional.of(call.containers().inner(last, element))
        : collect(last, element);
    return key.isPresent() ? group.map(call.containers()::make) : Optional.empty();
  }
}
