package org.metricdef.processor.property;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.property.GeneratedMembers.Added;

/**
 * The builders that code generators write. Some give null for a property that they were not given,
 * so the code that builds the object has to give them each property that {@code @LabelKeys} is on.
 */
public final class GeneratedBuilders {

  private final GeneratedMembers members;

  public GeneratedBuilders(GeneratedMembers members) {
    this.members = members;
  }

  /** Whether a generator has written a member. */
  public boolean isAdded(Element member) {
    return RecordBuilder.marks(member)
        || member.getEnclosingElement() instanceof TypeElement owner
            && members.in(owner).filter(added -> added.has(member)).isPresent();
  }

  /** The properties that a builder has to be given before this method is called; mostly none. */
  public List<Element> neededBy(ExecutableElement method) {
    if (method.getKind() != ElementKind.METHOD || !method.getParameters().isEmpty()) {
      return List.of();
    }
    return builderAround(method)
        .map(builder -> needed(builder).stream()
            .filter(property -> Types.isBuild(method, builder.value()) || reads(method, property))
            .toList())
        .orElse(List.of());
  }

  private static boolean reads(ExecutableElement method, Element property) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && PropertyNames.areSame(method.getSimpleName(), property.getSimpleName());
  }

  /** The properties that a constructor takes from a builder without a look at them; mostly none. */
  public List<Element> takenBy(ExecutableElement constructor) {
    return constructor.getKind() == ElementKind.CONSTRUCTOR
            && constructor.getParameters().size() == 1
            && isAdded(constructor)
        ? Types.classOf(constructor.getParameters().get(0).asType())
            .flatMap(this::builder)
            .filter(builder -> builder.value().equals(Types.owner(constructor)))
            .map(GeneratedBuilders::needed)
            .orElse(List.of())
        : List.of();
  }

  private static List<Element> needed(Added builder) {
    return builder.properties().withKeys().stream()
        .filter(property -> builder.by().letsNull(property, builder.owner()))
        .toList();
  }

  /** The property that a method of a builder sets before it returns the builder itself. */
  public Optional<Element> setBy(ExecutableElement method) {
    return isSetter(method) && method.getParameters().size() == 1
        ? builderAround(method)
            .flatMap(builder -> builder
                .properties()
                .named(method.getSimpleName(), method.getParameters().get(0).asType()))
            .filter(Properties::hasKeys)
        : Optional.empty();
  }

  /** Whether a method of a builder does nothing but set a property, and returns the builder. */
  public boolean isSetter(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && builderAround(method).isPresent()
        && Types.classOf(method.getReturnType())
            .filter(Types.owner(method)::equals)
            .isPresent();
  }

  /** The properties of a builder that a method makes of an object: {@code toBuilder()}. */
  public Optional<List<Element>> filledBy(ExecutableElement method) {
    return returned(method)
        .filter(builder -> takesObject(method, builder.value()))
        .map(builder -> builder.properties().withKeys());
  }

  private boolean takesObject(ExecutableElement method, TypeElement value) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return method.getParameters().isEmpty() && Types.owner(method).equals(value);
    }
    return method.getParameters().size() == 1
        && Types.classOf(method.getParameters().get(0).asType())
            .filter(value::equals)
            .isPresent();
  }

  /** Whether a method gives a builder that has no property yet: {@code builder()}. */
  public boolean givesEmpty(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().isEmpty()
        && returned(method).isPresent();
  }

  private Optional<Added> returned(ExecutableElement method) {
    return !isAdded(method) && builderAround(method).isEmpty()
        ? Optional.empty()
        : Types.classOf(method.getReturnType()).flatMap(this::builder);
  }

  /**
   * Whether a variable of added code holds what a builder was given. It is null only if the builder
   * was given nothing: the check of each call that builds an object finds that, or there is a
   * default, or the object refuses it.
   *
   * @param variable a field of a builder, or a variable of the method that builds the object
   */
  public boolean holdsGiven(Element variable) {
    if (variable.getKind() == ElementKind.FIELD) {
      return variable.getEnclosingElement() instanceof TypeElement owner
          && builder(owner).filter(isHeldIn(variable)).isPresent();
    }
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        && variable.getEnclosingElement() instanceof ExecutableElement method
        && isAdded(method)
        && variable.getSimpleName().toString().endsWith(Lombok.WITH_DEFAULT);
  }

  private static Predicate<Added> isHeldIn(Element field) {
    return builder -> builder
        .properties()
        .named(field.getSimpleName(), field.asType())
        .filter(property -> builder.by().isClosed(builder.owner())
            || !builder.by().letsNull(property, builder.owner()))
        .isPresent();
  }

  /** Whether the generator has written all methods of a builder, inherited ones too. */
  public boolean isWhole(TypeMirror builder) {
    return Types.classOf(builder).filter(this::isWhole).isPresent();
  }

  private boolean isWhole(TypeElement type) {
    return builder(type)
            .filter(added -> type.getEnclosedElements().stream()
                .allMatch(each -> added.has(each)
                    || each.getKind() == ElementKind.CONSTRUCTOR
                    || each.getKind().isInterface()))
            .isPresent()
        && Types.classOf(type.getSuperclass())
            .filter(above -> Types.isObject(above) || isWhole(above))
            .isPresent();
  }

  /**
   * Whether callers rely on a member to do what a generator writes: on constructors, on members of
   * builders, and on methods that give an object or a builder.
   */
  public boolean isTrusted(Element member) {
    return member.getEnclosingElement() instanceof TypeElement owner
        && members
            .in(owner)
            .filter(added -> !added.properties().withKeys().isEmpty())
            .filter(added -> added.isBuilder()
                || member.getKind() == ElementKind.CONSTRUCTOR
                || member instanceof ExecutableElement method && gives(method, added.value()))
            .isPresent();
  }

  private boolean gives(ExecutableElement method, TypeElement value) {
    return Types.classOf(method.getReturnType())
        .filter(type -> type.equals(value) || builder(type).isPresent())
        .isPresent();
  }

  /** The property that a builder may lack and keeps in a field, or that the field is about. */
  public Optional<Element> keptIn(Element field) {
    return field.getKind() == ElementKind.FIELD
            && field.getEnclosingElement() instanceof TypeElement owner
        ? builder(owner)
            .flatMap(builder -> isOfDefault(field)
                ? builder.properties().withName(Lombok.propertyOfDefault(field))
                : builder
                    .properties()
                    .named(field.getSimpleName(), field.asType())
                    .filter(property -> builder.by().letsNull(property, owner)))
            .filter(Properties::hasKeys)
        : Optional.empty();
  }

  /**
   * Whether a field of a builder tells whether a default is used, or holds what is used instead.
   */
  public boolean isOfDefault(Element field) {
    String name = field.getSimpleName().toString();
    return name.endsWith(Lombok.WITH_DEFAULT) || name.endsWith(Lombok.IS_SET);
  }

  /** Whether a method overrides one of a builder on which callers rely to set properties. */
  public boolean overridesSetter(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        && Types.supertypes(owner).stream()
            .filter(type -> !type.equals(owner))
            .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
            .anyMatch(above -> Types.haveSameSignature(above, method)
                && isSetter(above)
                && builderAround(above)
                    .filter(builder -> !needed(builder).isEmpty())
                    .isPresent());
  }

  private Optional<Added> builder(TypeElement owner) {
    return members.in(owner).filter(Added::isBuilder);
  }

  /** The builder that an added method belongs to, or one that is known by what it has. */
  private Optional<Added> builderAround(ExecutableElement method) {
    return builder(Types.owner(method))
        .filter(builder -> builder.has(method) || builder.by() instanceof RecordBuilder);
  }
}
