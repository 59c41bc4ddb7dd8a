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
 * The members of a top-level class that a verdict can depend on; no other holds a place that needs
 * one, and the flow need not be followed through it.
 *
 * <p>Why that is sound: what one member does to another goes through something that both name: a
 * field, a method or a constructor of the class. So members that name the same thing are one group,
 * and a group matters if any member of it {@linkplain SpeakingTypes speaks}, as {@link Dismissal}
 * asks of whole classes; here it is enough to read what is under contract. Methods that may override
 * each other count as the same thing, and so do all the members of a record, of which not every use
 * stands in the source.
 *
 * <p>A place that needs a verdict names what speaks, or is a function of a type that does: the same
 * that {@link Sites} looks for makes its member one that speaks.
 */
public final class Concerned extends TreeScanner<Void, Void> {

  /** A method that can be overridden, and whatever may override it. */
  private record Signature(Name name, int arity) {}

  /** Members that have something in common; one of them stands for all. */
  private static final class Group {
    private Group of = this;
    private boolean concerned;

    Group head() {
      while (of != of.of) {
        of = of.of;
      }
      return of;
    }

    void join(Group other) {
      Group mine = head();
      Group others = other.head();
      mine.concerned |= others.concerned;
      others.of = mine;
    }
  }

  private final SourceIndex index;
  private final SpeakingTypes speaking;
  private final Element topLevel;
  private final Map<Tree, Group> members = new HashMap<>();
  private final Map<Object, Group> named = new HashMap<>();
  private final Map<Element, Boolean> here = new HashMap<>();
  private Group current = new Group();

  private Concerned(SourceIndex index, ClassTree topLevel, SpeakingTypes speaking) {
    this.index = index;
    this.speaking = speaking;
    this.topLevel = index.element(topLevel);
  }

  /** The members of a top-level class. */
  public static Concerned of(SourceIndex index, ClassTree topLevel, SpeakingTypes speaking) {
    Concerned concerned = new Concerned(index, topLevel, speaking);
    concerned.scanMembers(topLevel);
    return concerned;
  }

  /** Whether a verdict can depend on a member, or on what a record does by itself. */
  public boolean contains(Tree member) {
    Group group = members.get(member);
    return group == null || group.head().concerned;
  }

  private void scanMembers(ClassTree tree) {
    boolean inheriting =
        !(index.element(tree) instanceof TypeElement type) || speaking.inherits(type);
    enter(tree);
    names(index.element(tree));
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        scanMembers(nested);
      } else {
        enter(member);
        current.concerned |= inheriting;
        scan(member, null);
      }
    }
  }

  private void enter(Tree member) {
    current = new Group();
    members.put(member, current);
  }

  private void concern() {
    current.head().concerned = true;
  }

  private void names(Element element) {
    if (element == null) {
      concern();
      return;
    }
    switch (element.getKind()) {
      case FIELD, ENUM_CONSTANT, METHOD, CONSTRUCTOR -> {
        if (speaking.isSpoken(element)) {
          concern();
        }
        if (isHere(element.getEnclosingElement())) {
          share(element);
        }
      }
      case RECORD -> {
        // A pattern names its parts without a word of them.
        if (speaking.speaks(element.asType())) {
          concern();
        }
        if (isHere(element)) {
          join(element);
        }
      }
      default -> {
        // Types do nothing, and variables belong to the member around them.
      }
    }
  }

  private void share(Element element) {
    Element owner = element.getEnclosingElement();
    if (owner.getKind() == ElementKind.RECORD) {
      join(owner);
    }
    boolean overridden = element.getKind() == ElementKind.METHOD
        && !element.getModifiers().contains(Modifier.PRIVATE)
        && !element.getModifiers().contains(Modifier.STATIC);
    join(
        overridden
            ? new Signature(
                element.getSimpleName(),
                ((ExecutableElement) element).getParameters().size())
            : element);
  }

  private void join(Object thing) {
    Group known = named.putIfAbsent(thing, current);
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
    if (!(index.element(tree) instanceof TypeElement type) || speaking.inherits(type)) {
      concern();
    }
    names(index.element(tree));
    return scan(tree.getMembers(), unused);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    names(index.element(tree));
    scan(tree.getModifiers().getAnnotations(), unused);
    scan(tree.getParameters(), unused);
    return scan(tree.getBody(), unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    names(index.element(tree));
    scan(tree.getModifiers().getAnnotations(), unused);
    return scan(tree.getInitializer(), unused);
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    if (!(index.element(tree.getAnnotationType()) instanceof TypeElement annotation)
        || speaking.isOurs(annotation)) {
      concern();
    }
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    names(index.element(tree));
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    names(index.element(tree));
    return scan(tree.getExpression(), unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    // The method is what the select names.
    scan(tree.getMethodSelect(), unused);
    return scan(tree.getArguments(), unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    names(index.element(tree));
    scan(tree.getEnclosingExpression(), unused);
    scan(tree.getArguments(), unused);
    return scan(tree.getClassBody(), unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    names(index.element(tree));
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
    if (speaking.speaks(index.type(function))) {
      concern();
    }
  }

  /** A type names nothing that is shared. */
  @Override
  public Void visitTypeCast(TypeCastTree tree, Void unused) {
    return scan(tree.getExpression(), unused);
  }
}
