package org.metricdef.processor.stub;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/** An annotation that a stub states. */
record StubAnnotation(DeclaredType type, Map<ExecutableElement, AnnotationValue> values)
    implements AnnotationMirror {

  StubAnnotation {
    values = Map.copyOf(values);
  }

  @Override
  public DeclaredType getAnnotationType() {
    return type;
  }

  @Override
  public Map<ExecutableElement, AnnotationValue> getElementValues() {
    return values;
  }

  @Override
  public String toString() {
    return "@" + type.asElement().getSimpleName();
  }
}
