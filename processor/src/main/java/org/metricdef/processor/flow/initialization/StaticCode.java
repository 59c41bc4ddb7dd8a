package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Owners;

/**
 * The code that runs while a class is initialized. It follows the objects of the classes that are
 * declared here. Once such an object is handed on to code that is not followed, all methods of its
 * class may run. The use of another class runs the static initializers of that class.
 */
final class StaticCode extends FollowedValues {

  private final TypeElement type;

  StaticCode(ClassSource source, ClassCode code, ConstructionModel model, TypeElement type) {
    super(source, code, model);
    this.type = type;
  }

  /** The superclass is initialized before the class. */
  void begin(EarlyRead place, Set<Element> fields) {
    run(() -> initialize(type), place, fields);
  }

  /** The use of a class runs its static initializers, and those of its supertypes. */
  private void initialize(Element used) {
    if (used instanceof TypeElement) {
      for (TypeElement each : ClassCode.supertypes((TypeElement) used)) {
        if (!each.equals(type)) {
          code.of(each).ifPresent(tree -> reach(tree, false));
        }
      }
    }
  }

  @Override
  boolean isFollowed(ExpressionTree tree) {
    return tree != null && code.isDeclaredHere(source.index().type(tree));
  }

  @Override
  void handOn(ExpressionTree tree) {
    handOn(source.index().type(tree));
  }

  private void handOn(@Nullable TypeMirror handed) {
    if (handed instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && code.isDeclaredHere(handed)) {
      code.methods(element).forEach(method -> reach(method, false));
    }
  }

  @Override
  boolean carry(@Nullable Element variable, boolean self) {
    return variable instanceof VariableElement
        && variable.getKind() != ElementKind.RESOURCE_VARIABLE
        && code.isDeclaredHere(variable.asType())
        && (variable.getKind() != ElementKind.FIELD
            || source.declarations().isDeclaredHere(variable));
  }

  @Override
  boolean followsResult(ExecutableElement method) {
    return code.isDeclaredHere(method.getReturnType());
  }

  @Override
  boolean keepsFunctions(VariableElement field) {
    return field.getModifiers().contains(Modifier.PRIVATE);
  }

  @Override
  void read(VariableElement field, boolean onOwn) {
    if (ClassCode.isStatic(field) && !ClassCode.isConstant(field)) {
      initialize(Owners.of(field));
      readField(field);
    }
  }

  @Override
  void call(@Nullable ExpressionTree receiver, ExecutableElement method, Passed passed) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      constructed(method);
    } else {
      run(receiver, method);
    }
  }

  private void run(@Nullable ExpressionTree receiver, ExecutableElement method) {
    Element owner = Owners.of(method);
    if (source.declarations().isDeclaredHere(owner)) {
      if (ClassCode.isStatic(method)) {
        initialize(owner);
      }
      code.bodiesOf(method).forEach(body -> reach(body, false));
    } else if (!ClassCode.isStatic(method) && !model.leavesAlone(method)) {
      code.implementationsOf(method).forEach(body -> reach(body, false));
      if (receiver == null || isFollowed(receiver)) {
        runOverriders(owner, false);
      }
    }
  }

  private void constructed(ExecutableElement constructor) {
    Element owner = Owners.of(constructor);
    if (source.declarations().isDeclaredHere(owner)) {
      construct(constructor, false);
    } else if (owner instanceof TypeElement outside && !quiet.contains(outside)) {
      runOverriders(outside, false);
    }
  }

  @Override
  void create(NewClassTree tree, ExecutableElement constructor, boolean takesFollowed) {
    Element owner = Owners.of(constructor);
    if (source.declarations().isDeclaredHere(owner)) {
      initialize(owner);
      construct(constructor, false);
    }
  }

  @Override
  void refer(ExpressionTree qualifier, ExecutableElement method, boolean onOwn) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      if (source.declarations().isDeclaredHere(method)) {
        initialize(Owners.of(method));
        construct(method, false);
        handOn(Owners.of(method).asType());
      }
    } else {
      run(qualifier, method);
    }
  }
}
