package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** The classes and methods that are declared in one top-level class. */
public final class Declarations {

  private final TypeElement topLevel;
  private final Map<Element, MethodTree> methods = new HashMap<>();
  private final Map<Element, ClassTree> classes = new HashMap<>();
  private final List<ClassTree> memberClasses = new ArrayList<>();
  private final Map<Element, Set<TypeElement>> subclasses = new HashMap<>();
  private final boolean hasEnums;

  Declarations(SourceIndex index, ClassTree topLevel) {
    this.topLevel = index.topLevelElement();
    new CodeScanner() {
      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        Element element = index.element(tree);
        if (element != null) {
          methods.put(element, tree);
        }
        return super.visitMethod(tree, unused);
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        if (index.element(tree) instanceof TypeElement type) {
          classes.put(type, tree);
          if (type.getSuperclass() instanceof DeclaredType superclass) {
            subclasses
                .computeIfAbsent(superclass.asElement(), key -> new LinkedHashSet<>())
                .add(type);
          }
        }
        return super.visitClass(tree, unused);
      }
    }.scan(topLevel, null);
    addMembers(index, topLevel);
    hasEnums = classes.values().stream().anyMatch(tree -> tree.getKind() == Tree.Kind.ENUM);
  }

  private void addMembers(SourceIndex index, ClassTree tree) {
    memberClasses.add(tree);
    for (Tree member : tree.getMembers()) {
      // javac has refused a second class of one name, and does not enter it.
      if (member instanceof ClassTree nested && index.element(nested) != null) {
        addMembers(index, nested);
      }
    }
  }

  /** The class itself and its member classes at any depth, without local and anonymous classes. */
  public List<ClassTree> memberClasses() {
    return memberClasses;
  }

  /** All classes that are declared here, local and anonymous ones too. */
  public Collection<ClassTree> classes() {
    return classes.values();
  }

  /** Whether enums are declared here. */
  public boolean hasEnums() {
    return hasEnums;
  }

  /** The source of a class that is declared here. */
  public Optional<ClassTree> treeOf(Element type) {
    return Optional.ofNullable(classes.get(type));
  }

  /** The source of a method or constructor that is declared here and has a body. */
  Optional<MethodTree> bodyOf(Element method) {
    return Optional.ofNullable(methods.get(method)).filter(tree -> tree.getBody() != null);
  }

  public boolean isDeclaredHere(Element element) {
    for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
      if (outer.equals(topLevel)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The methods that a call may run: the method itself, or its overrides if all of them are
   * declared here; empty if others may exist.
   */
  public List<ExecutableElement> targetsOf(ExecutableElement method) {
    return new Overrides(this).targetsOf(method);
  }

  /** The classes that are declared here and extend a class. */
  Set<TypeElement> subclassesOf(Element type) {
    return subclasses.getOrDefault(type, Set.of());
  }

  /** Whether only code of this top-level class can call a method directly. */
  public boolean isClosed(ExecutableElement method) {
    Element owner = Owners.of(method);
    if (has(method, Modifier.PRIVATE)) {
      return true;
    }
    if (!isHidden(owner)) {
      return false;
    }
    return method.getKind() == ElementKind.CONSTRUCTOR
        || owner.getKind().isClass()
            && !subclasses.containsKey(owner)
            && !mayOverride(method, owner);
  }

  /** Whether a supertype has a method of this name, through which other code may call this one. */
  private static boolean mayOverride(ExecutableElement method, Element owner) {
    if (has(method, Modifier.STATIC) || !(owner instanceof TypeElement type)) {
      return false;
    }
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(DeclaredType.class::isInstance)
        .map(supertype -> ((DeclaredType) supertype).asElement())
        .anyMatch(supertype -> declares(supertype, method) || mayOverride(method, supertype));
  }

  private static boolean declares(Element type, ExecutableElement method) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(each -> isNamesake(each, method));
  }

  /** Whether two methods have the same name and number of parameters. */
  static boolean isNamesake(ExecutableElement one, ExecutableElement other) {
    return one.getSimpleName().equals(other.getSimpleName())
        && one.getParameters().size() == other.getParameters().size();
  }

  /** Whether only code of this top-level class can name a class, and so extend it. */
  public boolean isHidden(Element type) {
    for (Element owner = type; owner != null; owner = owner.getEnclosingElement()) {
      boolean local = owner.getKind().isClass() && !isMember(owner);
      if (has(owner, Modifier.PRIVATE) || local) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMember(Element type) {
    Element owner = Owners.of(type);
    return owner.getKind() == ElementKind.PACKAGE || owner instanceof TypeElement;
  }

  static boolean has(Element element, Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }
}
