package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.CodeScanner;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;

/** The classes of one top-level class, local and anonymous ones too, with what their code reads. */
final class ClassCode {

  /** The visits of trees for each tree of the top-level class. */
  private static final int MOST_VISITS = 50;

  private record Signature(Name name, int arity) {}

  private final ClassSource source;
  private final Map<Element, ClassTree> classes = new LinkedHashMap<>();
  private final Map<Signature, List<MethodTree>> overridable = new HashMap<>();
  private final Map<TypeElement, List<MethodTree>> overriders = new HashMap<>();
  private final Map<ExecutableElement, List<MethodTree>> bodies = new HashMap<>();
  private final Map<TypeElement, List<MethodTree>> methods = new HashMap<>();
  private final List<Tree> functions = new ArrayList<>();
  private final Set<Element> read = new HashSet<>();
  private long size;
  private long visits;

  ClassCode(ClassSource source) {
    this.source = source;
    new Index().scan(source.index().topLevel(), null);
  }

  private final class Index extends CodeScanner {

    @Override
    public Void scan(Tree tree, Void unused) {
      size++;
      return super.scan(tree, unused);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      classes.put(source.element(tree), tree);
      return super.visitClass(tree, unused);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (source.element(tree) instanceof ExecutableElement method && isOverridable(method)) {
        overridable.computeIfAbsent(signature(method), key -> new ArrayList<>()).add(tree);
      }
      return super.visitMethod(tree, unused);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      functions.add(tree);
      return super.visitLambdaExpression(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      functions.add(tree);
      return super.visitMemberReference(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      ExpressionTree target = Parentheses.strip(tree.getVariable());
      if (target instanceof MemberSelectTree select) {
        scan(select.getExpression(), unused);
      } else if (!(target instanceof IdentifierTree)) {
        scan(target, unused);
      }
      return scan(tree.getExpression(), unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      read.add(source.element(tree));
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      read.add(source.element(tree));
      return super.visitMemberSelect(tree, unused);
    }
  }

  /** Counts a visit of a tree. Once too many were visited, any code counts as reached. */
  boolean isSpent() {
    visits++;
    return visits > MOST_VISITS * size;
  }

  /** The source of a class that is declared here. */
  Optional<ClassTree> of(Element type) {
    return Optional.ofNullable(classes.get(type));
  }

  boolean isDeclaredHere(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared && classes.containsKey(declared.asElement());
  }

  /** Whether any code may read a field: code here, implicit accessors, or other classes. */
  boolean isRead(Element field) {
    return read.contains(field)
        || Owners.of(field).getKind() == ElementKind.RECORD
        || !field.getModifiers().contains(Modifier.PRIVATE);
  }

  /** The bodies here that a call of a method may run. */
  List<MethodTree> bodiesOf(ExecutableElement method) {
    List<MethodTree> known = bodies.get(method);
    if (known == null) {
      known = findBodies(method);
      bodies.put(method, known);
    }
    return known;
  }

  private List<MethodTree> findBodies(ExecutableElement method) {
    Set<MethodTree> found = new LinkedHashSet<>();
    source.bodyOf(method).ifPresent(found::add);
    if (isOverridable(method) && source.declarations().isDeclaredHere(method)) {
      for (MethodTree other : overridable.getOrDefault(signature(method), List.of())) {
        Element owner = Owners.of(declared(other));
        if (other.getBody() != null && haveCommonSubtype(owner, Owners.of(method))) {
          found.add(other);
        }
      }
    }
    return List.copyOf(found);
  }

  /** Whether an object may have both types: then one of them may implement the other's method. */
  private boolean haveCommonSubtype(Element one, Element other) {
    return classes.keySet().stream()
        .anyMatch(each -> isSubtype(each, one) && isSubtype(each, other));
  }

  /** The code here that implements a method of a class or interface outside. */
  List<Tree> implementationsOf(ExecutableElement method) {
    List<Tree> implementations = new ArrayList<>();
    Element owner = Owners.of(method);
    if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      functions.stream()
          .filter(function -> isOfType(source.index().type(function), owner))
          .forEach(implementations::add);
    }
    for (MethodTree other : overridable.getOrDefault(signature(method), List.of())) {
      if (source.element(other) instanceof ExecutableElement candidate
          && haveCommonSubtype(Owners.of(candidate), owner)) {
        implementations.add(other);
      }
    }
    return implementations;
  }

  private static boolean isOfType(@Nullable TypeMirror function, Element type) {
    return function != null && supertypes(function, new LinkedHashSet<>()).contains(type);
  }

  /** The methods here that the garbage collector may run. */
  List<MethodTree> finalizers() {
    return overridable.entrySet().stream()
        .filter(each -> each.getKey().name.contentEquals("finalize"))
        .filter(each -> each.getKey().arity == 0)
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  /** The methods here that override a method of a class or interface, or of its supertypes. */
  List<MethodTree> overridersOf(TypeElement type) {
    List<MethodTree> known = overriders.get(type);
    if (known == null) {
      Set<Signature> inherited = new HashSet<>();
      supertypes(type).stream()
          .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
          .filter(ClassCode::isOverridable)
          .forEach(method -> inherited.add(signature(method)));
      known = methods(type).stream()
          .filter(tree -> inherited.contains(signature(declared(tree))))
          .toList();
      overriders.put(type, known);
    }
    return known;
  }

  /** The methods that are declared here in a type or its subtypes, except static ones. */
  List<MethodTree> methods(TypeElement type) {
    List<MethodTree> known = methods.get(type);
    if (known == null) {
      known = findMethods(type);
      methods.put(type, known);
    }
    return known;
  }

  private List<MethodTree> findMethods(TypeElement type) {
    List<MethodTree> methods = new ArrayList<>();
    classes.forEach((element, tree) -> {
      if (isSubtype(element, type)) {
        for (Tree member : tree.getMembers()) {
          if (member instanceof MethodTree method
              && source.element(method) instanceof ExecutableElement declared
              && declared.getKind() == ElementKind.METHOD
              && !isStatic(declared)) {
            methods.add(method);
          }
        }
      }
    });
    return methods;
  }

  private boolean isInitializer(Tree member, boolean ofClass) {
    return member instanceof BlockTree block
        ? block.isStatic() == ofClass
        : member instanceof VariableTree && isStatic(source.element(member)) == ofClass;
  }

  /** The initializers of a class in their order: of its objects, or of the class itself. */
  List<Tree> initializers(ClassTree type, boolean ofClass) {
    List<Tree> initializers = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (isInitializer(member, ofClass)) {
        initializers.add(member);
      }
    }
    return initializers;
  }

  /** Whether code of another top-level class can extend a class or one of its subclasses here. */
  boolean canBeExtendedElsewhere(TypeElement type) {
    return classes.keySet().stream()
        .filter(each -> isSubtype(each, type))
        .anyMatch(this::isExtensible);
  }

  private boolean isExtensible(Element type) {
    boolean hasOpenConstructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE));
    return type.getKind() == ElementKind.CLASS
        && hasOpenConstructor
        && !type.getModifiers().contains(Modifier.FINAL)
        && !source.declarations().isHidden(type);
  }

  boolean isSubtype(Element type, Element supertype) {
    return supertypes(type.asType(), new LinkedHashSet<>()).contains(supertype);
  }

  /** A class and all of its supertypes. */
  static Set<TypeElement> supertypes(TypeElement type) {
    return supertypes(type.asType(), new LinkedHashSet<>());
  }

  private static Set<TypeElement> supertypes(TypeMirror type, Set<TypeElement> found) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && found.add(element)) {
      supertypes(element.getSuperclass(), found);
      element.getInterfaces().forEach(each -> supertypes(each, found));
    }
    return found;
  }

  /** The method that one of the trees found here declares. */
  private ExecutableElement declared(MethodTree tree) {
    return (ExecutableElement)
        Objects.requireNonNull(source.element(tree), "only methods with an element are kept");
  }

  private static Signature signature(ExecutableElement method) {
    return new Signature(method.getSimpleName(), method.getParameters().size());
  }

  static boolean isOverridable(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !isStatic(method)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  static boolean isStatic(@Nullable Element element) {
    return element != null && element.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether the compiler replaces reads of a field by its constant value. */
  static boolean isConstant(Element field) {
    return field instanceof VariableElement variable && variable.getConstantValue() != null;
  }
}
