package org.metricdef.processor.flow.statement;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.source.PairLoop;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.KeyFilter;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.Variables;

/**
 * Loops that put each pair of an array, a list or a map into a map. Such a loop adds the label map
 * that the pairs state, as {@code putAll} does. The states between its turns hold a part of these
 * keys, which lie between the state before the loop and the state after it.
 */
public final class PairLoops {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final Variables variables;
  private final List<CallModel> models;

  public PairLoops(
      Evaluator evaluator,
      SourceIndex index,
      AbstractStore store,
      Variables variables,
      List<CallModel> models) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.variables = variables;
    this.models = models;
  }

  /**
   * Applies a loop as a whole; false if that is not possible.
   *
   * @param iterated the value of the array, list or entries
   */
  boolean run(PairLoop loop, Value iterated) {
    if (!store.isReachable()
        || !(index.element(loop.call()) instanceof ExecutableElement method)
        || models.stream().noneMatch(model -> model.addsPair(method))
        || !(evaluator.evaluate(loop.receiver()) instanceof Value.LabelMap map)) {
      return false;
    }
    Optional<Keys> stated = store
        .maps()
        .keysOf(
            isOfMap(iterated) ? ((Value.View) iterated).map() : store.pairs().of(iterated))
        .filter(keys -> keys.open().isEmpty() || keys.argument().isPresent());
    Optional<Keys> before = store.maps().keysOf(map);
    if (stated.isEmpty() || before.isEmpty()) {
      return false;
    }
    String how = "put into another map in a loop";
    Keys added = stated.get().via(new Hop(how, index.place(loop.call())));
    if (loop.assigned()) {
      variables.assign(
          index.element(loop.receiver()),
          loop.call(),
          loop.call(),
          Value.fixed(before.get().merge(added)));
    } else {
      store.maps().update(map, keys -> keys.merge(added), loop.call(), how);
    }
    return true;
  }

  /** Whether a value is the entries of a label map, all of them. */
  private static boolean isOfMap(Value iterated) {
    return iterated instanceof Value.View view
        && view.of() == Value.View.Of.ENTRIES
        && view.filter().equals(KeyFilter.ALL);
  }
}
