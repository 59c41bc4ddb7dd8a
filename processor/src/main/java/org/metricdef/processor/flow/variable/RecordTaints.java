package org.metricdef.processor.flow.variable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.model.TaintModel;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.RecordConstructors;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Component;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/**
 * The taints of the components of records, which go with the object and not with its class. They
 * are followed for the records that a {@link TaintModel} names. No key depends on them.
 *
 * <p>A method of such a record is run for all objects of its class at once. What it reads from its
 * own components stands for the taints that they have; the call knows of which object.
 */
public final class RecordTaints {

  private final ClassSource source;
  private final AbstractStore store;
  private final Frames frames;
  private final NullnessRefinement nullness;
  private final TaintModel model;
  private final RecordConstructors constructors;

  /** The components of the object whose constructor has ended last. */
  private SortedMap<Component, Taints> constructed = Collections.emptySortedMap();

  public RecordTaints(
      ClassSource source,
      AbstractStore store,
      Frames frames,
      NullnessRefinement nullness,
      TaintModel model) {
    this.source = source;
    this.store = store;
    this.frames = frames;
    this.nullness = nullness;
    this.model = model;
    this.constructors = new RecordConstructors(source.index());
  }

  private boolean follows(Element type) {
    return type.getKind() == ElementKind.RECORD && model.followsComponentsOf(type);
  }

  /** A constructor ends, in its own frame. */
  public void endConstructor(MethodTree body, ExecutableElement constructor) {
    if (constructor.getKind() != ElementKind.CONSTRUCTOR || !follows(Owners.of(constructor))) {
      return;
    }
    if (Constructors.onlyDelegation(body).isPresent()) {
      return; // The other constructor has ended just before.
    }
    constructed = Collections.emptySortedMap();
    if (RecordConstructors.isCanonical(constructor) && !Constructors.returnsEarly(body)) {
      List<Taints> taints = new ArrayList<>();
      for (VariableTree each : body.getParameters()) {
        taints.add(Taints.of(atEnd(each, constructor)));
      }
      constructed = components(constructor, taints, Place.NOWHERE);
    }
  }

  /** What the field of a parameter's name holds: what the code gave it, or else the parameter. */
  private Value atEnd(VariableTree parameter, ExecutableElement constructor) {
    Optional<VariableElement> field =
        RecordConstructors.field(Owners.of(constructor), parameter.getName());
    return field
        .flatMap(each ->
            frames.constructs(each) ? store.read(each) : frames.current().assigned(each))
        .or(() -> store.read(source.declared(parameter)))
        .orElseGet(Value.Nothing::new);
  }

  /** A constructor need not be run again, as its result is known. */
  public void recalled(ExecutableElement constructor, Value object) {
    if (constructor.getKind() == ElementKind.CONSTRUCTOR && follows(Owners.of(constructor))) {
      constructed = Taints.of(object).components();
    }
  }

  /** The object that a constructor has made, which has just been run. */
  public Value constructed(ExecutableElement constructor, Value object) {
    return follows(Owners.of(constructor))
        ? Taints.of(object).with(constructed).on(object)
        : object;
  }

  private SortedMap<Component, Taints> components(
      ExecutableElement constructor, List<Taints> taints, Place made) {
    SortedMap<Component, Taints> components = new TreeMap<>();
    List<? extends VariableElement> parameters = constructor.getParameters();
    for (int i = 0; i < parameters.size() && taints.size() == parameters.size(); i++) {
      components.put(
          component(Owners.of(constructor), parameters.get(i), made),
          taints.get(i).with(Collections.emptySortedMap()));
    }
    return components;
  }

  private static Component component(TypeElement type, Element named, Place made) {
    return new Component(
        type.getQualifiedName().toString(), named.getSimpleName().toString(), made);
  }

  /** Arguments of a method of another record: its own components are not those of this one. */
  public List<Value> passed(ExecutableElement method, @Nullable Value to, List<Value> arguments) {
    if (to == null || !follows(Owners.of(method))) {
      return arguments;
    }
    List<Value> passed = new ArrayList<>();
    for (Value each : arguments) {
      passed.add(OwnComponents.of(Taints.of(each), type -> Optional.empty()).on(each));
    }
    return passed;
  }

