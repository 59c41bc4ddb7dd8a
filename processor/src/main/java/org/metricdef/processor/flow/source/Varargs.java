package org.metricdef.processor.flow.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** How a call passes its last arguments. */
public enum Varargs {
  /** One by one. A varargs parameter receives them in a new array. */
  ONE_BY_ONE,
  /** The last argument is the array that the varargs parameter receives. */
  AS_ARRAY,
  /** The last argument may be the array or its only element. */
  EITHER;

  /** How a call of a method passes its last arguments, according to their static types. */
  public static Varargs of(SourceIndex index, Tree call, ExecutableElement method) {
    if (!method.isVarArgs()) {
      return ONE_BY_ONE;
    }
    List<? extends ExpressionTree> arguments = argumentsOf(call);
    int parameters = method.getParameters().size();
    if (arguments.size() != parameters) {
      return ONE_BY_ONE;
    }
    TypeMirror parameter = method.getParameters().get(parameters - 1).asType();
    return parameter instanceof ArrayType array
        ? of(
            boundOf(index.type(arguments.get(parameters - 1))),
            elementType(index, call, method, array))
        : EITHER;
  }

  /** The arguments that a call writes; none if it is another construct. */
  public static List<? extends ExpressionTree> argumentsOf(Tree call) {
    if (call instanceof MethodInvocationTree invocation) {
      return invocation.getArguments();
    }
    return call instanceof NewClassTree creation ? creation.getArguments() : List.of();
  }

  /** The type of the parameter's elements. An explicit type argument replaces a type variable. */
  private static @Nullable TypeMirror elementType(
      SourceIndex index, Tree call, ExecutableElement method, ArrayType parameter) {
    TypeMirror element = parameter.getComponentType();
    int variable = element instanceof TypeVariable named
        ? method.getTypeParameters().indexOf(named.asElement())
        : -1;
    boolean isExplicit = call instanceof MethodInvocationTree invocation
        && !invocation.getTypeArguments().isEmpty();
    return variable >= 0 && isExplicit
        ? index.type(((MethodInvocationTree) call).getTypeArguments().get(variable))
        : element;
  }

  private static Varargs of(@Nullable TypeMirror argument, @Nullable TypeMirror element) {
    if (argument == null || element == null || argument.getKind() == TypeKind.NULL) {
      return EITHER;
    }
    return argument instanceof ArrayType array
        ? ofComponents(array.getComponentType(), element)
        : ONE_BY_ONE;
  }

  /** Whether an array with these components is an array of the parameter's elements. */
  private static Varargs ofComponents(TypeMirror component, TypeMirror element) {
    if (component.getKind().isPrimitive()) {
      return component.getKind() == element.getKind() ? AS_ARRAY : ONE_BY_ONE;
    }
    if (element instanceof ArrayType inner) {
      return of(boundOf(component), inner.getComponentType());
    }
    if (element instanceof TypeVariable variable) {
      // javac infers the type variable of a method so that the array itself fits.
      return variable.asElement().getEnclosingElement() instanceof ExecutableElement
              && isObject(variable.getUpperBound())
          ? AS_ARRAY
          : EITHER;
    }
    return isObject(element) || !acceptsArray(element) ? AS_ARRAY : EITHER;
  }

  private static boolean isObject(TypeMirror type) {
    return isNamed(type, "java.lang.Object");
  }

  private static boolean acceptsArray(TypeMirror type) {
    return !(type instanceof DeclaredType)
        || isNamed(type, "java.io.Serializable")
        || isNamed(type, "java.lang.Cloneable");
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(name);
  }

  /** The type itself, or the upper bound of a type variable or wildcard. */
  private static @Nullable TypeMirror boundOf(@Nullable TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return boundOf(variable.getUpperBound());
    }
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? boundOf(wildcard.getExtendsBound())
        : type;
  }
}
