package org.metricdef.processor.client;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.flow.TreeSearch;
import org.metricdef.processor.ruleset.Rule;

/**
 * The prefilter: sorts out the classes that surely have nothing to check, in one walk over the tree.
 *
 * <p>Why it is sound: a place needs a verdict because of a contract or a guard. Both come from an
 * annotation of ours on a declaration, or from a handle's type. That declaration is one of these:
 *
 * <ul>
 *   <li>It is in this class. Then the annotation is among the trees.
 *   <li>A method of this class overrides it. Then a supertype of the class has annotated members.
 *   <li>It is named here: by a call, a {@code new}, a reference, an assignment or a record pattern.
 *       Then it is {@linkplain AnnotatedTypes annotated}.
 *   <li>It is the function that a lambda or a reference becomes. Then the type of that expression has
 *       annotated members.
 * </ul>
 *
 * <p>Names in the source prove nothing: {@code helper.metrics().count()} needs no import. So the
 * compiler's elements are asked.
 */
public final class Prefilter extends TreeScanner<Void, Void> {

  /** A pattern that names the components of a record; null if the compiler is older than that. */
  private static final Tree.Kind DECONSTRUCTION = kind("DECONSTRUCTION_PATTERN");

  private final SourceIndex index;
  private final AnnotatedTypes annotated;
  private final boolean importsMembers;
  private boolean needed;

  private Prefilter(SourceIndex index, AnnotatedTypes annotated) {
    this.index = index;
    this.annotated = annotated;
    this.importsMembers = importsMembers();
  }

  private static Tree.Kind kind(String name) {
    for (Tree.Kind kind : Tree.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  /** Whether an annotated field may be named here without its class. */
  private boolean importsMembers() {
    for (ImportTree each : index.unit().getImports()) {
      if (each.isStatic() && mayBringAField((MemberSelectTree) each.getQualifiedIdentifier())) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBringAField(MemberSelectTree imported) {
    return !(index.element(imported.getExpression()) instanceof TypeElement owner)
        || annotated.hasAnnotated(owner.asType());
  }

  /** Whether a top-level class surely has no place that needs a verdict. */
  public static boolean excludes(SourceIndex index, ClassTree topLevel, AnnotatedTypes annotated) {
    Prefilter prefilter = new Prefilter(index, annotated);
    prefilter.scan(topLevel, null);
    return !prefilter.needed;
  }

  /** Stops as soon as something needs a check. */
  @Override
  public Void scan(Tree tree, Void unused) {
    if (needed || tree == null) {
      return null;
    }
    if (DECONSTRUCTION != null && tree.getKind() == DECONSTRUCTION) {
      needed |= annotated.hasAnnotated(index.type(tree));
    }
    return tree.accept(this, unused);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    needed |=
        index.element(tree) instanceof TypeElement type && annotated.inheritsAnnotations(type);
    scan(tree.getModifiers().getAnnotations(), unused);
    return scan(tree.getMembers(), unused);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    scan(tree.getModifiers().getAnnotations(), unused);
    scan(tree.getParameters(), unused);
    return scan(tree.getBody(), unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    scan(tree.getModifiers().getAnnotations(), unused);
    return scan(tree.getInitializer(), unused);
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    needed |= !(index.element(tree.getAnnotationType()) instanceof TypeElement annotation)
        || annotated.isOurs(annotation)
        || annotation.getQualifiedName().contentEquals("java.lang.SuppressWarnings")
            && mayNameARule(tree);
    return null;
  }

  /** An unused suppression is reported. A constant may name any rule. */
  private static boolean mayNameARule(AnnotationTree suppression) {
    for (ExpressionTree argument : suppression.getArguments()) {
      ExpressionTree value =
          argument instanceof AssignmentTree named ? named.getExpression() : argument;
      if (TreeSearch.contains(value, Prefilter::mayNameARule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayNameARule(Tree part) {
    return part instanceof LiteralTree literal
        ? isRule(literal.getValue())
        : part instanceof IdentifierTree || part instanceof BinaryTree;
  }

  private static boolean isRule(Object name) {
    for (Rule rule : Rule.values()) {
      if (rule.id().equals(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    named(tree);
    // The method is done; what it is called on is not.
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      qualifier(select);
    }
    return scan(tree.getArguments(), unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    named(tree);
    scan(tree.getEnclosingExpression(), unused);
    scan(tree.getArguments(), unused);
    return scan(tree.getClassBody(), unused);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    named(tree.getVariable());
    return super.visitAssignment(tree, unused);
  }

  /** Whoever can read a map under contract may change it. */
  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    read(tree);
    return qualifier(tree);
  }

  /** A field that is named alone is declared here, inherited or imported. */
  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    if (importsMembers) {
      read(tree);
    }
    return null;
  }

  private Void qualifier(MemberSelectTree tree) {
    boolean isName = tree.getExpression() instanceof IdentifierTree && !importsMembers;
    return isName ? null : scan(tree.getExpression(), null);
  }

  private void read(Tree tree) {
    Element element = index.element(tree);
    needed |=
        element != null && element.getKind() == ElementKind.FIELD && annotated.isAnnotated(element);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    named(tree);
    needed |= annotated.hasAnnotated(index.type(tree));
    return scan(tree.getQualifierExpression(), unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    needed |= annotated.hasAnnotated(index.type(tree));
    return super.visitLambdaExpression(tree, unused);
  }

  private void named(Tree tree) {
    Element element = index.element(tree);
    needed |= element != null && annotated.isAnnotated(element);
  }

  /** A type needs no check. */
  @Override
  public Void visitTypeCast(TypeCastTree tree, Void unused) {
    return scan(tree.getExpression(), unused);
  }
}
