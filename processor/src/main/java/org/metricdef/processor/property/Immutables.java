package org.metricdef.processor.property;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Immutables writes a class for a type, with its builder inside. Properties are abstract methods.
 * Both refuse null.
 */
record Immutables() implements Generator {

  private static final String ADDED = "org.immutables.value.Generated";
  private static final String VALUE = "org.immutables.value.Value.Immutable";

  @Override
  public Optional<TypeElement> valueOf(TypeElement owner) {
    Element outermost = owner;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return Types.has(outermost, ADDED) && outermost instanceof TypeElement written
        ? Types.supertypes(written).stream()
            .filter(type -> Types.has(type, VALUE))
            .findFirst()
        : Optional.empty();
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
    return owner.getSimpleName().toString().endsWith("Builder");
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
