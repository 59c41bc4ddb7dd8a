package org.metricdef.processor.client;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.declaration.AnnotationLookup;

/**
 * Finds annotated declarations: they carry an annotation of MetricDef, or belong to a
 * type of MetricDef, or may override a declaration that is annotated. Only an annotated declaration
 * can have a contract or be guarded.
 *
 * <p>The answers come from the elements, never from what is on the class path. A library keeps the
 * annotations it was compiled with, even where the annotations' own jar is missing.
 */
public final class AnnotatedTypes {

  private static final List<String> METRICDEF = List.of("org.metricdef.");

  /** What a type and its supertypes mean for the members of the type. */
  private enum Ancestry {
    /** The type is the JDK's: no member is annotated. */
    PLATFORM,
    /** A member is annotated only by itself. */
    PLAIN,
    /** The type is MetricDef's or has an annotated supertype, which a member may override. */
    ANNOTATED
  }

  /** What an annotation means for the check. */
  private enum Meaning {
    OURS,
    SUPPRESSION,
    NOTHING
  }

  private final AnnotationLookup stated;
  private final List<String> packages;
  private final @Nullable Predicate<TypeElement> holders;
  private final @Nullable Predicate<ExecutableElement> methods;
  private final Map<TypeElement, Boolean> types = new IdentityHashMap<>();
  private final Map<TypeElement, Ancestry> ancestries = new IdentityHashMap<>();
  private final Map<TypeElement, Meaning> annotations = new IdentityHashMap<>();
  private final Map<Element, Boolean> members = new IdentityHashMap<>();

  /** The declarations that MetricDef's annotations are on. */
  public AnnotatedTypes(AnnotationLookup stated) {
    this(stated, METRICDEF, null, null);
  }

  /**
   * The declarations that MetricDef's annotations are on, and others that matter.
   *
   * @param methods methods that count as annotated too
   */
  public AnnotatedTypes(AnnotationLookup stated, Predicate<ExecutableElement> methods) {
    this(stated, METRICDEF, null, methods);
  }

  /**
   * The declarations of other packages, and those that may override them.
   *
   * @param stated where the annotations are looked up
   * @param packages the beginnings of the qualified names of the types
   * @param holders classes whose members count as annotated too; null if there are none
   * @param methods methods that count as annotated too; null if there are none
   */
  public AnnotatedTypes(
      AnnotationLookup stated,
      List<String> packages,
      @Nullable Predicate<TypeElement> holders,
      @Nullable Predicate<ExecutableElement> methods) {
    this.stated = stated;
    this.packages = List.copyOf(packages);
    this.holders = holders;
    this.methods = methods;
  }

  /** Whether a method, a constructor or a field is annotated, or may override what is. */
  boolean isAnnotated(Element member) {
    // Most names in a class are the JDK's. They are excluded first, so that no map holds them.
    return member.getEnclosingElement() instanceof TypeElement owner
        && switch (ancestryOf(owner)) {
          case PLATFORM -> false;
          case PLAIN -> isAnnotatedItself(member);
          case ANNOTATED -> true;
        };
  }

  private boolean isAnnotatedItself(Element member) {
    Boolean known = members.get(member);
    if (known == null) {
      known = hasAnnotation(member)
          || holders != null
              && member.getEnclosingElement() instanceof TypeElement owner
              && holders.test(owner);
      members.put(member, known);
    }
    return known;
  }

  /** Whether a type is MetricDef's or has an annotated supertype. */
  boolean inheritsAnnotated(TypeElement type) {
    return ancestryOf(type) == Ancestry.ANNOTATED;
  }

  /** Whether a stub may state something of a type whose source is compiled. */
  boolean mayHaveStub(TypeElement type) {
    return stated.hasStubs() && hasAnnotated(type);
  }

  private Ancestry ancestryOf(TypeElement type) {
    Ancestry known = ancestries.get(type);
    if (known == null) {
      known = find(type);
      ancestries.put(type, known);
    }
    return known;
  }

  private Ancestry find(TypeElement type) {
    if (Overrides.isOfPlatform(type)) {
      return Ancestry.PLATFORM;
    }
    return isNamedOurs(type)
            || hasAnnotated(type.getSuperclass())
            || anyHasAnnotated(type.getInterfaces())
        ? Ancestry.ANNOTATED
        : Ancestry.PLAIN;
  }

  /** Whether a type or a member of it is annotated; of an intersection, any of its bounds. */
  boolean hasAnnotated(@Nullable TypeMirror type) {
    if (type instanceof IntersectionType intersection) {
      return anyHasAnnotated(intersection.getBounds());
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
      known = switch (ancestryOf(type)) {
        case PLATFORM -> false;
        case PLAIN -> declaresAnnotated(type);
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

  /** Whether an element or, of a method, a parameter carries an annotation of MetricDef. */
  private boolean hasAnnotation(Element element) {
    if (anyIsOurs(stated.of(element))) {
      return true;
    }
    if (element instanceof ExecutableElement method) {
      if (methods != null && methods.test(method)) {
        return true;
      }
      for (Element parameter : method.getParameters()) {
        if (anyIsOurs(stated.of(parameter))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean anyIsOurs(List<? extends AnnotationMirror> mirrors) {
    for (AnnotationMirror mirror : mirrors) {
      if (isOurs((TypeElement) mirror.getAnnotationType().asElement())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an annotation is MetricDef's, or a team's that is annotated with one of these. */
  boolean isOurs(TypeElement annotation) {
    return meaningOf(annotation) == Meaning.OURS;
  }

  /** Whether an annotation is {@link SuppressWarnings}. */
  boolean isSuppression(TypeElement annotation) {
    return meaningOf(annotation) == Meaning.SUPPRESSION;
  }

  private Meaning meaningOf(TypeElement annotation) {
    Meaning known = annotations.get(annotation);
    if (known == null) {
      known = find(annotation, annotation.getAnnotationMirrors());
      annotations.put(annotation, known);
    }
    return known;
  }

  private Meaning find(TypeElement annotation, List<? extends AnnotationMirror> itsOwn) {
    for (AnnotationMirror mirror : itsOwn) {
      if (isNamedOurs((TypeElement) mirror.getAnnotationType().asElement())) {
        return Meaning.OURS;
      }
    }
    if (isNamedOurs(annotation)) {
      return Meaning.OURS;
    }
    return annotation.getQualifiedName().contentEquals("java.lang.SuppressWarnings")
        ? Meaning.SUPPRESSION
        : Meaning.NOTHING;
  }

  private boolean isNamedOurs(TypeElement type) {
    String name = type.getQualifiedName().toString();
    for (String each : packages) {
      if (name.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
