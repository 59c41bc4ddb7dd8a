package org.metricdef.processor.declaration;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Something wrong with a declaration.
 *
 * @param rule the rule's id
 * @param message what is wrong and how to mend it
 * @param element where it is
 * @param annotation the annotation to point at
 */
public record Problem(
    String rule, String message, Element element, Optional<AnnotationMirror> annotation) {}
