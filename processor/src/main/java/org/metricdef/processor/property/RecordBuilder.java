package org.metricdef.processor.property;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * record-builder writes a class beside a record, and copies the annotations of the components.
 * Class files do not name it, so a builder is known by what it has: a method for each component,
 * one that lists them, and one that makes the record. In source, only what is marked counts as
 * added.
 */
record RecordBuilder() implements Generator {

  private static final String NAME = "io.soabase.recordbuilder";

  @Override
  public Optional<TypeElement> valueOf(TypeElement owner) {
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .map(method -> Types.classOf(method.getReturnType())
            .filter(type -> Types.isBuild(method, type) && isRecordOf(owner, type)))
        .flatMap(Optional::stream)
        .filter(type -> isBuilder(owner, type))
        .findFirst();
  }

  @Override
  public ElementKind properties() {
    return ElementKind.FIELD;
  }

  @Override
  public boolean hasAdded(Element member) {
    return marks(member);
  }

  /** Whether record-builder has written a member, also of the types inside the builder. */
  static boolean marks(Element member) {
    return Types.isGeneratedBy(member, NAME);
  }

  @Override
  public boolean isBuilder(TypeElement owner, TypeElement value) {
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .anyMatch(method -> listsComponents(method, value))
        && ElementFilter.recordComponentsIn(value.getEnclosedElements()).stream()
            .allMatch(component -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .anyMatch(method -> sets(method, component, owner)));
  }

  /** Whether a type is a record, asked of few: the answer makes javac read the class. */
  private static boolean isRecordOf(TypeElement owner, TypeElement type) {
    String name = owner.getSimpleName().toString();
    // The names of the classes around a record come first.
    return name.length() > type.getSimpleName().length()
        && name.contains(type.getSimpleName())
        && type.getKind() == ElementKind.RECORD;
  }

  /** Whether a method is {@code static Stream<Map.Entry<String, Object>> stream(Order record)}. */
  private static boolean listsComponents(ExecutableElement method, TypeElement value) {
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().size() == 1
        && Types.classOf(method.getParameters().get(0).asType())
            .filter(value::equals)
            .isPresent()
        && Types.classOf(method.getReturnType())
            .filter(type -> type.getQualifiedName().contentEquals("java.util.stream.Stream"))
            .isPresent();
  }

  private static boolean sets(ExecutableElement method, Element component, TypeElement owner) {
    return method.getParameters().size() == 1
        && PropertyNames.areSame(method.getSimpleName(), component.getSimpleName())
        && Types.classOf(method.getReturnType()).filter(owner::equals).isPresent();
  }

  @Override
  public boolean letsNull(Element property, TypeElement builder) {
    return true;
  }

  @Override
  public boolean isClosed(TypeElement builder) {
    return builder.getInterfaces().isEmpty();
  }
}
