package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.interpret.Frame.Jump;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ExceptionHandlers;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;

/** The frame of the current body, and the effect of jumps on the state. */
final class Frames {

  private final AbstractStore store;
  private @Nullable Frame current;
  private Optional<RecordObject> next = Optional.empty();

  Frames(AbstractStore store) {
    this.store = store;
  }

  Frame current() {
    return Objects.requireNonNull(current, "code runs in a frame");
  }

  /**
   * The object that the current method is run on. The state keeps it under the method's name;
   * empty if the fields of such objects are not kept apart.
   */
  Optional<Value> receiver() {
    return Optional.ofNullable(current).flatMap(Frame::method).flatMap(store::read);
  }

  /** The value of {@code this}: the object above, or a constant of an enum. */
  Optional<Value> self() {
    return receiver().or(() -> exactObject().flatMap(RecordObject::constant).map(Value::known));
  }

  /** Whether a field is a local variable of the construction that is being run. */
  boolean constructs(Element field) {
    return current != null && current.constructs(field);
  }

  /** Runs code that calls a method on an object. */
  <T> T on(RecordObject object, Supplier<T> call) {
    next = Optional.of(object);
    try {
      return call.get();
    } finally {
      next = Optional.empty();
    }
  }

  /** The object that the next body is called on, if it is known. */
  Optional<RecordObject> takeNext() {
    Optional<RecordObject> taken = next;
    next = Optional.empty();
    return taken;
  }

  /** Whether the next body is called on a known object. */
  boolean hasNext() {
    return next.isPresent();
  }

  /** The object on which the current body runs, if it is known. */
  Optional<RecordObject> exactObject() {
    return Optional.ofNullable(current).flatMap(Frame::exactObject);
  }

  /** Runs code in a frame of its own. */
  <T> T in(Frame inner, Supplier<T> code) {
    Frame outer = current;
    current = inner;
    try {
      return code.get();
    } finally {
      current = outer;
    }
  }

  /** Leaves a statement or the body by a jump. */
  void jump(Jump jump, @Nullable Tree target, Value value, PathCondition path) {
    current().exit(jump, target, store.state(), value, path);
    store.control().jumps(!current().isInnermost(target));
    store.become(store.unreachable());
  }

  /**
   * Runs code to which no run comes from here, for what it records. Nothing is joined with its end,
   * with a jump out of it or with an exception in it.
   */
  void runUnreached(LocalStore before, Runnable code) {
    LocalStore after = store.state();
    Map<Frame.ExitKey, Frame.Exit> exits = current().swapExits(new LinkedHashMap<>());
    List<ExceptionHandlers.Handler> handlers = store.handlers().suspend();
    store.become(before);
    code.run();
    store.handlers().resume(handlers);
    current().swapExits(exits);
    store.become(after);
  }

  /**
   * Joins the jumps that lead to the end of a statement into the current state.
   *
   * @param otherwise the path of the flow that reaches the end without a jump
   */
  void joinExit(Jump jump, Tree target, PathCondition otherwise) {
    current()
        .takeExit(jump, target)
        .ifPresent(exit -> store.become(store.state().join(otherwise, exit.state(), exit.path())));
  }
}
