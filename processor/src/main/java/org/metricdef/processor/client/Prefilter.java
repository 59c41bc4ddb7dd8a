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
import com.sun.source.tree.VariableTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.CodeScanner;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.ruleset.Rule;

/**
 * Dismisses classes that surely have nothing to check, which most classes have not, at the cost of
 * one walk over their trees.
 *
 * <p>Why this is sound: a site needs a verdict because of a contract or a guard. Both come from an
 * annotation of MetricDef on a declaration, or from a handle's type. There are four cases:
 *
 * <ul>
 *   <li>The class contains the declaration. Then the annotation is one of its trees, or a stub
 *       states it.
 *   <li>A method of the class overrides the declaration. Then a supertype of the class is
 *       annotated.
 *   <li>The class names the declaration in a call, a {@code new}, a method reference, an
 *       assignment or a record pattern. Then the declaration is annotated, by itself or through a
 *       supertype of its class.
 *   <li>The declaration is the method that a lambda or a method reference implements. Then the type
 *       of that expression is annotated.
 * </ul>
 *
 * <p>The elements are asked, not the names in the source: {@code helper.metrics().count()} uses
 * metrics without an import.
 */
public final class Prefilter extends CodeScanner {

  /** A record pattern uses the components; null where the compiler is older than such patterns. */
  private static final Tree.@Nullable Kind RECORD_PATTERN = kind("DECONSTRUCTION_PATTERN");

  private final SourceIndex index;
  private final AnnotatedTypes annotated;
  private final boolean importsFields;
  private boolean mayMatter;

  private Prefilter(SourceIndex index, AnnotatedTypes annotated) {
    this.index = index;
    this.annotated = annotated;
    this.importsFields = importsFields();
  }

  private static Tree.@Nullable Kind kind(String name) {
    for (Tree.Kind kind : Tree.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  /** Whether the class may name an annotated field without the class of the field. */
  private boolean importsFields() {
    for (ImportTree each : index.unit().getImports()) {
      if (each.isStatic() && mayImportField((MemberSelectTree) each.getQualifiedIdentifier())) {
        return true;
      }
    }
    return false;
  }

  private boolean mayImportField(MemberSelectTree imported) {
    return !(index.element(imported.getExpression()) instanceof TypeElement owner)
        || annotated.hasAnnotated(owner.asType());
  }

  /** Whether a top-level class surely has no site, and no suppression that could be unused. */
  public static boolean dismisses(SourceIndex index, AnnotatedTypes annotated) {
    Prefilter prefilter = new Prefilter(index, annotated);
    prefilter.scan(index.topLevel(), null);
    return !prefilter.mayMatter;
  }

  /** The walk stops at the first tree that may matter. */
  @Override
  public Void scan(Tree tree, Void unused) {
    if (mayMatter || tree == null) {
      return null;
    }
    if (RECORD_PATTERN != null && tree.getKind() == RECORD_PATTERN) {
      mayMatter |= annotated.hasAnnotated(index.type(tree));
    }
    return tree.accept(this, unused);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    mayMatter |= index.element(tree) instanceof TypeElement type
        && (annotated.inheritsAnnotated(type) || annotated.mayHaveStub(type));
    scan(tree.getModifiers().getAnnotations(), unused);
    return super.visitClass(tree, unused);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    scan(tree.getModifiers().getAnnotations(), unused);
    return super.visitMethod(tree, unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    scan(tree.getModifiers().getAnnotations(), unused);
    return super.visitVariable(tree, unused);
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    mayMatter |= !(index.element(tree.getAnnotationType()) instanceof TypeElement annotation)
        || annotated.isOurs(annotation)
        || annotated.isSuppression(annotation) && mayNameRule(tree);
    return null;
  }

  /** A suppression that suppresses nothing is reported, so that it matters if it names a rule. */
  private static boolean mayNameRule(AnnotationTree suppression) {
    for (ExpressionTree argument : suppression.getArguments()) {
      ExpressionTree names =
          argument instanceof AssignmentTree named ? named.getExpression() : argument;
      if (TreeSearch.contains(names, Prefilter::mayBeRule)) {
        return true;
      }
    }
    return false;
  }

  /** What a constant or a concatenation stands for is not known here. */
  private static boolean mayBeRule(Tree name) {
    return name instanceof IdentifierTree
        || name instanceof BinaryTree
        || name instanceof LiteralTree literal
            && literal.getValue() instanceof String text
            && isRule(text);
  }

  private static boolean isRule(String name) {
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
    // The method itself is checked; its qualifier is not yet.
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      scanQualifier(select);
    }
    return scan(tree.getArguments(), unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    named(tree);
    return super.visitNewClass(tree, unused);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    named(tree.getVariable());
    return super.visitAssignment(tree, unused);
  }

  /** Code that reads a field under contract may change the map in it. */
  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    read(tree);
    return scanQualifier(tree);
  }

  /** A field named without its class is declared here, or inherited, or else imported. */
  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    if (importsFields) {
      read(tree);
    }
    return null;
  }

  private Void scanQualifier(MemberSelectTree tree) {
    boolean isName = tree.getExpression() instanceof IdentifierTree && !importsFields;
    return isName ? null : scan(tree.getExpression(), null);
  }

  private void read(Tree tree) {
    Element element = index.element(tree);
    mayMatter |=
        element != null && element.getKind() == ElementKind.FIELD && annotated.isAnnotated(element);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    named(tree);
    mayMatter |= annotated.hasAnnotated(index.type(tree));
    return scan(tree.getQualifierExpression(), unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    mayMatter |= annotated.hasAnnotated(index.type(tree));
    return super.visitLambdaExpression(tree, unused);
  }

  private void named(Tree tree) {
    Element element = index.element(tree);
    mayMatter |= element != null && annotated.isAnnotated(element);
  }
}
