package org.metricdef.processor.declaration;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Where the annotations of a declaration are looked up: at itself, or in stub files too. */
public interface AnnotationLookup {

  /** The annotations of a declaration. */
  List<? extends AnnotationMirror> of(Element element);

  /** Whether a declaration may have annotations that do not stand at it. */
  boolean hasStubs();
}
