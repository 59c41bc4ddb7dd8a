package org.metricdef.processor.flow.object;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Fields;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;

/**
 * Objects whose exact class is known, and of whose final fields some values. A method that is
 * called on one reads the fields of that one. Only an analysis that keeps paths apart makes them.
 */
public final class ExactObjects {

  private static final int MOST_OBJECTS = 16;

  private final ClassSource source;
  private final Frames frames;
  private final boolean apart;
  private final boolean kept;
  private final DynamicTypes types;
  private final ConstantObjects constants;

  public ExactObjects(ClassSource source, Frames frames, boolean apart) {
    this.source = source;
    this.frames = frames;
    this.kept = source.others().keepsObjects();
    this.apart = apart || kept;
    this.types = new DynamicTypes(source);
    this.constants = new ConstantObjects(source, this);
  }

  /** Whether objects of other classes are followed too, and how they are constructed. */
  public boolean areKept() {
    return kept;
  }

  /** Whether the analysis follows objects at all. */
  boolean areFollowed() {
    return apart;
  }

  /**
   * What a constructor has given each field that is not assigned again, in the fields' order.
   *
   * @param held what a field holds at the end of the constructor, if that is known
   */
  Optional<List<Value>> fieldsOf(
      ExecutableElement constructor, Function<VariableElement, Optional<Value>> held) {
    TypeElement type = Owners.of(constructor);
    boolean isFollowed = apart
        && (type.getKind() == ElementKind.CLASS || kept && type.getKind() == ElementKind.ENUM)
        && fields(type).stream().noneMatch(source::hasContract);
    if (!isFollowed) {
      return Optional.empty();
    }
    return Optional.of(fields(type).stream()
        .map(field -> held.apply(field)
            .filter(value -> field.getModifiers().contains(Modifier.FINAL))
            .orElseGet(Value.Nothing::new))
        .toList());
  }

  /** A body begins. In some bodies the class of {@code this} object is known. */
  public void begin(Frame frame, ExecutableElement method) {
    if (!kept || method.getModifiers().contains(Modifier.STATIC)) {
      return;
    }
    if (method.getKind() != ElementKind.CONSTRUCTOR) {
      TypeElement type = Owners.of(method);
      if (frame.exactObject().isEmpty()
          && source.others().keeps(type.getSuperclass())
          && !types.mayBeExtended(type)) {
        frame.runOn(Optional.of(new RecordObject(type, List.of())));
      }
    } else if (!frames.takeDelegation(frame)) {
      frame.runOn(types
          .constructedBy(method, frame.isFollowed())
          .map(type -> new RecordObject(type, List.of())));
    }
  }

  /** The class of {@code this} object where code names a field of a superclass of it. */
  public Optional<TypeElement> inheriting(VariableElement field, Tree at) {
    if (!kept
        || field.getModifiers().contains(Modifier.STATIC)
        || !field.getModifiers().contains(Modifier.FINAL)
        || !Fields.isOwn(field, at)) {
      return Optional.empty();
    }
    return frames
        .exactObject()
        .map(object -> (TypeElement) object.type())
        .or(() -> frames.typeOfThis().filter(type -> !types.mayBeExtended(type)))
        .filter(type -> !type.equals(Owners.of(field)))
        .filter(type -> types.upFrom(type).contains(Owners.of(field)));
  }

  /** Whether a constructor only assigns fields. */
  boolean onlyAssigns(MethodTree constructor) {
    return constants.onlyAssigns(constructor);
  }

  /** The fields of a class; those of its superclasses too, if objects are followed there. */
  List<VariableElement> fields(TypeElement type) {
    if (!kept) {
      return ownFields(type);
    }
    List<VariableElement> all = new ArrayList<>();
    types.upFrom(type).forEach(each -> all.addAll(ownFields(each)));
    return all;
  }

  private static List<VariableElement> ownFields(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.FIELD)
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  /** The objects that a call surely runs a method on, if each of them is known; else empty. */
  public List<RecordObject> of(Tree call, ExecutableElement method, @Nullable Value receiver) {
    if (!apart
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getKind() == ElementKind.CONSTRUCTOR) {
      return List.of();
    }
    if (isOnThis(call)) {
      return frames
          .exactObject()
          .filter(object -> object.type().equals(Owners.of(method))
              || kept && types.upFrom(object.type()).contains(Owners.of(method)))
          .map(List::of)
          .orElse(List.of());
    }
    return receiver instanceof Value.OneOf one ? objects(one.candidates()) : List.of();
  }

  /** Whether a method is called on {@code this}; a pattern calls accessors of other objects. */
  private static boolean isOnThis(Tree call) {
    return call instanceof MethodInvocationTree invocation
        && (invocation.getMethodSelect() instanceof IdentifierTree
            || invocation.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree qualifier
                && qualifier.getName().contentEquals("this"));
  }

  private List<RecordObject> objects(Set<KnownObject> candidates) {
    List<RecordObject> objects = new ArrayList<>();
    for (KnownObject candidate : candidates) {
      List<RecordObject> same = candidate instanceof EnumConstant constant
          ? kept
              ? constructed(constant.constant())
              : constants.of(constant.constant()).stream().toList()
          : candidate instanceof RecordObject object ? List.of(object) : List.of();
      if (same.isEmpty()) {
        return List.of();
      }
      objects.addAll(same);
    }
    return objects;
  }

