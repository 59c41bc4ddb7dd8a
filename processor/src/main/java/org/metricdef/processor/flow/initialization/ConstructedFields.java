package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
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
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.OwnMethods;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The fields whose maps are filled while their object or class is constructed, and which no other
 * code can read before that ends. Until then such a field is like a local variable.
 */
public final class ConstructedFields {

  private final ClassSource source;
  private final EarlyReads early;
  private final ObjectFields ofEach;
  private final Map<TypeElement, Set<Element>> ofClasses = new HashMap<>();
  private final Map<TypeElement, Set<Element>> ofObjects = new HashMap<>();

  public ConstructedFields(ClassSource source, EarlyReads early, ObjectFields ofEach) {
    this.source = source;
    this.early = early;
    this.ofEach = ofEach;
  }

  /** The fields that the constructors and initializers of an object fill. */
  public Set<Element> ofObjects(TypeElement type) {
    Set<Element> known = ofObjects.get(type);
    if (known == null) {
      known = find(type, false);
      ofObjects.put(type, known);
    }
    return known;
  }

  /** The fields that the static initializers of a class fill. */
  public Set<Element> ofClass(TypeElement type) {
    Set<Element> known = ofClasses.get(type);
    if (known == null) {
      known = find(type, true);
      ofClasses.put(type, known);
    }
    return known;
  }

  private Set<Element> find(TypeElement type, boolean ofClass) {
    boolean isMember = type.getNestingKind() == NestingKind.TOP_LEVEL
        || type.getNestingKind() == NestingKind.MEMBER;
    if (type.getKind() != ElementKind.CLASS || !isMember) {
      return Set.of();
    }
    if (!source.declarations().isDeclaredHere(type)) {
      return ofClass ? Set.of() : ofEach.of(type);
    }
    Set<Element> fields = new LinkedHashSet<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (ClassCode.isStatic(field) == ofClass && mayBeConstructed(field)) {
        fields.add(field);
      }
    }
    if (!fields.isEmpty()) {
      fields.removeAll(early.readMeanwhile(type, ofClass, fields));
    }
    if (!ofClass) {
      fields.addAll(ofEach.of(type));
    }
    return fields;
  }

  private boolean mayBeConstructed(VariableElement field) {
    boolean isHidden = field.getModifiers().contains(Modifier.PRIVATE)
        || source.declarations().isHidden(Owners.of(field));
    return isHidden && isCollection(field) && !source.hasContract(field) && isFilled(field);
  }

  static boolean isCollection(VariableElement field) {
    return field.asType() instanceof DeclaredType type
        && type.asElement() instanceof TypeElement element
        && element.getQualifiedName().toString().startsWith("java.util.");
  }

  /**
   * Whether the construction of the class uses a field that it has assigned, and no other code
   * assigns the field.
   */
  private boolean isFilled(VariableElement field) {
    boolean isUsed = false;
    for (Tree member :
        source.declarations().treeOf(Owners.of(field)).orElseThrow().getMembers()) {
      if (constructs(member, field)) {
        if (namesOtherwise(member, field) || isAssignedInFunction(member, field)) {
          return false;
        }
        isUsed |= !(member instanceof VariableTree) && uses(member, field)
            || !ClassCode.isStatic(field) && callsOwnMethod(member);
      }
    }
    return isUsed
        && (field.getModifiers().contains(Modifier.FINAL)
            || source.declarations().classes().stream()
                .noneMatch(type -> isAssignedLater(type, field)));
  }

  /** Whether code calls a method of the object, or with it, which may fill the field. */
  private boolean callsOwnMethod(Tree member) {
    return TreeSearch.contains(
        member,
        tree -> OwnMethods.passesThis(tree)
            || OwnMethods.isWrittenOnThis(tree)
                && source.element(tree) instanceof ExecutableElement method
                && method.getKind() == ElementKind.METHOD
                && !ClassCode.isStatic(method));
  }

  /**
   * Whether code names a field of an object that may be the one under construction, but not as a
   * field of {@code this}. A parameter of the constructor is surely another object.
   */
  private boolean namesOtherwise(Tree member, VariableElement field) {
    return !ClassCode.isStatic(field)
        && TreeSearch.contains(
            member,
            tree -> tree instanceof MemberSelectTree select
                && field.equals(source.element(select))
                && !(select.getExpression() instanceof IdentifierTree owner
                    && (owner.getName().contentEquals("this") || isParameter(owner, member))));
  }

  private boolean isParameter(IdentifierTree name, Tree constructor) {
    return constructor instanceof MethodTree method
        && source.element(name) instanceof VariableElement named
        && method.getParameters().stream().map(source::element).anyMatch(named::equals)
        && !assigns(method.getBody(), named);
  }

  /** Whether a function that code creates assigns a field: it may run at any time. */
  private boolean isAssignedInFunction(Tree code, VariableElement field) {
    return TreeSearch.contains(
        code, tree -> tree instanceof LambdaExpressionTree && assigns(tree, field));
  }

  private boolean isAssignedLater(ClassTree type, VariableElement field) {
    boolean isOwn = Owners.of(field).equals(source.element(type));
    return type.getMembers().stream()
        .filter(member -> !(member instanceof ClassTree))
        .filter(member -> !(isOwn && constructs(member, field)))
        .anyMatch(member -> assigns(member, field));
  }

  /** Whether a member is run by the construction of the object or class that has the field. */
  private boolean constructs(Tree member, VariableElement field) {
    boolean ofClass = ClassCode.isStatic(field);
    if (member instanceof MethodTree method) {
      return !ofClass && method.getReturnType() == null;
    }
    return member instanceof BlockTree block
        ? block.isStatic() == ofClass
        : member instanceof VariableTree && ClassCode.isStatic(source.element(member)) == ofClass;
  }

  /** Whether code names a field, and not in order to assign it. */
  private boolean uses(Tree code, VariableElement field) {
    return TreeSearch.contains(
        code,
        tree -> tree instanceof MethodInvocationTree call
            && TreeSearch.contains(
                call, name -> isName(name) && field.equals(source.element(name))));
  }

  private static boolean isName(Tree tree) {
    return tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
  }

  private boolean assigns(Tree tree, VariableElement field) {
    return TreeSearch.contains(
        tree,
        each -> each instanceof AssignmentTree assignment
            && field.equals(source.element(assignment.getVariable())));
  }
}
