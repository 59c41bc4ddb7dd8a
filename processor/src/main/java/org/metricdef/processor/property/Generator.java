package org.metricdef.processor.property;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A code generator that adds members for the properties of a type. */
sealed interface Generator permits Lombok, AutoValue, Immutables, RecordBuilder {

  List<Generator> ALL =
      List.of(new Lombok(), new AutoValue(), new Immutables(), new RecordBuilder());

  /** The type with the properties that members of a class may be added for; empty if none are. */
  Optional<TypeElement> valueOf(TypeElement owner);

  /** What the properties of such a type are: its fields, or its abstract methods. */
  ElementKind properties();

  /** Whether the generator has added a member to such a class. */
  boolean hasAdded(Element member);

  /** Whether a class is the builder of a type, as this generator writes it. */
  boolean isBuilder(TypeElement owner, TypeElement value);

  /** Whether a builder may make an object without a property that it was not given: as null. */
  boolean letsNull(Element property, TypeElement builder);

  /**
   * Whether the objects of a builder are made by its own methods alone. If not, code that people
   * have written can run these methods through another type.
   */
  boolean isClosed(TypeElement builder);
}
