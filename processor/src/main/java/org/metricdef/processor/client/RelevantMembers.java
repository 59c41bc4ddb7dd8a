package org.metricdef.processor.client;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.SourceIndex;

/**
 * The relevant members of a top-level class: a slice that holds every member on which a verdict can
 * depend. No other member holds a place that needs a verdict, and no other is analysed.
 *
 * <p>Why it is sound: a member affects another only through something that both name: a field, a
 * method or a constructor of the class. So members that name the same thing form a group. A group is
 * relevant if any member of it names an {@linkplain AnnotatedTypes annotated} declaration, as {@link
 * Prefilter} asks of whole classes. Here, reading what is under contract is enough. Methods that may
 * override each other count as the same thing. So do all members of a record, since some uses of
 * them do not stand in the source.
 *
 * <p>A place that needs a verdict names an annotated declaration, or is a function of an annotated
 * type. Whatever {@link Sites} looks for makes its member relevant.
 */
public final class RelevantMembers extends TreeScanner<Void, Void> {

  /** What members can have in common. */
  private sealed interface Shared {}

  /** A method that can be overridden, and whatever may override it. */
  private record Signature(Name name, int arity) implements Shared {}

  /** Any other member, or a record with all of its members. */
  private record Declaration(Element element) implements Shared {}

  /** Members that have something in common. One group, the head, represents all that were joined. */
  private static final class Group {
    private Group of = this;
    private boolean relevant;

    Group head() {
      while (of != of.of) {
        of = of.of;
      }
      return of;
    }

    void join(Group other) {
      Group mine = head();
      Group others = other.head();
      mine.relevant |= others.relevant;
      others.of = mine;
    }
  }

  private final SourceIndex index;
  private final AnnotatedTypes annotated;
  private final Element topLevel;
  private final Map<Tree, Group> members = new HashMap<>();
  private final Map<Shared, Group> users = new HashMap<>();
  private final Map<Element, Boolean> here = new HashMap<>();
  private Group current = new Group();

  private RelevantMembers(SourceIndex index, ClassTree topLevel, AnnotatedTypes annotated) {
    this.index = index;
    this.annotated = annotated;
    this.topLevel = index.element(topLevel);
  }

  /** The members of a top-level class. */
  public static RelevantMembers of(
      SourceIndex index, ClassTree topLevel, AnnotatedTypes annotated) {
    RelevantMembers relevant = new RelevantMembers(index, topLevel, annotated);
    relevant.scanMembers(topLevel);
    return relevant;
  }

  /** Whether a verdict can depend on a member, or on the implicit members of a record. */
  public boolean contains(Tree member) {
    Group group = members.get(member);
    return group == null || group.head().relevant;
  }

  private void scanMembers(ClassTree tree) {
    boolean inheriting =
        !(index.element(tree) instanceof TypeElement type) || annotated.inheritsAnnotations(type);
    enter(tree);
    uses(index.element(tree));
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        scanMembers(nested);
      } else {
        enter(member);
        current.relevant |= inheriting;
        scan(member, null);
      }
    }
  }

  private void enter(Tree member) {
    current = new Group();
    members.put(member, current);
  }

  private void markRelevant() {
    current.head().relevant = true;
  }

  private void uses(Element element) {
    if (element == null) {
      markRelevant();
      return;
    }
    switch (element.getKind()) {
      case FIELD, ENUM_CONSTANT, METHOD, CONSTRUCTOR -> {
        if (annotated.isAnnotated(element)) {
          markRelevant();
        }
        if (isHere(element.getEnclosingElement())) {
          share(element);
        }
      }
      case RECORD -> {
        // A record pattern uses the components without naming them.
        if (annotated.hasAnnotated(element.asType())) {
          markRelevant();
        }
        if (isHere(element)) {
          join(new Declaration(element));
        }
      }
      default -> {
        // Types do nothing. Variables belong to the member around them.
      }
    }
  }

  private void share(Element element) {
    Element owner = element.getEnclosingElement();
    if (owner.getKind() == ElementKind.RECORD) {
      join(new Declaration(owner));
    }
    boolean overridden = element.getKind() == ElementKind.METHOD
        && !element.getModifiers().contains(Modifier.PRIVATE)
        && !element.getModifiers().contains(Modifier.STATIC);
    join(
        overridden
            ? new Signature(
                element.getSimpleName(),
                ((ExecutableElement) element).getParameters().size())
            : new Declaration(element));
  }

  private void join(Shared thing) {
    Group known = users.putIfAbsent(thing, current);
    if (known != null && known.head() != current.head()) {
      known.join(current);
    }
  }

  private boolean isHere(Element type) {
    Boolean known = here.get(type);
    if (known == null) {
      Element outer = type.getEnclosingElement();
      known = type.equals(topLevel) || outer != null && isHere(outer);
      here.put(type, known);
    }
    return known;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    if (!(index.element(tree) instanceof TypeElement type) || annotated.inheritsAnnotations(type)) {
      markRelevant();
    }
    uses(index.element(tree));
    return scan(tree.getMembers(), unused);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    uses(index.element(tree));
    scan(tree.getModifiers().getAnnotations(), unused);
    scan(tree.getParameters(), unused);
    return scan(tree.getBody(), unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    uses(index.element(tree));
    scan(tree.getModifiers().getAnnotations(), unused);
    return scan(tree.getInitializer(), unused);
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    if (!(index.element(tree.getAnnotationType()) instanceof TypeElement annotation)
        || annotated.isOurs(annotation)) {
      markRelevant();
    }
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    uses(index.element(tree));
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    uses(index.element(tree));
    return scan(tree.getExpression(), unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    // The select names the method.
    scan(tree.getMethodSelect(), unused);
    return scan(tree.getArguments(), unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    uses(index.element(tree));
    scan(tree.getEnclosingExpression(), unused);
    scan(tree.getArguments(), unused);
    return scan(tree.getClassBody(), unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    uses(index.element(tree));
    isMade(tree);
    return scan(tree.getQualifierExpression(), unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    isMade(tree);
    scan(tree.getParameters(), unused);
    return scan(tree.getBody(), unused);
  }

  private void isMade(Tree function) {
    if (annotated.hasAnnotated(index.type(function))) {
      markRelevant();
    }
  }

  /** A type names nothing that members share. */
  @Override
  public Void visitTypeCast(TypeCastTree tree, Void unused) {
    return scan(tree.getExpression(), unused);
  }
}
