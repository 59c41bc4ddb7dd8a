package org.metricdef.processor.client;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
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
import org.metricdef.processor.ruleset.Rule;

/**
 * Tells of most classes, at the cost of one walk over their trees, that they have nothing to check.
 *
 * <p>Why that is sound: a place needs a verdict for a contract or a guard, and both come from an
 * annotation of ours on a declaration, or from a handle's type. The declaration is in this class,
 * and then the annotation is among its trees; or a method of this class overrides it, and then a
 * type above the class speaks; or it is named here, by a call, a {@code new}, a reference, an
 * assignment or a record's pattern, and then it speaks, itself or for what is above its type; or it is the function that
 * a lambda or a reference becomes, and then the type of that expression speaks. Names in the source
 * tell nothing: {@code helper.metrics().count()} needs no import, so the compiler's elements are
 * asked.
 */
public final class Dismissal extends TreeScanner<Void, Void> {

  /** A record's parts are named by a pattern; null where the compiler is older than that. */
  private static final Tree.Kind DECONSTRUCTION = kind("DECONSTRUCTION_PATTERN");

  private final SourceIndex index;
  private final SpeakingTypes speaking;
  private final boolean importsMembers;
  private boolean refused;

  private Dismissal(SourceIndex index, SpeakingTypes speaking) {
    this.index = index;
    this.speaking = speaking;
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

  /** Whether a field that speaks may be named here without its class. */
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
        || speaking.speaks(owner.asType());
  }

  /** Whether a top-level class surely has no place that needs a verdict. */
  public static boolean of(SourceIndex index, ClassTree topLevel, SpeakingTypes speaking) {
    Dismissal dismissal = new Dismissal(index, speaking);
    dismissal.scan(topLevel, null);
    return !dismissal.refused;
  }

  /** Once it is refused, the rest makes no difference. */
  @Override
  public Void scan(Tree tree, Void unused) {
    if (refused || tree == null) {
      return null;
    }
    if (DECONSTRUCTION != null && tree.getKind() == DECONSTRUCTION) {
      refused |= speaking.speaks(index.type(tree));
    }
    return tree.accept(this, unused);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    refused |= index.element(tree) instanceof TypeElement type && speaking.inherits(type);
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
    refused |= !(index.element(tree.getAnnotationType()) instanceof TypeElement annotation)
        || speaking.isOurs(annotation)
        || annotation.getQualifiedName().contentEquals("java.lang.SuppressWarnings")
            && mayNameARule(tree);
    return null;
  }

  /** A suppression that suppresses nothing is reported; what a constant names is not known here. */
  private static boolean mayNameARule(Tree suppression) {
    boolean[] may = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAnnotation(AnnotationTree tree, Void unused) {
        return scan(tree.getArguments(), unused);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        return scan(tree.getExpression(), unused);
      }

      @Override
      public Void visitLiteral(LiteralTree tree, Void unused) {
        may[0] |= isRule(tree.getValue());
        return null;
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        may[0] = true;
        return null;
      }

      @Override
      public Void visitBinary(BinaryTree tree, Void unused) {
        may[0] = true;
        return null;
      }
    }.scan(suppression, null);
    return may[0];
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
    // The method's name is dealt with; what it is called on is not.
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

  /** A map under contract may be changed by whoever can read it. */
  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    read(tree);
    return qualifier(tree);
  }

  /** A field that is named alone is declared here, or inherited, or else imported. */
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
    refused |=
        element != null && element.getKind() == ElementKind.FIELD && speaking.isSpoken(element);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    named(tree);
    refused |= speaking.speaks(index.type(tree));
    return scan(tree.getQualifierExpression(), unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    refused |= speaking.speaks(index.type(tree));
    return super.visitLambdaExpression(tree, unused);
  }

  private void named(Tree tree) {
    Element element = index.element(tree);
    refused |= element != null && speaking.isSpoken(element);
  }

  /** A type holds nothing that is asked for. */
  @Override
  public Void visitTypeCast(TypeCastTree tree, Void unused) {
    return scan(tree.getExpression(), unused);
  }
}
