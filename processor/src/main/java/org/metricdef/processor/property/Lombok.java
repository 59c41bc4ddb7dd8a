package org.metricdef.processor.property;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The annotations by which Lombok's work is recognized. Lombok marks each member that it adds, in
 * class files too; a project can switch that off ({@code lombok.addLombokGeneratedAnnotation}).
 */
final class Lombok {

  private Lombok() {}

  /** Whether Lombok has added a declaration. */
  static boolean hasAdded(Element element) {
    return has(element, "lombok.Generated");
  }

  /** Whether all constructors of its class refuse null for a field: those that Lombok has added. */
  static boolean refusesNull(Element field) {
    return has(field, "lombok.NonNull")
        && ElementFilter.constructorsIn(field.getEnclosingElement().getEnclosedElements()).stream()
            .allMatch(Lombok::hasAdded);
  }

  private static boolean has(Element element, String annotation) {
    List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
    for (AnnotationMirror mirror : mirrors) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(annotation)) {
        return true;
      }
    }
    return false;
  }
}
