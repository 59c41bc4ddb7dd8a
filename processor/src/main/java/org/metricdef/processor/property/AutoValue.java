package org.metricdef.processor.property;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * AutoValue writes a subclass of the type, and one of its builder. Properties are abstract methods.
 * Both refuse null.
 */
record AutoValue() implements Generator {

  private static final String VALUE = "com.google.auto.value.AutoValue";
  private static final String BUILDER = VALUE + ".Builder";

  @Override
  public Optional<TypeElement> valueOf(TypeElement owner) {
    Optional<TypeElement> superclass = Types.classOf(owner.getSuperclass());
    if (superclass.filter(type -> Types.has(type, VALUE)).isPresent()) {
      return superclass;
    }
    Optional<TypeElement> builder = Types.has(owner, BUILDER)
        ? Optional.of(owner)
        : superclass.filter(type -> Types.has(type, BUILDER));
    return builder.flatMap(type -> Types.classOf(type.getEnclosingElement().asType()));
  }

  @Override
  public ElementKind properties() {
    return ElementKind.METHOD;
  }

  @Override
  public boolean hasAdded(Element member) {
    return true;
  }

  @Override
  public boolean isBuilder(TypeElement owner, TypeElement value) {
    return Types.has(owner, BUILDER);
  }

  @Override
  public boolean letsNull(Element property, TypeElement builder) {
    return Types.isNullable(property);
  }

  @Override
  public boolean isClosed(TypeElement builder) {
    return true;
  }
}
