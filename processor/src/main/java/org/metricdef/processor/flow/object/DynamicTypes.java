package org.metricdef.processor.flow.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Owners;

/** Which method an object of a known class runs: its own, or the one that it inherits. */
final class DynamicTypes {

  private static final String PLATFORM = "java.";

  private final ClassSource source;

  DynamicTypes(ClassSource source) {
    this.source = source;
  }

  /** A class and its superclasses, without those of the JDK. */
  List<TypeElement> upFrom(Element type) {
    List<TypeElement> all = new ArrayList<>();
    Element next = type;
    while (next instanceof TypeElement each
        && !each.getQualifiedName().toString().startsWith(PLATFORM)) {
      all.add(each);
      next =
          each.getSuperclass() instanceof DeclaredType superclass ? superclass.asElement() : null;
    }
    return all;
  }

  /** The method that runs on an object of exactly this class; empty if it cannot be followed. */
  Optional<ExecutableElement> target(ExecutableElement method, Element type) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Optional.of(method).filter(source::hasBody);
    }
    for (TypeElement each : upFrom(type)) {
      for (ExecutableElement own : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (own.equals(method) || overrides(own, method)) {
          return Optional.of(own).filter(source::hasBody);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean overrides(ExecutableElement own, ExecutableElement method) {
    return own.getSimpleName().equals(method.getSimpleName())
        && !own.getModifiers().contains(Modifier.STATIC)
        && typesOf(own).equals(typesOf(method));
  }

  private static List<String> typesOf(ExecutableElement method) {
    return method.getParameters().stream().map(each -> each.asType().toString()).toList();
  }

  /** The class of the object under construction, where a constructor that nobody extends is run. */
  Optional<TypeElement> constructedBy(ExecutableElement constructor, boolean isExact) {
    TypeElement type = Owners.of(constructor);
    return constructor.getKind() == ElementKind.CONSTRUCTOR && (isExact || !mayBeExtended(type))
        ? Optional.of(type)
        : Optional.empty();
  }

  /** Whether an object of a class may be of a subclass. */
  boolean mayBeExtended(TypeElement type) {
    return !type.getModifiers().contains(Modifier.FINAL) && source.others().mayBeExtended(type);
  }
}
