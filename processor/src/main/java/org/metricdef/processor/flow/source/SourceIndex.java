package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Place;

/** What the compiler knows about the trees of one top-level class: elements, types, places. */
public final class SourceIndex {

  /** The simple names of annotations with which tools mark what they write. */
  private static final Set<String> GENERATED = Set.of("Generated", "MetricDefGenerated");

  private final Trees trees;
  private final SourcePlaces places;
  private final TreePath topLevel;

  /** The files of code of other classes that the analysis follows. */
  private final Map<Tree, CompilationUnitTree> otherUnits = new IdentityHashMap<>();

  private final Set<TypeElement> otherClasses = new LinkedHashSet<>();

  /** The trees of each file through which its calls may get methods of other classes. */
  private final Map<CompilationUnitTree, List<Tree>> inheriting = new IdentityHashMap<>();

  private final Set<Inherited> inherited = new HashSet<>();

  /** A class whose methods a file calls without a receiver. */
  private record Inherited(CompilationUnitTree unit, TypeElement owner) {}

  /**
   * Creates the index of a class.
   *
   * @param topLevel the path of an attributed top-level class
   */
  public SourceIndex(Trees trees, TreePath topLevel) {
    this.trees = trees;
    this.places = new SourcePlaces(trees);
    this.topLevel = topLevel;
  }

  /** The compilation unit of the class. */
  public CompilationUnitTree unit() {
    return topLevel.getCompilationUnit();
  }

  /** The class itself. */
  public ClassTree topLevel() {
    return (ClassTree) topLevel.getLeaf();
  }

  /** The element of the class itself. */
  public TypeElement topLevelElement() {
    return (TypeElement)
        Objects.requireNonNull(trees.getElement(topLevel), "javac has attributed the class");
  }

  /** The element that a tree declares or names; null if the compiler does not know it. */
  public @Nullable Element element(Tree tree) {
    Element element = trees.getElement(shortPath(tree));
    // Where a method is missing, javac gives a method of no class in its place.
    return element instanceof ExecutableElement method
            && !(method.getEnclosingElement() instanceof TypeElement)
        ? null
        : element;
  }

  /** The type of an expression; null if the compiler does not know it. */
  public @Nullable TypeMirror type(Tree tree) {
    return trees.getTypeMirror(shortPath(tree));
  }

  /** The parent of a tree in this class; null at the top. */
  public @Nullable Tree parent(Tree tree) {
    TreePath path = TreePath.getPath(topLevel, tree);
    return path == null || path.getParentPath() == null
        ? null
        : path.getParentPath().getLeaf();
  }

  /** The trees around a tree in this class, the innermost first. */
  public List<Tree> around(Tree tree) {
    List<Tree> around = new ArrayList<>();
    TreePath path = TreePath.getPath(topLevel, tree);
    while (path != null) {
      around.add(path.getLeaf());
      path = path.getParentPath();
    }
    return around.subList(Math.min(1, around.size()), around.size());
  }

  /** The source of another class; empty if it comes from a class file. */
  public Optional<ClassTree> classTree(TypeElement type) {
    return Optional.ofNullable(trees.getTree(type));
  }

  /** The method or constructor of this class around a tree; empty if there is none. */
  public Optional<Tree> methodAround(Tree tree) {
    return around(tree).stream().filter(MethodTree.class::isInstance).findFirst();
  }

  /** The text of the file that holds the class. */
  public SourceText text() {
    return new SourceText(trees, unit());
  }

  /**
   * The source of a declaration in this compilation; empty if it comes from a class file, or if a
   * tool has generated its source.
   */
  public Optional<SourceDeclaration> declaration(Element element) {
    TreePath path = trees.getPath(element);
    return path == null || isGenerated(element)
        ? Optional.empty()
        : Optional.of(new SourceDeclaration(
            new SourceText(trees, path.getCompilationUnit()), path.getLeaf()));
  }

