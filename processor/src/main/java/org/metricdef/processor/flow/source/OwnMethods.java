package org.metricdef.processor.flow.source;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Calls of methods on the object whose code makes the call. */
public final class OwnMethods {

  private OwnMethods() {}

  /** Whether a call is written without a receiver, or on {@code this}. */
  public static boolean isWrittenOnThis(Tree call) {
    return call instanceof MethodInvocationTree invocation
        && (invocation.getMethodSelect() instanceof IdentifierTree
            || invocation.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree qualifier
                && qualifier.getName().contentEquals("this"));
  }

  /** Whether an argument of a call is written as {@code this}. */
  public static boolean passesThis(Tree call) {
    return call instanceof MethodInvocationTree invocation
        && invocation.getArguments().stream().anyMatch(OwnMethods::isThis);
  }

  /** Whether an expression is written as {@code this}. */
  public static boolean isThis(Tree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("this");
  }

  /**
   * Whether code of a class calls a method on {@code this} if it names no other object. Otherwise
   * the method is one of the object around it.
   */
  public static boolean areCalledOnThis(ExecutableElement method, Element type) {
    return method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC)
        && (Owners.of(method).equals(type)
            || !method.getModifiers().contains(Modifier.PRIVATE)
                && isSubtype(type.asType(), Owners.of(method)));
  }

  private static boolean isSubtype(TypeMirror type, Element supertype) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (element.equals(supertype)
            || isSubtype(element.getSuperclass(), supertype)
            || element.getInterfaces().stream().anyMatch(each -> isSubtype(each, supertype)));
  }
}
