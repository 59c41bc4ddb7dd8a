package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.TypeCastTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.OwnMethods;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;

/**
 * The code that runs while an object is constructed. It follows {@code this}: the variables that
 * hold it, and the objects from which it can be reached. Once {@code this} is handed on to code
 * that is not followed, any code may read any field.
 */
final class InstanceCode extends FollowedValues {

  /**
   * What has been found of {@code this}. It grows, and the code is run again until it does not.
   *
   * @param variables the variables that may hold it
   * @param holders the classes whose objects may hold it in a field
   */
  record Reach(Set<Element> variables, Set<Element> holders) {

    Reach() {
      this(new HashSet<>(), new HashSet<>());
    }

    int size() {
      return variables.size() + holders.size();
    }
  }

  private final TypeElement type;
  private final boolean extensible;
  private final Reach reach;

  InstanceCode(
      ClassSource source, ClassCode code, ConstructionModel model, TypeElement type, Reach reach) {
    super(source, code, model);
    this.type = type;
    this.extensible = code.canBeExtendedElsewhere(type);
    this.reach = reach;
  }

  @Override
  boolean isFollowed(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    if (inner instanceof TypeCastTree cast) {
      return isFollowed(cast.getExpression());
    }
    if (inner instanceof ConditionalExpressionTree conditional) {
      return isFollowed(conditional.getTrueExpression())
          || isFollowed(conditional.getFalseExpression());
    }
    if (inner instanceof AssignmentTree assignment) {
      return isFollowed(assignment.getExpression());
    }
    if (inner instanceof NewClassTree creation) {
      return holdsThis(creation);
    }
    return inner != null
        && (isOwn() && isThis(inner)
            || inner instanceof IdentifierTree && holds(inner)
            || inner instanceof MemberSelectTree && holds(inner)
            || !reach.holders.isEmpty() && isHolder(source.index().type(inner)));
  }

  private boolean holds(ExpressionTree name) {
    return !reach.variables.isEmpty() && reach.variables.contains(source.element(name));
  }

  private boolean isHolder(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (reach.holders.contains(element) || isHolder(element.getSuperclass()));
  }

  /** Whether {@code this} may be a holder in a method of a class. */
  private boolean mayHold(Element owner) {
    return reach.holders.stream()
        .anyMatch(holder -> isHolder(owner.asType()) || code.isSubtype(holder, owner));
  }

  /** Whether a new object holds {@code this}: as the object around it, or as an argument. */
  private boolean holdsThis(NewClassTree creation) {
    // The members of an anonymous class are run at once.
    return creation.getClassBody() == null
        && (isFollowed(creation.getEnclosingExpression())
            || creation.getArguments().stream().anyMatch(this::isFollowed)
            || source.element(creation) instanceof ExecutableElement constructor
                && (isOwn() && isInner(Owners.of(constructor))
                    || reach.holders.contains(Owners.of(constructor))));
  }

