package org.metricdef.processor.client;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;

/**
 * The annotated declarations: those that carry one of our annotations, those of our own types, and
 * those that may override an annotated one. Only an annotated declaration has a contract or is
 * guarded.
 *
 * <p>It is read from the elements, never from the class path: a library keeps the annotations that
 * it was compiled with even where their own jar is missing.
 */
public final class AnnotatedTypes {

  private static final String OURS = "org.metricdef.";

  /** What a type means for its members. */
  private enum Inherited {
    /** The type is the JDK's. No member is annotated. */
    PLATFORM,
    /** A member is annotated if its own declaration is. */
    UNANNOTATED,
    /** The type is ours, or a supertype has annotated members. Every member counts as annotated. */
    ANNOTATED
  }

  private final Map<TypeElement, Boolean> types = new IdentityHashMap<>();
  private final Map<TypeElement, Inherited> supertypes = new IdentityHashMap<>();
  private final Map<TypeElement, Boolean> annotations = new IdentityHashMap<>();
  private final Map<Element, Boolean> members = new IdentityHashMap<>();

  /** Whether a method, constructor or field is annotated, or may override an annotated one. */
  boolean isAnnotated(Element member) {
    // Most members are the platform's. They are sorted out before they fill a map.
    return member.getEnclosingElement() instanceof TypeElement owner
        && switch (inherited(owner)) {
          case PLATFORM -> false;
          case UNANNOTATED -> isAnnotatedItself(member);
          case ANNOTATED -> true;
        };
  }

  private boolean isAnnotatedItself(Element member) {
    Boolean known = members.get(member);
    if (known == null) {
      known = hasAnnotation(member);
      members.put(member, known);
    }
    return known;
  }

  /** Whether a type is ours, or a supertype of it has annotated members. */
  boolean inheritsAnnotations(TypeElement type) {
    return inherited(type) == Inherited.ANNOTATED;
  }

  private Inherited inherited(TypeElement type) {
    Inherited known = supertypes.get(type);
    if (known == null) {
      known = find(type);
      supertypes.put(type, known);
    }
    return known;
  }

  private Inherited find(TypeElement type) {
    if (Overrides.isOfPlatform(type)) {
      return Inherited.PLATFORM;
    }
    return isNamedOurs(type)
            || hasAnnotated(type.getSuperclass())
            || anyHasAnnotated(type.getInterfaces())
        ? Inherited.ANNOTATED
        : Inherited.UNANNOTATED;
  }

  /** Whether a type has annotated members. Of an intersection type, any part is enough. */
  boolean hasAnnotated(TypeMirror type) {
    if (type instanceof IntersectionType parts) {
      return anyHasAnnotated(parts.getBounds());
    }
    return type instanceof DeclaredType declared
        && hasAnnotated((TypeElement) declared.asElement());
  }

  private boolean anyHasAnnotated(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      if (hasAnnotated(type)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAnnotated(TypeElement type) {
    Boolean known = types.get(type);
    if (known == null) {
      known = switch (inherited(type)) {
        case PLATFORM -> false;
        case UNANNOTATED -> declaresAnnotated(type);
        case ANNOTATED -> true;
      };
      types.put(type, known);
    }
    return known;
  }

  private boolean declaresAnnotated(TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (hasAnnotation(member)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element, or a parameter of it, carries one of our annotations. */
  private boolean hasAnnotation(Element element) {
    if (isOurs(element.getAnnotationMirrors())) {
      return true;
    }
    if (element instanceof ExecutableElement method) {
      for (Element parameter : method.getParameters()) {
        if (isOurs(parameter.getAnnotationMirrors())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOurs(List<? extends AnnotationMirror> mirrors) {
    for (AnnotationMirror mirror : mirrors) {
      if (isOurs((TypeElement) mirror.getAnnotationType().asElement())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an annotation is ours, or is a team's own and carries one of ours. */
  boolean isOurs(TypeElement annotation) {
    Boolean known = annotations.get(annotation);
    if (known == null) {
      known = isNamedOurs(annotation);
      for (AnnotationMirror mirror : annotation.getAnnotationMirrors()) {
        known |= isNamedOurs((TypeElement) mirror.getAnnotationType().asElement());
      }
      annotations.put(annotation, known);
    }
    return known;
  }

  private static boolean isNamedOurs(TypeElement type) {
    return type.getQualifiedName().toString().startsWith(OURS);
  }
}
