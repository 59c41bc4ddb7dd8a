package org.metricdef.processor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * The builders that Lombok writes. Such a builder gives null for a field that it was not given, so
 * the code that builds the object has to give it each field that {@code @LabelKeys} is on. A field
 * with {@code lombok.NonNull} or {@code @Builder.Default} needs nothing: it is never null.
 */
public final class Builders {

  private static final String GIVEN = "$value";

  private Builders() {}

  /** Whether the generator has written a declaration. */
  public static boolean isAdded(Element element) {
    return Lombok.hasAdded(element);
  }

  /** The class whose objects a builder builds: the one that Lombok has nested the builder in. */
  static Optional<TypeElement> built(TypeElement builder) {
    return builder.getEnclosingElement() instanceof TypeElement built
            && builder.getModifiers().contains(Modifier.STATIC)
            && ElementFilter.methodsIn(builder.getEnclosedElements()).stream()
                .anyMatch(method -> builds(method, built))
        ? Optional.of(built)
        : Optional.empty();
  }

  private static boolean builds(ExecutableElement method, TypeElement built) {
    return method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && Lombok.hasAdded(method)
        && classOf(method.getReturnType()).filter(built::equals).isPresent();
  }

  /** The fields that a builder has to be given before this method is called; mostly none. */
  public static List<VariableElement> neededBy(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD && Lombok.hasAdded(method)
        ? built(owner(method))
            .filter(built -> builds(method, built))
            .map(built -> needed(built, owner(method)))
            .orElse(List.of())
        : List.of();
  }

  /** The fields that a constructor takes from a builder without a look at them; mostly none. */
  public static List<VariableElement> takenBy(ExecutableElement constructor) {
    return constructor.getKind() == ElementKind.CONSTRUCTOR
            && constructor.getParameters().size() == 1
            && Lombok.hasAdded(constructor)
        ? classOf(constructor.getParameters().get(0).asType())
            .filter(builder -> built(builder).filter(owner(constructor)::equals).isPresent())
            .map(builder -> needed(owner(constructor), builder))
            .orElse(List.of())
        : List.of();
  }

  private static List<VariableElement> needed(TypeElement built, TypeElement builder) {
    List<VariableElement> needed = new ArrayList<>();
    for (VariableElement field : LabelFields.inherited(built)) {
      if (!Lombok.refusesNull(field) && !hasDefault(field, builder)) {
        needed.add(field);
      }
    }
    return List.copyOf(needed);
  }

  /** Whether a builder gives the default of a field where it is given nothing. */
  private static boolean hasDefault(VariableElement field, TypeElement builder) {
    TypeMirror next = builder.asType();
    while (next instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type) {
      for (VariableElement kept : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        if (Lombok.hasAdded(kept)
            && kept.getSimpleName().contentEquals(field.getSimpleName() + GIVEN)) {
          return true;
        }
      }
      next = type.getSuperclass();
    }
    return false;
  }

  /** The field that a method of a builder sets before it returns the builder itself. */
  public static Optional<VariableElement> setBy(ExecutableElement method) {
    return method.getParameters().size() == 1 && built(owner(method)).isPresent()
        ? GeneratedMembers.fieldOf(method.getParameters().get(0))
        : Optional.empty();
  }

  /** Whether a method of a builder does nothing but set a field of it, and returns the builder. */
  public static boolean isSetter(ExecutableElement method) {
    return Lombok.hasAdded(method)
        && !method.getModifiers().contains(Modifier.STATIC)
        && built(owner(method)).isPresent()
        && classOf(method.getReturnType()).filter(owner(method)::equals).isPresent();
  }

  /** Whether a method gives a builder that has all fields of an object: {@code toBuilder()}. */
  public static boolean givesFilled(ExecutableElement method) {
    return Lombok.hasAdded(method)
        && !method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().isEmpty()
        && classOf(method.getReturnType())
            .flatMap(Builders::built)
            .filter(owner(method)::equals)
            .isPresent();
  }

  /** The fields that such a method gives to the builder. */
  public static List<VariableElement> filledBy(ExecutableElement method) {
    return LabelFields.inherited(owner(method));
  }

  /** Whether a method gives a builder that has no field yet: {@code builder()}. */
  public static boolean givesEmpty(ExecutableElement method) {
    return Lombok.hasAdded(method)
        && method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().isEmpty()
        && classOf(method.getReturnType()).flatMap(Builders::built).isPresent();
  }

  /**
   * Whether a variable of added code holds what a builder was given. It is null only if the builder
   * was given nothing, which the check of each call that builds an object finds, or for which there
   * is a default.
   *
   * @param variable a field of a builder, or a variable of the method that builds the object
   */
  public static boolean holdsGiven(Element variable) {
    if (variable.getKind() == ElementKind.FIELD) {
      return Lombok.hasAdded(variable)
          && variable.getEnclosingElement() instanceof TypeElement builder
          && built(builder)
              .filter(built -> isClosed(builder) || isRefused(variable, built))
              .isPresent();
    }
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        && Lombok.hasAdded(variable.getEnclosingElement())
        && variable.getSimpleName().toString().endsWith(GIVEN);
  }

  /** Whether the object that is built refuses to be given null for a field of the builder. */
  private static boolean isRefused(Element field, TypeElement built) {
    return LabelFields.named(built, field.getSimpleName(), field.asType())
        .filter(Lombok::refusesNull)
        .isPresent();
  }

  /** Whether the generator has written all methods of a builder. */
  public static boolean isWhole(TypeMirror builder) {
    return classOf(builder).filter(Lombok::hasAdded).isPresent();
  }

  /** Whether no method of the builder can be called through a type that people have written. */
  private static boolean isClosed(TypeElement builder) {
    return builder.getInterfaces().isEmpty()
        && (builder.getSuperclass().toString().equals("java.lang.Object")
            || classOf(builder.getSuperclass()).filter(Lombok::hasAdded).isPresent());
  }

  private static Optional<TypeElement> classOf(TypeMirror type) {
    TypeMirror bound = type;
    while (bound instanceof TypeVariable variable) {
      bound = variable.getUpperBound();
    }
    return bound instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  private static TypeElement owner(ExecutableElement method) {
    return (TypeElement) method.getEnclosingElement();
  }
}
