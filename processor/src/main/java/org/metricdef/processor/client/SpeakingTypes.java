package org.metricdef.processor.client;

import java.util.HashMap;
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
 * Tells which declarations speak of metrics: those that carry one of our annotations, those of our
 * own types, and those that may override one that speaks. Only these have a contract or are
 * guarded.
 *
 * <p>It is read from the elements and never from what is on the class path: a library keeps the
 * annotations that it was compiled with where their own jar is missing.
 */
public final class SpeakingTypes {

  private static final String OURS = "org.metricdef.";

  private final Map<TypeElement, Boolean> speaking = new HashMap<>();
  private final Map<TypeElement, Boolean> inheriting = new HashMap<>();
  private final Map<TypeElement, Boolean> annotations = new HashMap<>();

  /** Whether a method, a constructor or a variable speaks, or may override what does. */
  boolean isSpoken(Element member) {
    return isAnnotated(member)
        || member.getEnclosingElement() instanceof TypeElement owner && inherits(owner);
  }

  /** Whether a type is ours or has a type above it that speaks. */
  boolean inherits(TypeElement type) {
    Boolean known = inheriting.get(type);
    if (known == null) {
      known = !Overrides.isOfPlatform(type)
          && (isNamedOurs(type) || speaks(type.getSuperclass()) || anySpeaks(type.getInterfaces()));
      inheriting.put(type, known);
    }
    return known;
  }

  /** Whether a type or a member of it speaks; of an intersection, any of its parts. */
  boolean speaks(TypeMirror type) {
    if (type instanceof IntersectionType parts) {
      return anySpeaks(parts.getBounds());
    }
    return type instanceof DeclaredType declared && speaks((TypeElement) declared.asElement());
  }

  private boolean anySpeaks(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      if (speaks(type)) {
        return true;
      }
    }
    return false;
  }

  private boolean speaks(TypeElement type) {
    Boolean known = speaking.get(type);
    if (known == null) {
      known = inherits(type) || !Overrides.isOfPlatform(type) && declaresWords(type);
      speaking.put(type, known);
    }
    return known;
  }

  private boolean declaresWords(TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (isAnnotated(member)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element or, of a method, a parameter carries one of our annotations. */
  private boolean isAnnotated(Element element) {
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

  /** Whether an annotation is ours, or a team's own that carries one of ours. */
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