  private static boolean isGenerated(Element element) {
    Element declared = element;
    boolean generated = false;
    while (declared != null) {
      generated |= declared.getAnnotationMirrors().stream()
          .map(each -> each.getAnnotationType().asElement().getSimpleName().toString())
          .anyMatch(GENERATED::contains);
      declared = declared.getEnclosingElement();
    }
    return generated;
  }

  /** The line on which the tree begins. */
  public Place place(Tree tree) {
    return places.of(otherUnits.getOrDefault(tree, topLevel.getCompilationUnit()), tree);
  }

  /**
   * Adds the code of a method of another class.
   *
   * @param call a call that runs it
   */
  void include(Tree call, ExecutableElement method, TreePath body) {
    addReceiver(call, Owners.of(method));
    if (!otherUnits.containsKey(body.getLeaf())) {
      CompilationUnitTree unit = body.getCompilationUnit();
      TreeSearch.contains(body.getLeaf(), tree -> {
        otherUnits.put(tree, unit);
        return false;
      });
    }
  }

  /**
   * The class that a call names decides which method it runs: a method that is declared there later
   * runs instead of the inherited one.
   */
  private void addReceiver(Tree call, TypeElement owner) {
    otherClasses.add(owner);
    if (call instanceof MethodInvocationTree invocation
        && invocation.getMethodSelect() instanceof MemberSelectTree select) {
      addFrom(type(select.getExpression()), owner);
    } else {
      CompilationUnitTree unit = otherUnits.getOrDefault(call, topLevel.getCompilationUnit());
      if (inherited.add(new Inherited(unit, owner))) {
        inheriting
            .computeIfAbsent(unit, file -> TreeSearch.all(file, SourceIndex::mayInherit))
            .forEach(tree -> addInheriting(tree, owner));
      }
    }
  }

  /** A call without a receiver may mean a method of a class around it, or an imported one. */
  private static boolean mayInherit(Tree tree) {
    return tree instanceof ClassTree || tree instanceof ImportTree imported && imported.isStatic();
  }

  private void addInheriting(Tree tree, TypeElement owner) {
    Tree named = tree instanceof ImportTree imported
            && imported.getQualifiedIdentifier() instanceof MemberSelectTree select
        ? select.getExpression()
        : tree;
    if (element(named) instanceof TypeElement type) {
      addFrom(type.asType(), owner);
    }
  }

  /** Adds the classes from a type up to the one that declares a method. */
  private void addFrom(@Nullable TypeMirror from, TypeElement owner) {
    Set<TypeElement> between = new LinkedHashSet<>();
    TypeMirror next = from;
    while (next instanceof TypeVariable variable) {
      next = variable.getUpperBound();
    }
    if (next instanceof IntersectionType several) {
      several.getBounds().forEach(bound -> addFrom(bound, owner));
      return;
    }
    while (next instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type) {
      if (type.equals(owner)) {
        otherClasses.addAll(between);
        return;
      }
      between.add(type);
      next = type.getSuperclass();
    }
  }

  /** Whether a tree is code of another class. */
  public boolean isOfOtherClass(Tree tree) {
    return otherUnits.containsKey(tree);
  }

  /** The verdicts of this class depend on what another one declares. */
  public void dependOn(TypeElement type) {
    Element outermost = type;
    while (Owners.of(outermost) instanceof TypeElement outer) {
      outermost = outer;
    }
    if (!outermost.equals(element(topLevel()))) {
      otherClasses.add(type);
    }
  }

  /** The other classes that the analysis has followed or depends on. */
  public Set<TypeElement> otherClasses() {
    return Collections.unmodifiableSet(otherClasses);
  }

  /** The place of a declaration. */
  public Place place(Element element) {
    return places.of(element);
  }

  /**
   * A path without the trees in between. The compiler uses only the leaf and the enclosing class.
   * Whole paths for every tree would cost more than the rest of the analysis.
   */
  private TreePath shortPath(Tree tree) {
    return new TreePath(topLevel, tree);
  }
}
