package org.metricdef.processor.declaration;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;

/** Which form of a metric's name a facade takes: {@code MetricName.Form} of the annotations. */
public enum NameForm {
  /** With the prefix of the set or without it. */
  EITHER,
  /** With the prefix. */
  WHOLE,
  /** Without the prefix. */
  WITHOUT_PREFIX;

  /** The form that an annotation {@code @MetricName} states. */
  public static NameForm of(AnnotationMirror metricName) {
    Optional<VariableElement> stated = Annotations.value(metricName, "form", VariableElement.class);
    for (NameForm each : values()) {
      if (stated.isPresent() && stated.get().getSimpleName().contentEquals(each.name())) {
        return each;
      }
    }
    // An older version of the annotations has no forms.
    return EITHER;
  }

  /** Whether a metric has this name in this form. */
  public boolean names(MetricDefinition metric, String text) {
    return this == EITHER ? metric.isNamed(text) : nameOf(metric).equals(text);
  }

  /** The name of a metric in this form; without the prefix where both are taken. */
  public String nameOf(MetricDefinition metric) {
    return this == WHOLE ? metric.fullName() : metric.name();
  }

  /** Whether every name in this form is one in another form too. */
  public boolean isPartOf(NameForm other) {
    return other == EITHER || other == this;
  }
}