  /** The method that runs on an object of exactly this class; empty if its source is elsewhere. */
  public Optional<ExecutableElement> target(ExecutableElement method, RecordObject object) {
    if (kept) {
      return types.target(method, object.type());
    }
    if (Owners.of(method).equals(object.type())) {
      return source.bodyOf(method).map(body -> method);
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Optional.empty(); // Nothing overrides it.
    }
    return ElementFilter.methodsIn(object.type().getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
        .filter(each -> haveSameParameters(each, method))
        .filter(each -> source.bodyOf(each).isPresent())
        .findFirst();
  }

  private static boolean haveSameParameters(ExecutableElement one, ExecutableElement other) {
    return typesOf(one).equals(typesOf(other))
        && one.getParameters().stream()
            .noneMatch(each -> each.asType().getKind() == TypeKind.TYPEVAR);
  }

  private static List<String> typesOf(ExecutableElement method) {
    return method.getParameters().stream().map(each -> each.asType().toString()).toList();
  }

  /** The value of a final field, if all objects that it is read from are known to have one. */
  public Optional<Value> field(VariableElement field, @Nullable Value qualifier) {
    if (!apart || !(qualifier instanceof Value.OneOf one)) {
      return Optional.empty();
    }
    List<RecordObject> objects = objects(one.candidates());
    Value all = new Value.Nothing();
    for (RecordObject object : objects) {
      Optional<Value> value = fieldOf(object, field);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      all = all.join(value.get());
    }
    return objects.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** The value of a field of the object on which the current method runs. */
  public Optional<Value> ownField(VariableElement field, Tree at) {
    return apart && Fields.isOwn(field, at)
        ? frames.exactObject().flatMap(object -> fieldOf(object, field))
        : Optional.empty();
  }

  /** The value of a field of an object; empty if it is not known. */
  public Optional<Value> fieldOf(RecordObject object, Element field) {
    int position = object.type() instanceof TypeElement type ? fields(type).indexOf(field) : -1;
    return position >= 0 && position < object.components().size()
        ? Optional.of(object.components().get(position))
            .filter(value -> !(value instanceof Value.Nothing))
        : Optional.empty();
  }

  /** A constant with what its constructor may have given its fields; empty if that is not known. */
  private List<RecordObject> constructed(VariableElement constant) {
    Optional<Value> held = source.declarations().isDeclaredHere(constant)
        ? Optional.of(frames.held(constant))
        : source.others().valueOf(constant);
    List<RecordObject> objects = new ArrayList<>();
    if (held.orElse(null) instanceof Value.OneOf one) {
      for (KnownObject candidate : one.candidates()) {
        if (!(candidate instanceof RecordObject object)) {
          return List.of();
        }
        objects.add(new RecordObject(
            object.type(), object.components(), Optional.of(new EnumConstant(constant))));
      }
    }
    return objects;
  }

  /** The objects that a variable of unknown value may hold, unless it is null; empty if others. */
  List<KnownObject> objectsOf(VariableElement variable) {
    TypeMirror type = variable.asType();
    Set<KnownObject> objects = new LinkedHashSet<>();
    return apart
            && type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && add(element, objects)
            && objects.size() <= MOST_OBJECTS
        ? List.copyOf(objects)
        : List.of();
  }

  private boolean add(TypeElement type, Set<KnownObject> objects) {
    if (!source.declarations().isDeclaredHere(type)) {
      return false;
    }
    if (type.getKind() == ElementKind.ENUM) {
      return type.getEnclosedElements().stream()
          .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
          .map(VariableElement.class::cast)
          .allMatch(each -> constants.of(each).isPresent() && objects.add(new EnumConstant(each)));
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT))
          && type.getPermittedSubclasses().stream()
              .map(each -> ((DeclaredType) each).asElement())
              .allMatch(each -> add((TypeElement) each, objects));
    }
    if (!type.getModifiers().contains(Modifier.FINAL) || type.getKind().isInterface()) {
      return false;
    }
    objects.addAll(withTruths(type));
    return objects.size() <= MOST_OBJECTS;
  }

  /** Objects of a final class, one for each combination of its final truths. */
  private List<RecordObject> withTruths(TypeElement type) {
    List<List<Value>> all = List.of(List.of());
    for (VariableElement field : fields(type)) {
      boolean isTruth = field.asType().getKind() == TypeKind.BOOLEAN
          && field.getModifiers().contains(Modifier.FINAL)
          && all.size() < MOST_OBJECTS;
      List<Value> values = isTruth
          ? List.of(
              Value.known(new KnownObject.Truth(true)), Value.known(new KnownObject.Truth(false)))
          : List.of(new Value.Nothing());
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> shorter : all) {
        for (Value value : values) {
          List<Value> next = new ArrayList<>(shorter);
          next.add(value);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all.stream().map(values -> new RecordObject(type, values)).toList();
  }
}
