package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.store.PairContents;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/** What a call does with the label maps that the elements of arrays and lists state as pairs. */
public final class CallPairs {

  private final Call call;
  private final PairContents contents;
  private final List<? extends ExpressionTree> trees;
  private final List<Value> arguments;

  CallPairs(
      Call call,
      PairContents contents,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    this.call = call;
    this.contents = contents;
    this.trees = trees;
    this.arguments = arguments;
  }

  /** A collection that this call has just created, with the label map that its elements state. */
  public Value stating(Value created, Keys pairs) {
    return contents.stating(created, new AllocationSite.At(call.tree()), pairs);
  }

  /** The same for an immutable list. */
  public Value statingForGood(Value created, Keys pairs) {
    return contents.statingForGood(created, pairs);
  }

  /** The keys of the label map that the arguments from one on state as pairs. */
  public Keys from(int first, PairForm form) {
    if (trees.size() != arguments.size()) {
      return Keys.any(call.cause("it is computed"));
    }
    return contents.keysOf(
        form,
        arguments.subList(first, arguments.size()),
        trees.subList(first, trees.size()),
        call.name());
  }

  /** The label map that the elements of an array or a list state as pairs. */
  public Value of(Value value) {
    return contents.of(call.now(value));
  }

  /** The label map that a list states after an argument is added; empty if it states none. */
  public Optional<Keys> with(Value.Container list, int argument) {
    return contents.with(list, call.argument(argument), call.argumentTree(argument));
  }

  /** A list states this label map after this call. */
  public void restate(Value.Container list, Keys pairs) {
    contents.restate(list, pairs, call.tree());
  }

  /** The elements of a collection need not state the same label map any more. */
  public void lose(Value.Container collection) {
    contents.change(collection, call.tree());
  }
}
