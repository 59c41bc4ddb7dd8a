package org.metricdef.processor.client;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * The other top-level classes whose declarations the verdicts of a class may depend on: what it
 * names, inherits or implements there is annotated, or is an annotation. {@link Prefilter} tells
 * why there is no more.
 */
public final class UsedDeclarations extends TreeScanner<Void, Void> {

  private final SourceIndex index;
  private final AnnotatedTypes annotated;
  private final @Nullable Element own;
  private final Set<TypeElement> used = new LinkedHashSet<>();

  private UsedDeclarations(SourceIndex index, AnnotatedTypes annotated) {
    this.index = index;
    this.annotated = annotated;
    this.own = index.element(index.topLevel());
  }

  /** The classes that a top-level class uses so. */
  public static Set<TypeElement> of(SourceIndex index, AnnotatedTypes annotated) {
    UsedDeclarations uses = new UsedDeclarations(index, annotated);
    uses.scan(index.topLevel(), null);
    return uses.used;
  }

  /** A record pattern names the components of its type. */
  @Override
  public Void scan(@Nullable Tree tree, Void unused) {
    if (tree != null && tree.getKind().name().equals("DECONSTRUCTION_PATTERN")) {
      addType(index.type(tree));
    }
    return super.scan(tree, unused);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    if (index.element(tree) instanceof TypeElement type) {
      addType(type.getSuperclass());
      for (TypeMirror each : type.getInterfaces()) {
        addType(each);
      }
    }
    return super.visitClass(tree, unused);
  }

  /** An annotation of a team's own may state a contract. */
  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    if (index.element(tree.getAnnotationType()) instanceof TypeElement type
        && annotated.isOurs(type)) {
      add(type);
    }
    return super.visitAnnotation(tree, unused);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    addMember(tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    addMember(tree);
    return super.visitMemberSelect(tree, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    addMember(tree);
    return super.visitNewClass(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    addMember(tree);
    addType(index.type(tree));
    return super.visitMemberReference(tree, unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    addType(index.type(tree));
    return super.visitLambdaExpression(tree, unused);
  }

  private void addMember(Tree tree) {
    Element element = index.element(tree);
    if (element != null && !(element instanceof TypeElement) && annotated.isAnnotated(element)) {
      add(element);
    }
  }

  private void addType(@Nullable TypeMirror type) {
    if (annotated.hasAnnotated(type) && type instanceof DeclaredType declared) {
      add(declared.asElement());
    }
  }

  private void add(Element element) {
    TypeElement outermost = null;
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      outermost = each instanceof TypeElement type ? type : outermost;
    }
    if (outermost != null && !outermost.equals(own) && !StatedDeclarations.isOfLibrary(outermost)) {
      used.add(outermost);
    }
  }
}
