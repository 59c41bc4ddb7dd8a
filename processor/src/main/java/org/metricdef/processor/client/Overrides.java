package org.metricdef.processor.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods that a method overrides or implements. */
public final class Overrides {

  private final Elements elements;
  private final Types types;
  private final Map<TypeElement, Set<TypeElement>> superTypes = new HashMap<>();
  private final Map<ExecutableElement, List<ExecutableElement>> overridden = new HashMap<>();

  /** Finds the methods of one compilation. */
  public Overrides(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Whether a method is the JDK's, and so has no contract. */
  static boolean isOfPlatform(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner && isOfPlatform(owner);
  }

  /** Whether a type is the JDK's: neither it nor a supertype carries an annotation of MetricDef. */
  static boolean isOfPlatform(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.");
  }

  /** The method itself first, then the methods that it overrides, nearest first. */
  public List<ExecutableElement> withOverridden(ExecutableElement method) {
    return overridden.computeIfAbsent(method, this::find);
  }

  /** The methods that a method overrides or implements. */
  List<ExecutableElement> overriddenBy(ExecutableElement method) {
    List<ExecutableElement> all = withOverridden(method);
    return all.subList(1, all.size());
  }

  private List<ExecutableElement> find(ExecutableElement method) {
    boolean overridesNothing = method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)
        || method.getSimpleName().contentEquals("<init>");
    if (overridesNothing
        || !(method.getEnclosingElement() instanceof TypeElement owner)
        || isOfPlatform(owner)) {
      return List.of(method);
    }
    List<ExecutableElement> all = new ArrayList<>(List.of(method));
    for (TypeElement superType : superTypes(owner)) {
      for (Element candidate : superType.getEnclosedElements()) {
        if (candidate instanceof ExecutableElement declared
            && declared.getSimpleName().equals(method.getSimpleName())
            && elements.overrides(method, declared, owner)) {
          all.add(declared);
        }
      }
    }
    return all;
  }

  /** The instance methods of all supertypes of a type. */
  public List<ExecutableElement> inheritedBy(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (TypeElement each : superTypes(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  /** The method that runs when a declared one is called on an object of the type. */
  public Optional<ExecutableElement> implementationOf(
      ExecutableElement declared, TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (!method.equals(declared)
          && method.getSimpleName().equals(declared.getSimpleName())
          && !method.getModifiers().contains(Modifier.ABSTRACT)
          && elements.overrides(method, declared, type)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a method overrides another without regard to this type: in the class of the method, or
   * in the superclass of the type. A type argument may make it override only here.
   */
  boolean overridesAbove(ExecutableElement method, ExecutableElement declared, TypeElement type) {
    return withOverridden(method).contains(declared)
        || types.asElement(type.getSuperclass()) instanceof TypeElement superclass
            && elements.overrides(method, declared, superclass);
  }

  private Set<TypeElement> superTypes(TypeElement type) {
    Set<TypeElement> known = superTypes.get(type);
    if (known == null) {
      known = new LinkedHashSet<>();
      collect(type.asType(), known);
      superTypes.put(type, known);
    }
    return known;
  }

  private void collect(TypeMirror type, Set<TypeElement> found) {
    for (TypeMirror superType : types.directSupertypes(type)) {
      if (types.asElement(superType) instanceof TypeElement element && found.add(element)) {
        collect(superType, found);
      }
    }
  }
}
