package org.metricdef.processor.declaration;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.metricdef.processor.ruleset.Rule;

/**
 * The breach of a rule by a declaration.
 *
 * @param rule the rule that it breaks
 * @param message what is wrong and how to fix it
 * @param element where it is
 * @param annotation the annotation at which it is reported
 */
public record Problem(
    Rule rule, String message, Element element, Optional<AnnotationMirror> annotation) {

  /** A problem that is reported at the annotation with this qualified name. */
  static Problem at(Element element, String annotation, Rule rule, String message) {
    return new Problem(rule, message, element, Annotations.find(element, annotation));
  }
}
