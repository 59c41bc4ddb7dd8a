package org.metricdef.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.LabelTypes;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Declarations that are free to state keys: their annotation needs no other one at a method that
 * must have the same contract.
 */
final class FreeDeclarations {

  private final SourceIndex index;

  FreeDeclarations(SourceIndex index) {
    this.index = index;
  }

  /** Whether an annotation at a declaration is enough. */
  boolean contains(Element declared) {
    return LabelTypes.holdsLabelMaps(declared)
        && switch (declared.getKind()) {
          case METHOD -> isFree((ExecutableElement) declared);
          case PARAMETER ->
            declared.getEnclosingElement() instanceof ExecutableElement method && isFree(method);
          default -> !isMadeByReference(declared.getEnclosingElement());
        };
  }

  /** Whether a method reference makes records of a type: it would need the contract too. */
  private boolean isMadeByReference(@Nullable Element owner) {
    return owner instanceof TypeElement type
        && type.getKind() == ElementKind.RECORD
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(this::isReferred);
  }

  /** A method that callers can reach only by its own name, and whose body alone runs. */
  private boolean isFree(ExecutableElement method) {
    return !isReferred(method)
        && (method.getKind() == ElementKind.CONSTRUCTOR
            || method.getModifiers().contains(Modifier.PRIVATE)
            || method.getModifiers().contains(Modifier.STATIC)
            || isFinal(method) && !inheritsNamesake(Owners.of(method), method)
            || isHere(method)
                && !method.getModifiers().contains(Modifier.ABSTRACT)
                && !inheritsNamesake(Owners.of(method), method)
                && !hasNamesakeBelow(method));
  }

  private static boolean isFinal(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.FINAL)
        || Owners.of(method).getModifiers().contains(Modifier.FINAL);
  }

  private boolean isReferred(ExecutableElement method) {
    return TreeSearch.contains(
        index.topLevel(),
        tree -> tree instanceof MemberReferenceTree && method.equals(index.element(tree)));
  }

  private boolean isHere(ExecutableElement method) {
    return isInside(Owners.of(method), index.topLevelElement());
  }

  private static boolean isInside(Element inner, Element outer) {
    return inner.equals(outer)
        || inner.getEnclosingElement() != null && isInside(inner.getEnclosingElement(), outer);
  }

  private boolean hasNamesakeBelow(ExecutableElement method) {
    return TreeSearch.contains(index.topLevel(), tree -> isBelow(tree, method));
  }

  private boolean isBelow(Tree tree, ExecutableElement method) {
    return tree instanceof ClassTree
        && index.element(tree) instanceof TypeElement type
        && !type.equals(Owners.of(method))
        && declaresNamesake(type, method);
  }

  private static boolean inheritsNamesake(TypeElement type, ExecutableElement method) {
    return inheritsNamesake(type.getSuperclass(), method)
        || type.getInterfaces().stream().anyMatch(each -> inheritsNamesake(each, method));
  }

  private static boolean inheritsNamesake(TypeMirror superType, ExecutableElement method) {
    return superType instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && (declaresNamesake(type, method) || inheritsNamesake(type, method));
  }

  private static boolean declaresNamesake(TypeElement type, ExecutableElement method) {
    return type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .anyMatch(each -> each.getSimpleName().equals(method.getSimpleName())
            && each.getParameters().size() == method.getParameters().size());
  }
}
