package org.metricdef.processor.client;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.source.CodeScanner;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * The members of a top-level class that a verdict can depend on: a slice of the class. The other
 * members hold no site, and the analysis need not follow the flow through them.
 *
 * <p>Why this is sound:
 *
 * <ul>
 *   <li>One member affects another only through a field, a method or a constructor of the class,
 *       and both members name it. So members that name the same element are one group.
 *   <li>A group is relevant if one of its members names an annotated declaration ({@link
 *       AnnotatedTypes}), as {@link Prefilter} asks of whole classes. Here reading a field under
 *       contract is enough.
 *   <li>Methods that may override each other count as the same element.
 *   <li>All members of a record count as the same element, since some uses of them are implicit and
 *       do not stand in the source.
 *   <li>A site names an annotated declaration, or is a function of an annotated type. So everything
 *       that {@link SiteFinder} looks for makes its member relevant.
 * </ul>
 */
public final class RelevantMembers extends CodeScanner {

  private final SourceIndex index;
  private final AnnotatedTypes annotated;
  private final Element topLevel;
  private final MemberGroups groups = new MemberGroups();
  private final Map<Element, Boolean> declaredHere = new HashMap<>();

  private RelevantMembers(SourceIndex index, AnnotatedTypes annotated) {
    this.index = index;
    this.annotated = annotated;
    this.topLevel = index.topLevelElement();
  }

  /** The relevant members of a top-level class. */
  public static RelevantMembers of(SourceIndex index, AnnotatedTypes annotated) {
    RelevantMembers relevant = new RelevantMembers(index, annotated);
    relevant.scanMembers(index.topLevel());
    return relevant;
  }

  /**
   * Whether a verdict can depend on a member. For a class, whether it can depend on the implicit
   * members of the class, such as the accessors of a record.
   */
  public boolean contains(Tree member) {
    return groups.isRelevant(member);
  }

  private void scanMembers(ClassTree tree) {
    boolean inherits = inheritsAnnotated(tree);
    groups.begin(tree);
    named(tree);
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        scanMembers(nested);
      } else {
        groups.begin(member);
        if (inherits) {
          groups.markRelevant();
        }
        scan(member, null);
      }
    }
  }

  private boolean inheritsAnnotated(ClassTree tree) {
    return !(index.element(tree) instanceof TypeElement type) || annotated.inheritsAnnotated(type);
  }

  /** The current member names, declares or calls the element of a tree. */
  private void named(Tree tree) {
    Element element = index.element(tree);
    if (element == null) {
      groups.markRelevant();
      return;
    }
    switch (element.getKind()) {
      case FIELD, ENUM_CONSTANT, METHOD, CONSTRUCTOR -> {
        if (annotated.isAnnotated(element)) {
          groups.markRelevant();
        }
        if (isDeclaredHere(Owners.of(element))) {
          use(element);
        }
      }
      case RECORD -> {
        // A record pattern uses the components without naming them.
        if (annotated.hasAnnotated(element.asType())) {
          groups.markRelevant();
        }
        if (isDeclaredHere(element)) {
          groups.use(element);
        }
      }
      default -> {
        // Other types have no effects, and a variable belongs to the member around it.
      }
    }
  }

  private void use(Element element) {
    Element owner = Owners.of(element);
    if (owner.getKind() == ElementKind.RECORD) {
      groups.use(owner);
    }
    if (element instanceof ExecutableElement method && isOverridable(method)) {
      groups.useOverridable(method);
    } else {
      groups.use(element);
    }
  }

  private static boolean isOverridable(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  private boolean isDeclaredHere(Element type) {
    Boolean known = declaredHere.get(type);
    if (known == null) {
      Element outer = type.getEnclosingElement();
      known = type.equals(topLevel) || outer != null && isDeclaredHere(outer);
      declaredHere.put(type, known);
    }
    return known;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    if (inheritsAnnotated(tree)) {
      groups.markRelevant();
    }
    named(tree);
    return super.visitClass(tree, unused);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    named(tree);
    scan(tree.getModifiers().getAnnotations(), unused);
    return super.visitMethod(tree, unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    named(tree);
    scan(tree.getModifiers().getAnnotations(), unused);
    return super.visitVariable(tree, unused);
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    if (!(index.element(tree.getAnnotationType()) instanceof TypeElement annotation)
        || annotated.isOurs(annotation)) {
      groups.markRelevant();
    }
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    named(tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    named(tree);
    return scan(tree.getExpression(), unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    named(tree);
    return super.visitNewClass(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    named(tree);
    markIfAnnotated(tree);
    return scan(tree.getQualifierExpression(), unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    markIfAnnotated(tree);
    return super.visitLambdaExpression(tree, unused);
  }

  /** A function that is made here may implement an annotated method. */
  private void markIfAnnotated(Tree function) {
    if (annotated.hasAnnotated(index.type(function))) {
      groups.markRelevant();
    }
  }
}
