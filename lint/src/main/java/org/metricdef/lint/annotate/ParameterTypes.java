package org.metricdef.lint.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.lint.annotate.SourceMethod.Parameter;
import org.metricdef.lint.annotate.SourceMethod.Takes;
import org.metricdef.processor.flow.source.Owners;

/** What parameters can take, as their types say. */
final class ParameterTypes {

  private static final String STRING = "java.lang.String";
  private static final String ENTRY = "java.util.Map.Entry";
  private static final Set<String> ENTRIES = Set.of(
      "java.util.List<java.util.Map.Entry<java.lang.String,java.lang.String>>",
      "java.lang.Iterable<java.util.Map.Entry<java.lang.String,java.lang.String>>");

  private ParameterTypes() {}

  static Parameter parameter(Element declared, int offset) {
    Set<String> annotations = new HashSet<>();
    List<String> sets = new ArrayList<>();
    for (AnnotationMirror each : declared.getAnnotationMirrors()) {
      Element type = each.getAnnotationType().asElement();
      if (Owners.of(type).toString().equals("org.metricdef")) {
        annotations.add(type.getSimpleName().toString());
        each.getElementValues().forEach((member, value) -> {
          if (member.getSimpleName().contentEquals("value")
              && value.getValue() instanceof List<?> classes) {
            classes.forEach(it -> sets.add(it.toString().replaceFirst("[.]class$", "")));
          }
        });
      }
    }
    return new Parameter(
        declared.getSimpleName().toString(),
        takes(declared.asType()),
        offset,
        annotations,
        annotations.contains("MetricName") ? sets : List.of());
  }

  private static Takes takes(TypeMirror type) {
    if (isNamed(type, STRING)
        || type instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.ENUM) {
      return Takes.NAME;
    }
    return areLabels(type) ? Takes.LABELS : Takes.OTHER;
  }

  private static boolean areLabels(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isNamed(array.getComponentType(), STRING) || isEntry(array.getComponentType());
    }
    return isNamed(type, "org.metricdef.Labels")
        || isNamed(type, "java.util.Map") && areTexts(((DeclaredType) type).getTypeArguments())
        || ENTRIES.contains(plain(type));
  }

  private static boolean isEntry(TypeMirror type) {
    return isNamed(type, ENTRY) && areTexts(((DeclaredType) type).getTypeArguments());
  }

  private static boolean areTexts(List<? extends TypeMirror> arguments) {
    return arguments.size() == 2 && arguments.stream().allMatch(each -> isNamed(each, STRING));
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(name);
  }

  private static String plain(TypeMirror type) {
    return type.toString().replace(" ", "");
  }
}