  private boolean isInner(Element type) {
    return source.declarations().isDeclaredHere(type)
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  @Override
  void handOn(ExpressionTree tree) {
    handOnToAll();
  }

  @Override
  boolean carry(@Nullable Element variable, boolean self) {
    if (!(variable instanceof VariableElement)
        || variable.getKind() == ElementKind.RESOURCE_VARIABLE) {
      return false;
    }
    if (variable.getKind() == ElementKind.FIELD) {
      // Only an object that is being created is reached by no other code.
      boolean isFresh = self && (isOwn() || isInConstructor());
      if (!isFresh
          || !source.declarations().isDeclaredHere(variable)
          || ClassCode.isStatic(variable)) {
        return false;
      }
      reach.holders.add(Owners.of(variable));
    }
    reach.variables.add(variable);
    return true;
  }

  @Override
  boolean followsResult(ExecutableElement method) {
    return false;
  }

  @Override
  boolean keepsFunctions(VariableElement field) {
    return Owners.of(field).equals(type)
        && field.getModifiers().contains(Modifier.PRIVATE)
        && !ClassCode.isStatic(field);
  }

  @Override
  void read(VariableElement field, boolean onOwn) {
    if (onOwn) {
      readField(field);
    }
  }

  @Override
  void call(@Nullable ExpressionTree receiver, ExecutableElement method, Passed passed) {
    boolean takesFollowed = passed != Passed.NONE;
    boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
    boolean onOwn = !ClassCode.isStatic(method)
        && (receiver == null || isConstructor
            ? isOwn() || mayHold(Owners.of(method))
            : isFollowed(receiver));
    if (isConstructor) {
      constructed(method, onOwn, takesFollowed);
    } else if (isPartOfConstruction()
        && passed != Passed.OTHERS
        && (onOwn ? isOnThis(receiver, method) : takesFollowed && ClassCode.isStatic(method))) {
      inline(method, onOwn);
    } else if (onOwn || takesFollowed) {
      run(method, onOwn);
    }
  }

  private void constructed(ExecutableElement constructor, boolean onOwn, boolean takesFollowed) {
    Element owner = Owners.of(constructor);
    if (source.declarations().isDeclaredHere(owner)) {
      if (onOwn || takesFollowed) {
        construct(constructor, onOwn);
      }
    } else if (onOwn && owner instanceof TypeElement outside && !quiet.contains(outside)) {
      runOverriders(outside, true);
    }
  }

  /** Whether code surely calls a method on its own object. */
  private boolean isOnThis(@Nullable ExpressionTree receiver, ExecutableElement method) {
    return isOwn()
        && (receiver == null || receiver instanceof IdentifierTree && isThis(receiver))
        && OwnMethods.areCalledOnThis(method, owner().orElse(type));
  }

  private void inline(ExecutableElement method, boolean onOwn) {
    List<MethodTree> bodies = code.bodiesOf(method);
    bodies.forEach(body -> inline(body, onOwn));
    if (bodies.isEmpty() || runsElsewhere(method, bodies)) {
      run(method, onOwn);
    }
  }

  private void run(ExecutableElement method, boolean onOwn) {
    List<MethodTree> bodies = code.bodiesOf(method);
    bodies.forEach(body -> reach(body, onOwn));
    if (onOwn && isImplicitAccessor(method)) {
      ElementFilter.fieldsIn(Owners.of(method).getEnclosedElements()).stream()
          .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
          .forEach(this::readField);
    } else if (onOwn && runsElsewhere(method, bodies)) {
      handOnToAll();
    }
  }

  private boolean isImplicitAccessor(ExecutableElement method) {
    return Owners.of(method).getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty()
        && source.declarations().isDeclaredHere(method)
        && source.bodyOf(method).isEmpty();
  }

  /** Whether the call may run code of other top-level classes. */
  private boolean runsElsewhere(ExecutableElement method, List<MethodTree> bodies) {
    return bodies.isEmpty()
        ? !model.leavesAlone(method)
        : extensible && isOverridableElsewhere(method);
  }

  private static boolean isOverridableElsewhere(ExecutableElement method) {
    return ClassCode.isOverridable(method) && !method.getModifiers().contains(Modifier.FINAL);
  }

  @Override
  void create(NewClassTree tree, ExecutableElement constructor, boolean takesFollowed) {
    Element owner = Owners.of(constructor);
    boolean inside = isOwn() && (isInner(owner) || tree.getClassBody() != null)
        || tree.getEnclosingExpression() != null && isFollowed(tree.getEnclosingExpression());
    boolean runs = inside || takesFollowed || tree.getClassBody() != null;
    if (source.declarations().isDeclaredHere(owner) && runs) {
      construct(constructor, inside);
    }
  }

  @Override
  void refer(ExpressionTree qualifier, ExecutableElement method, boolean onOwn) {
    Element owner = Owners.of(method);
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      if (isOwn() && isInner(owner)) {
        handOnToAll();
      }
    } else if (onOwn && !ClassCode.isStatic(method)) {
      run(method, true);
    }
  }
}
