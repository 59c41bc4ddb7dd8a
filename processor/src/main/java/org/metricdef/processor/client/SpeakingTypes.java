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
 * Tells which declarations speak of metrics: those that carry one of our annotations, those of our
 * own types, and those that may override one that speaks. Only these have a contract or are
 * guarded.
 *
 * <p>It is read from the elements and never from what is on the class path: a library keeps the
 * annotations that it was compiled with where their own jar is missing.
 */
public final class SpeakingTypes {

  private static final String OURS = "org.metricdef.";

  /** What a type says to its members. */
  private enum Above {
    /** It is the JDK's: no member of it speaks. */
    PLATFORM,
    /** A member speaks if it does so itself. */
    SILENT,
    /** It is ours, or a type above it speaks. */
    SPEAKING
  }

  private final Map<TypeElement, Boolean> speaking = new IdentityHashMap<>();
  private final Map<TypeElement, Above> inheriting = new IdentityHashMap<>();
  private final Map<TypeElement, Boolean> annotations = new IdentityHashMap<>();
  private final Map<Element, Boolean> members = new IdentityHashMap<>();

  /** Whether a method, a constructor or a field speaks, or may override what does. */
  boolean isSpoken(Element member) {
    // Most of what is named is the platform's: it is dealt with before its members fill a map.
    return member.getEnclosingElement() instanceof TypeElement owner
        && switch (above(owner)) {
          case PLATFORM -> false;
          case SILENT -> speaksItself(member);
          case SPEAKING -> true;
        };
  }

  private boolean speaksItself(Element member) {
    Boolean known = members.get(member);
    if (known == null) {
      known = isAnnotated(member);
      members.put(member, known);
    }
    return known;
  }

  /** Whether a type is ours or has a type above it that speaks. */
  boolean inherits(TypeElement type) {
    return above(type) == Above.SPEAKING;
  }

  private Above above(TypeElement type) {
    Above known = inheriting.get(type);
    if (known == null) {
      known = find(type);
      inheriting.put(type, known);
    }
    return known;
  }

  private Above find(TypeElement type) {
    if (Overrides.isOfPlatform(type)) {
      return Above.PLATFORM;
    }
    return isNamedOurs(type) || speaks(type.getSuperclass()) || anySpeaks(type.getInterfaces())
        ? Above.SPEAKING
        : Above.SILENT;
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
      known = switch (above(type)) {
        case PLATFORM -> false;
        case SILENT -> declaresWords(type);
        case SPEAKING -> true;
      };
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
