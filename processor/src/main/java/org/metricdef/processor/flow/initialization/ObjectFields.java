package org.metricdef.processor.flow.initialization;

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
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The fields whose values are kept apart for each object of their class, as those of a builder are:
 * final fields of a class without subclasses, which only its own methods name, and only for {@code
 * this} object. At least one of them holds a collection. Those that hold no number or truth are
 * kept with it, so that the name of a metric stays with its labels.
 */
public final class ObjectFields {

  /** Methods that code calls without naming the class. */
  private static final Set<String> IMPLICIT =
      Set.of("clone", "equals", "finalize", "hashCode", "toString");

  private final ClassSource source;
  private final EarlyReads early;
  private final Map<Element, Set<Element>> known = new HashMap<>();

  public ObjectFields(ClassSource source, EarlyReads early) {
    this.source = source;
    this.early = early;
  }

  /** Such fields of a class; empty for any other class. */
  public Set<Element> of(Element type) {
    Set<Element> fields = known.get(type);
    if (fields == null) {
      fields = find(type);
      known.put(type, fields);
    }
    return fields;
  }

  private Set<Element> find(Element element) {
    if (!(element instanceof TypeElement type) || !isPlain(type)) {
      return Set.of();
    }
    ClassTree tree = source.treeOf(type).orElse(null);
    if (tree == null
        || tree.getMembers().stream().anyMatch(this::createsFunctions)
        || !tree.getMembers().stream().allMatch(member -> fits(member, type))) {
      return Set.of();
    }
    Set<Element> fields = new LinkedHashSet<>();
    ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(this::isCandidate)
        .forEach(fields::add);
    if (!fields.isEmpty()) {
      new Uses(type, fields).scan(around(type), null);
    }
    if (!fields.isEmpty() && source.declarations().isDeclaredHere(type)) {
      fields.removeAll(early.readMeanwhile(type, false, fields));
    }
    return fields.stream().anyMatch(ObjectFields::isCollection) ? fields : Set.of();
  }

  private static boolean isCollection(Element field) {
    return ConstructedFields.isCollection((VariableElement) field);
  }

  /** The class outside which nothing can name the private fields of a class. */
  private ClassTree around(TypeElement type) {
    Element outermost = type;
    while (Owners.of(outermost) instanceof TypeElement outer) {
      outermost = outer;
    }
    return source.treeOf((TypeElement) outermost).orElseThrow();
  }

  /** Whether a class is a member that nothing extends, and that is called by its own name only. */
  private boolean isPlain(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && (type.getNestingKind() == NestingKind.MEMBER
            || type.getNestingKind() == NestingKind.TOP_LEVEL)
        && type.getInterfaces().isEmpty()
        && type.getSuperclass() instanceof DeclaredType superclass
        && superclass.toString().equals("java.lang.Object")
        && (type.getModifiers().contains(Modifier.FINAL) || isHiddenHere(type) && !isExtended(type))
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .noneMatch(method -> IMPLICIT.contains(method.getSimpleName().toString()));
  }

  private boolean isHiddenHere(Element type) {
    return source.declarations().isDeclaredHere(type) && source.declarations().isHidden(type);
  }

  private boolean isExtended(TypeElement type) {
    return source.declarations().classes().stream()
        .map(source::element)
        .anyMatch(each -> each instanceof TypeElement other
            && other.getSuperclass() instanceof DeclaredType superclass
            && superclass.asElement().equals(type));
  }

  /** Functions and inner classes have a {@code this} of their own, or run at another time. */
  private boolean createsFunctions(Tree member) {
    return !isStatic(member)
        && TreeSearch.contains(
            member,
            tree -> tree instanceof LambdaExpressionTree
                || tree instanceof MemberReferenceTree
                || tree instanceof ClassTree);
  }

  private boolean isStatic(Tree member) {
    if (member instanceof BlockTree block) {
      return block.isStatic();
    }
    Element element = source.element(member);
    return element != null && element.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether a member hands no object on that it constructs. */
  private boolean fits(Tree member, TypeElement type) {
    boolean constructs = member instanceof MethodTree method && method.getReturnType() == null
        || member instanceof BlockTree block && !block.isStatic()
        || member instanceof VariableTree field
            && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    return !constructs
        || !(member instanceof MethodTree method && Constructors.isDelegating(method))
            && !leaks(member, type, source.declarations().isDeclaredHere(type));
  }

  private boolean isCandidate(VariableElement field) {
    return !ClassCode.isStatic(field)
        && field.getModifiers().contains(Modifier.FINAL)
        && (field.getModifiers().contains(Modifier.PRIVATE) || isHiddenHere(Owners.of(field)))
        && field.asType() instanceof DeclaredType
        && !source.hasContract(field);
  }

  /**
   * Whether code calls a method of the object, or names {@code this} where it is no qualifier.
   *
   * @param methodsAreSearched whether the methods that it calls are searched for early reads
   */
  private boolean leaks(Tree code, TypeElement type, boolean methodsAreSearched) {
    Set<Tree> qualifiers = new HashSet<>();
    TreeSearch.all(code, MemberSelectTree.class::isInstance)
        .forEach(select -> qualifiers.add(((MemberSelectTree) select).getExpression()));
    return TreeSearch.contains(
        code,
        tree -> isThis(tree) && !qualifiers.contains(tree)
            || !methodsAreSearched
                && tree instanceof ExpressionTree
                && isOwnMethod(source.element(tree), type));
  }

  private static boolean isThis(Tree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("this")
        || tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("this");
  }

  private static boolean isOwnMethod(@Nullable Element element, TypeElement type) {
    return element instanceof ExecutableElement method
        && method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC)
        && Owners.of(method).equals(type);
  }

  /** Removes the fields that code names for another object than {@code this}. */
  private final class Uses extends TreeScanner<Void, Void> {

    private final TypeElement type;
    private final Set<Element> fields;
    private final Deque<Element> classes = new ArrayDeque<>();

    Uses(TypeElement type, Set<Element> fields) {
      this.type = type;
      this.fields = fields;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      Element element = source.element(tree);
      classes.push(element == null ? source.index().topLevelElement() : element);
      super.visitClass(tree, null);
      classes.pop();
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      if (!type.equals(classes.peek())) {
        fields.remove(source.element(tree));
      }
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      boolean isOwn = type.equals(classes.peek())
          && tree.getExpression() instanceof IdentifierTree qualifier
          && qualifier.getName().contentEquals("this");
      if (!isOwn) {
        fields.remove(source.element(tree));
      }
      return super.visitMemberSelect(tree, null);
    }
  }
}
