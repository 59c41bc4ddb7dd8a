package org.metricdef.processor.flow.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.initialization.ObjectFields;
import org.metricdef.processor.flow.source.Declarations;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Instance;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;

/**
 * The objects that methods are run on, where the fields of each object are kept apart. If code
 * calls a method on an object that is not known, all objects of that class are joined from then on.
 */
public final class Receivers {

  private final Declarations declarations;
  private final ObjectFields fields;
  private final AbstractStore store;
  private final Frames frames;

  public Receivers(
      Declarations declarations, ObjectFields fields, AbstractStore store, Frames frames) {
    this.declarations = declarations;
    this.fields = fields;
    this.store = store;
    this.frames = frames;
  }

  /**
   * The object that a call runs a method on; empty if the fields of such objects are joined.
   *
   * @param receiver the value of the receiver; null for an implicit {@code this}
   */
  public Optional<Value> of(ExecutableElement method, @Nullable Value receiver) {
    if (!isOnObject(method)) {
      return Optional.empty();
    }
    Optional<Value> object = Optional.ofNullable(receiver).or(frames::receiver);
    if (object.filter(value -> isOf(Owners.of(method), value)).isPresent()) {
      return object;
    }
    return ofUnknown(method);
  }

  /** The object of a call that is not known to be on a certain one. */
  public Optional<Value> ofUnknown(ExecutableElement method) {
    if (!isOnObject(method)) {
      return Optional.empty();
    }
    store.grow(new StoreKey.Untracked(Owners.of(method)), Value.COMPUTED);
    return ofOthers(method);
  }

  /**
   * The object of a call on one whose fields stay together, and which other code can reach.
   *
   * @param field the value of a field; empty if it is not known
   */
  public Optional<Value> ofKnown(
      ExecutableElement method, Function<Element, Optional<Value>> field) {
    boolean isKnown = isOnObject(method)
        && fields.of(Owners.of(method)).stream()
            .allMatch(each -> field.apply(each).isPresent());
    return isKnown
        ? Optional.of(object(Owners.of(method), each -> field.apply(each).orElseThrow()))
        : ofUnknown(method);
  }

  /** The object that code which is not analyzed runs a method on: any that it has received. */
  public Optional<Value> ofOthers(ExecutableElement method) {
    return isOnObject(method) && declarations.isDeclaredHere(method)
        ? Optional.of(object(Owners.of(method), store::readField))
        : Optional.empty();
  }

  /** An object that code which is not analyzed passes; empty if the fields of such are joined. */
  public Optional<Value> received(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declarations.isDeclaredHere(declared.asElement())
            && areKeptApart(declared.asElement())
        ? Optional.of(object(declared.asElement(), store::readField))
        : Optional.empty();
  }

  /** The object that a constructor has made; empty if the fields of such objects are joined. */
  public Optional<Instance> made(ExecutableElement constructor) {
    Element type = Owners.of(constructor);
    boolean isFollowed = areKeptApart(type)
        && store.everHeldBy(new StoreKey.Untracked(type)) instanceof Value.Nothing;
    return isFollowed
        ? Optional.of(object(type, field -> store.read(field).orElseGet(Value.Nothing::new)))
        : Optional.empty();
  }

  private Instance object(Element type, Function<Element, Value> value) {
    Map<Element, Value> values = new LinkedHashMap<>();
    fields.of(type).forEach(field -> values.put(field, value.apply(field)));
    return new Instance(values, !declarations.isDeclaredHere(type));
  }

  /** Whether the fields of each object of a class are kept apart. */
  public boolean areKeptApart(Element type) {
    return !fields.of(type).isEmpty();
  }

  private boolean isOf(Element type, Value value) {
    return value instanceof Instance instance
        && instance.fields().keySet().containsAll(fields.of(type));
  }

  private boolean isOnObject(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC)
        && areKeptApart(Owners.of(method));
  }
}
