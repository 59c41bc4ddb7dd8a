package org.metricdef.processor.flow.frame;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Frame.Jump;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.OwnMethods;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ExceptionHandlers;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;

/** The frame of the current body, and the effect of jumps on the state. */
public final class Frames {

  /** A call that a construction makes on its own object. */
  private record OwnCall(Frame caller, Tree call) {}

  private final AbstractStore store;
  private @Nullable Frame current;
  private Optional<RecordObject> next = Optional.empty();
  private Optional<OwnCall> constructing = Optional.empty();
  private boolean delegates;

  public Frames(AbstractStore store) {
    this.store = store;
  }

  public Frame current() {
    return Objects.requireNonNull(current, "code runs in a frame");
  }

  /**
   * The object that the current method is run on. The state keeps it under the method's name;
   * empty if the fields of such objects are not kept apart.
   */
  public Optional<Value> receiver() {
    return Optional.ofNullable(current).flatMap(Frame::method).flatMap(store::read);
  }

  /** The value of {@code this}: the object above, or a constant of an enum. */
  public Optional<Value> self() {
    return receiver().or(() -> exactObject().flatMap(RecordObject::constant).map(Value::known));
  }

  /** Whether a field is a local variable of the construction that is being run. */
  public boolean constructs(Element field) {
    return current != null && current.constructs(field);
  }

  /** Code assigns a field: a constructor tells its caller what the new object holds. */
  public void assign(Element field, Tree at, Value value) {
    boolean isOfNewObject = current != null
        && Fields.isOwn(field, at)
        && current
            .method()
            .filter(method -> method.getKind() == ElementKind.CONSTRUCTOR
                && Owners.of(method).equals(Owners.of(field)))
            .isPresent();
    if (isOfNewObject) {
      current().assign(field, value);
    }
  }

  /** Runs code that calls a method on an object. */
  public <T> T on(RecordObject object, Supplier<T> call) {
    next = Optional.of(object);
    try {
      return call.get();
    } finally {
      next = Optional.empty();
    }
  }

  /** Whether a call runs a method on the object that is under construction. */
  public boolean isOnConstructed(Tree call, ExecutableElement method) {
    return Optional.ofNullable(current)
        .filter(frame -> frame.underConstruction().isPresent())
        .flatMap(Frame::method)
        .filter(caller -> OwnMethods.isWrittenOnThis(call)
                && OwnMethods.areCalledOnThis(method, Owners.of(caller))
            || OwnMethods.passesThis(call) && method.getModifiers().contains(Modifier.STATIC))
        .isPresent();
  }

  /** Whether such a call is going on. Its body has to be run as a part of the construction. */
  public boolean isOnConstructed(Tree call) {
    return current != null && current.hasBegun(call);
  }

  /**
   * A call runs a method.
   *
   * @param atOnce whether its body is run next, and not for all callers together
   */
  public void enter(Tree call, boolean atOnce) {
    boolean isOnConstructed = isOnConstructed(call);
    if (isOnConstructed) {
      current().run(call, atOnce);
    }
    constructing =
        isOnConstructed && atOnce ? Optional.of(new OwnCall(current(), call)) : Optional.empty();
  }

  /** Makes the body of a method a part of the construction that calls it, if one does. */
  public void takeConstruction(Frame body, ExecutableElement method) {
    constructing.ifPresent(own -> {
      body.construct(own.caller);
      List<? extends ExpressionTree> arguments = Varargs.argumentsOf(own.call);
      List<? extends VariableElement> parameters = method.getParameters();
      for (int i = 0; i < arguments.size() && i < parameters.size(); i++) {
        if (OwnMethods.isThis(arguments.get(i))) {
          body.name(parameters.get(i));
        }
      }
    });
    constructing = Optional.empty();
  }

  /** Whether a tree names a field of the object that is under construction, or of the class. */
  public boolean isOfConstructed(
      Element field, Tree at, Function<Tree, @Nullable Element> elements) {
    return Fields.isOwn(field, at)
        || Fields.qualifier(at)
            .map(elements)
            .filter(name -> current().isConstructed(name))
            .isPresent();
  }

  /** What a field holds after all code that is analyzed has been run. */
  public Value held(Element field) {
    return store.readField(field);
  }

  /** A constructor calls another one for the same object. */
  public void delegate() {
    delegates = true;
  }

  /** The next body constructs the object of the current one, if that has called it so. */
  public boolean takeDelegation(Frame body) {
    boolean taken = delegates && current != null;
    delegates = false;
    if (taken) {
      body.constructFor(current());
    }
    return taken;
  }

  /** The object that the next body is called on, if it is known. */
  public Optional<RecordObject> takeNext() {
    Optional<RecordObject> taken = next;
    next = Optional.empty();
    return taken;
  }

  /** Whether the next body is called on a known object. */
  public boolean hasNext() {
    return next.isPresent();
  }

  /** The class whose method the current body is; empty in a lambda. */
  public Optional<TypeElement> typeOfThis() {
    return Optional.ofNullable(current)
        .flatMap(Frame::method)
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .map(Owners::of);
  }

  /** The object on which the current body runs, if it is known. */
  public Optional<RecordObject> exactObject() {
    return Optional.ofNullable(current).flatMap(Frame::exactObject);
  }

  /** Runs code in a frame of its own. */
  public <T> T in(Frame inner, Supplier<T> code) {
    Frame outer = current;
    current = inner;
    try {
      return code.get();
    } finally {
      current = outer;
    }
  }

  /** Leaves a statement or the body by a jump. */
  public void jump(Jump jump, @Nullable Tree target, Value value, PathCondition path) {
    current().exit(jump, target, store.state(), value, path);
    store.control().jumps(!current().isInnermost(target));
    store.become(store.unreachable());
  }

  /**
   * Runs code to which no run comes from here, for what it records. Nothing is joined with its end,
   * with a jump out of it or with an exception in it.
   */
  public void runUnreached(LocalStore before, Runnable code) {
    LocalStore after = store.state();
    Map<Frame.ExitKey, Frame.Exit> exits = current().swapExits(new LinkedHashMap<>());
    List<ExceptionHandlers.Handler> handlers = store.handlers().suspend();
    store.become(before);
    store.control().beginUnreached();
    try {
      code.run();
    } finally {
      store.control().endUnreached();
    }
    store.handlers().resume(handlers);
    current().swapExits(exits);
    store.become(after);
  }

  /**
   * Joins the jumps that lead to the end of a statement into the current state.
   *
   * @param otherwise the path of the flow that reaches the end without a jump
   */
  public void joinExit(Jump jump, Tree target, PathCondition otherwise) {
    current()
        .takeExit(jump, target)
        .ifPresent(exit -> store.become(store.state().join(otherwise, exit.state(), exit.path())));
  }
}
