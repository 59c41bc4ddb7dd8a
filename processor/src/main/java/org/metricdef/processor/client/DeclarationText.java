package org.metricdef.processor.client;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Declarations as text, alike whether javac has read them in a source or in a class file. What
 * javac itself prints differs in annotations of types, and from release to release.
 */
final class DeclarationText {

  private DeclarationText() {}

  /** A class, or a member with its class and types. */
  static String of(Element element) {
    if (element instanceof TypeElement type) {
      return type.getQualifiedName().toString();
    }
    String name = element.getEnclosingElement() + "." + element.getSimpleName();
    if (element instanceof ExecutableElement method) {
      StringBuilder text = new StringBuilder(name).append('(');
      for (VariableElement each : method.getParameters()) {
        text.append(of(each.asType())).append(',');
      }
      return text.append(')').append(of(method.getReturnType())).toString();
    }
    return name + ":" + of(element.asType());
  }

  private static String of(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      StringBuilder text = new StringBuilder(element.getQualifiedName()).append('<');
      for (TypeMirror each : declared.getTypeArguments()) {
        text.append(of(each)).append(',');
      }
      return text.append('>').toString();
    }
    return type instanceof ArrayType array
        ? of(array.getComponentType()) + "[]"
        : type.getKind().name();
  }

  /** The value of a member of an annotation. */
  static String of(AnnotationValue value) {
    if (value.getValue() instanceof List<?> several) {
      StringBuilder text = new StringBuilder("{");
      for (Object each : several) {
        text.append(each instanceof AnnotationValue one ? of(one) : "").append(',');
      }
      return text.append('}').toString();
    }
    if (value.getValue() instanceof TypeMirror type) {
      return of(type);
    }
    if (value.getValue() instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    if (value.getValue() instanceof AnnotationMirror mirror) {
      SortedSet<String> members = new TreeSet<>();
      for (var each : mirror.getElementValues().entrySet()) {
        members.add(each.getKey().getSimpleName() + "=" + of(each.getValue()));
      }
      return members.toString();
    }
    return value.getValue().getClass().getSimpleName() + ":" + value.getValue();
  }
}
