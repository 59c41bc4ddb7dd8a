package org.metricdef.processor.declaration;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.metricdef.processor.ruleset.Rule;

/**
 * Something wrong with a declaration.
 *
 * @param rule the rule that it breaks
 * @param message what is wrong and how to mend it
 * @param element where it is
 * @param annotation the annotation to point at
 */
public record Problem(
    Rule rule, String message, Element element, Optional<AnnotationMirror> annotation) {

  /** A problem that is shown at the element's annotation of that qualified name. */
  static Problem at(Element element, String annotation, Rule rule, String message) {
    return new Problem(rule, message, element, Annotations.find(element, annotation));
  }
}
