package org.metricdef.processor.client;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.declaration.EnumNames;

/** Types of label maps, and types that contain or supply label maps. */
public final class LabelTypes {

  private static final List<String> CONTAINERS =
      List.of("java.util.", "java.util.stream.", "java.util.function.", "java.lang.Iterable");

  private LabelTypes() {}

  /** Whether a contract can hold for a declaration: its value is or contains label maps. */
  public static boolean holdsLabelMaps(Element declared) {
    TypeMirror type =
        declared instanceof ExecutableElement method ? method.getReturnType() : declared.asType();
    TypeMirror map = labelMapOf(type);
    return isLabelMap(map) || nameOf(map).matches("java[.]util[.]\\w*Map");
  }

  /** Whether labels may be made of what a method returns: it is or holds label maps or texts. */
  static boolean mayHoldLabels(ExecutableElement method) {
    return holdsLabelMaps(method)
        || method.getReturnType() instanceof ArrayType
        || nameOf(method.getReturnType()).startsWith("java.util.");
  }

  static boolean isLabels(TypeMirror type) {
    return nameOf(type).equals("org.metricdef.Labels");
  }

  static boolean isString(TypeMirror type) {
    return nameOf(type).equals("java.lang.String");
  }

  /** Whether a parameter of this type takes a metric's name that nobody can change. */
  static boolean isName(TypeMirror type) {
    return isString(type) || EnumNames.enumOf(type).isPresent();
  }

  /** Whether a contract on a declaration of this type is about the elements of its value. */
  static boolean hasElements(TypeMirror type) {
    return !labelMapOf(type).equals(type);
  }

  /** The type of the label maps in a container or supplier; the type itself where it is neither. */
  static TypeMirror labelMapOf(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isLabelMap(array.getComponentType()) ? array.getComponentType() : type;
    }
    if (type instanceof DeclaredType declared
        && !declared.getTypeArguments().isEmpty()
        && CONTAINERS.stream().anyMatch(nameOf(type)::startsWith)) {
      TypeMirror last =
          declared.getTypeArguments().get(declared.getTypeArguments().size() - 1);
      return isLabelMap(last) ? last : type;
    }
    return type;
  }

  /** Whether a type is {@code Map} itself. */
  public static boolean isMap(TypeMirror type) {
    return nameOf(type).equals("java.util.Map");
  }

  private static boolean isLabelMap(TypeMirror type) {
    return isLabels(type) || isMap(type);
  }

  private static String nameOf(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
