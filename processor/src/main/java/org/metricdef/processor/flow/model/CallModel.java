package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Value;

/** A model of some methods. Models are asked in order; the first that knows a call decides it. */
public interface CallModel {

  /**
   * Applies the effects of a call and returns its value; empty if the model does not know the
   * method. Arguments that the model has not accounted for escape.
   */
  Optional<Value> evaluate(Call call);

  /** Whether a call that the model knows leaves each element of an array at its position. */
  default boolean keepsPositions(Call call) {
    return false;
  }

  /**
   * Whether a method calls its function arguments any number of times and does not keep them. Its
   * model then {@linkplain Call#invoke invokes} them.
   */
  default boolean callsAtOnce(ExecutableElement method, Value receiver) {
    return false;
  }

  /**
   * Whether a method does nothing but add its arguments to a label map, as a key and a value: to
   * its receiver, or to a copy that it returns.
   */
  default boolean addsPair(ExecutableElement method) {
    return false;
  }

  /**
   * Whether a method, on any object of this type, calls its function arguments only before it
   * returns.
   */
  default boolean callsBeforeReturn(ExecutableElement method, @Nullable TypeMirror receiver) {
    return false;
  }

  /**
   * Whether a method does nothing but read its receiver, and its result gives nothing of it away
   * that could be changed.
   */
  default boolean onlyReads(ExecutableElement method, Value receiver) {
    return false;
  }

  /**
   * The elements of a collection in their order, if the expression writes each of them and nothing
   * else can reach the collection; none if not.
   */
  default List<ExpressionTree> writtenElements(SourceIndex index, ExpressionTree collection) {
    return List.of();
  }

  /**
   * Whether a method passes each element of a collection whose elements are written to its
   * function, once and in their order, before it returns.
   */
  default boolean visitsWritten(ExecutableElement method) {
    return false;
  }
}
