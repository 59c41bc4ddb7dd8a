package org.metricdef.processor.property;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Lombok marks each member that it adds, in class files too. A project can switch that off ({@code
 * lombok.addLombokGeneratedAnnotation}). Properties are fields, and the builder is a nested class.
 */
record Lombok() implements Generator {

  private static final String ADDED = "lombok.Generated";

  /** What Lombok appends to the name of a builder's field if the property has a default. */
  static final String WITH_DEFAULT = "$value";

  /** What Lombok appends to the name of the field that says whether there is such a value. */
  static final String IS_SET = "$set";

  /** The name of the property that a field with such a name is about. */
  static String propertyOfDefault(Element field) {
    String name = field.getSimpleName().toString();
    return name.substring(0, name.lastIndexOf('$'));
  }

  @Override
  public Optional<TypeElement> valueOf(TypeElement owner) {
    if (owner.getEnclosedElements().stream().noneMatch(this::hasAdded)) {
      return Optional.empty();
    }
    return owner.getEnclosingElement() instanceof TypeElement outer && isBuilder(owner, outer)
        ? Optional.of(outer)
        : Optional.of(owner);
  }

  @Override
  public ElementKind properties() {
    return ElementKind.FIELD;
  }

  @Override
  public boolean hasAdded(Element member) {
    return Types.has(member, ADDED);
  }

  @Override
  public boolean isBuilder(TypeElement owner, TypeElement value) {
    return !owner.equals(value)
        && owner.getModifiers().contains(Modifier.STATIC)
        && ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .anyMatch(method -> hasAdded(method) && Types.isBuild(method, value));
  }

  @Override
  public boolean letsNull(Element property, TypeElement builder) {
    return !isRefused(property) && !hasDefault(property, builder);
  }

  /** Whether all constructors refuse null for a field: those that Lombok has added. */
  private boolean isRefused(Element field) {
    return Types.has(field, "lombok.NonNull")
        && field.getEnclosingElement() instanceof TypeElement owner
        && ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
            .allMatch(this::hasAdded);
  }

  private boolean hasDefault(Element field, TypeElement builder) {
    TypeMirror next = builder.asType();
    while (next instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type) {
      for (Element kept : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        if (hasAdded(kept)
            && kept.getSimpleName().contentEquals(field.getSimpleName() + WITH_DEFAULT)) {
          return true;
        }
      }
      next = type.getSuperclass();
    }
    return false;
  }

  @Override
  public boolean isClosed(TypeElement builder) {
    return builder.getInterfaces().isEmpty()
        && Types.classOf(builder.getSuperclass())
            .filter(type -> Types.isObject(type)
                || type.getEnclosingElement() instanceof TypeElement outer
                    && isBuilder(type, outer))
            .isPresent();
  }
}
