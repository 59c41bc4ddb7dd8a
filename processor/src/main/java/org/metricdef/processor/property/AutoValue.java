package org.metricdef.processor.property;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * AutoValue writes a subclass of the type, and one of its builder. Properties are abstract methods.
 * Both refuse null.
 */
record AutoValue() implements Generator {

  private static final String VALUE = "com.google.auto.value.AutoValue";
  private static final String BUILDER = VALUE + ".Builder";
  private static final Pattern WRITTEN = Pattern.compile("\\$*AutoValue_");

  @Override
  public Optional<TypeElement> valueOf(TypeElement owner) {
    Optional<TypeElement> superclass =
        Types.classOf(owner.getSuperclass()).filter(type -> isWritten(owner));
    if (superclass.filter(type -> Types.has(type, VALUE)).isPresent()) {
      return superclass;
    }
    Optional<TypeElement> builder = Types.has(owner, BUILDER)
        ? Optional.of(owner)
        : superclass.filter(type -> Types.has(type, BUILDER));
    return builder.flatMap(type -> type.getEnclosingElement() instanceof TypeElement outer
        ? Optional.of(outer)
        : Optional.empty());
  }

  @Override
  public ElementKind properties() {
    return ElementKind.METHOD;
  }

  @Override
  public boolean hasAdded(Element member) {
    return member.getModifiers().contains(Modifier.ABSTRACT)
        || member.getEnclosingElement() instanceof TypeElement owner && isWritten(owner);
  }

  /**
   * Whether AutoValue or one of its extensions has written a class. People write subclasses too.
   */
  private static boolean isWritten(TypeElement owner) {
    TypeElement outermost = owner;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return WRITTEN.matcher(outermost.getSimpleName()).lookingAt();
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