  /**
   * The result of a call.
   *
   * @param receiver the object that it is on; null for {@code this}
   */
  public Value ofCall(
      Tree call,
      ExecutableElement method,
      @Nullable Value receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments,
      Value result) {
    lookAt(trees, arguments);
    TypeElement type = Owners.of(method);
    if (!follows(type) || method.getModifiers().contains(Modifier.STATIC)) {
      return result;
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return call instanceof NewClassTree ? made(call, method, arguments, result) : result;
    }
    if (isImplicitAccessor(method)) {
      return receiver == null
          ? own(type, method, result)
          : of(Taints.of(receiver), type, method, result);
    }
    return receiver == null
        ? result
        : OwnComponents.of(
                Taints.of(result),
                marker -> OwnComponents.isOf(marker, type)
                    ? Optional.of(named(Taints.of(receiver), type, marker.expression()))
                    : Optional.of(Taints.of(marker)))
            .on(result);
  }

  /** Code that gets a record may look at its components, and throw if one is null. */
  private void lookAt(List<? extends ExpressionTree> trees, List<Value> arguments) {
    for (int i = 0; i < trees.size() && i < arguments.size(); i++) {
      if (!Taints.of(arguments.get(i)).components().isEmpty()) {
        nullness.isNotNull(trees.get(i));
      }
    }
  }

  private Value made(
      Tree call, ExecutableElement constructor, List<Value> arguments, Value result) {
    Place place = source.place(call);
    SortedMap<Component, Taints> components = new TreeMap<>();
    if (constructors.onlyAssigns(constructor)) {
      components = components(constructor, arguments.stream().map(Taints::of).toList(), place);
    } else {
      for (var each : Taints.of(result).components().entrySet()) {
        Component known = each.getKey();
        components.put(new Component(known.type(), known.name(), place), each.getValue());
      }
    }
    return Taints.of(result).with(components).on(result);
  }

  private boolean isImplicitAccessor(ExecutableElement method) {
    for (RecordComponentElement each : Owners.of(method).getRecordComponents()) {
      if (method.equals(each.getAccessor())) {
        return source.declarations().isDeclaredHere(method)
            ? source.bodyOf(method).isEmpty()
            : constructors.hasNoSource(method);
      }
    }
    return false;
  }

  /** The value of a field that is named alone. */
  public Value ofField(VariableElement field, Value value) {
    return isComponent(field) ? own((TypeElement) Owners.of(field), field, value) : value;
  }

  /** The value of a field of an object. */
  public Value ofField(VariableElement field, Value object, Value value) {
    return isComponent(field)
        ? of(Taints.of(object), (TypeElement) Owners.of(field), field, value)
        : value;
  }

  private boolean isComponent(VariableElement field) {
    return field.getKind() == ElementKind.FIELD
        && !field.getModifiers().contains(Modifier.STATIC)
        && follows(Owners.of(field));
  }

  /** The value of {@code this}. */
  public Value ofThis(IdentifierTree tree, Value value) {
    if (!(source.index().type(tree) instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement type)
        || !follows(type)
        || !runsMethodOf(type)) {
      return value;
    }
    SortedMap<Component, Taints> components = new TreeMap<>();
    for (RecordComponentElement each : type.getRecordComponents()) {
      components.put(component(type, each, Place.NOWHERE), OwnComponents.marker(type, each));
    }
    return Taints.of(value).with(components).on(value);
  }

  private Value own(TypeElement type, Element component, Value value) {
    Taints own = runsMethodOf(type) ? OwnComponents.marker(type, component) : Taints.NONE;
    return own.on(value);
  }

  private boolean runsMethodOf(TypeElement type) {
    return frames
        .current()
        .method()
        .filter(method -> method.getKind() == ElementKind.METHOD)
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> Owners.of(method).equals(type))
        .isPresent();
  }

  private static Value of(Taints object, TypeElement type, Element component, Value value) {
    return named(object, type, component.getSimpleName().toString()).on(value);
  }

  private static Taints named(Taints object, TypeElement type, String name) {
    Taints all = Taints.NONE;
    for (var each : object.components().entrySet()) {
      if (each.getKey().name().equals(name)
          && type.getQualifiedName().contentEquals(each.getKey().type())) {
        all = all.join(each.getValue());
      }
    }
    return all;
  }
}
