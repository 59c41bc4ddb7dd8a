package org.metricdef.processor.property;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Immutables writes a class for a type, with its builder inside. Properties are abstract methods.
 * Both refuse null, unless a style leaves that out.
 */
record Immutables() implements Generator {

  private static final String ADDED = "org.immutables.value.Generated";
  private static final String VALUE = "org.immutables.value.Value.Immutable";

  /** The beginning of the names of a builder's constants for the properties that it needs. */
  private static final String BIT = "INIT_BIT_";

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
    return Types.isNullable(property)
        || ElementFilter.fieldsIn(builder.getEnclosedElements()).stream()
            .noneMatch(field -> isCheckOf(property, field));
  }

  /** Whether a builder keeps a bit for a property. If not, a style has switched its check off. */
  private static boolean isCheckOf(Element property, Element field) {
    String name = field.getSimpleName().toString();
    return name.startsWith(BIT)
        && PropertyNames.areSame(
            property.getSimpleName(), PropertyNames.ofConstant(name.substring(BIT.length())));
  }

  @Override
  public boolean isClosed(TypeElement builder) {
    return true;
  }
}
