package org.metricdef.processor.flow.initialization;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What is known of code outside the class that runs while an object is constructed. */
public interface ConstructionModel {

  /** Whether a method neither keeps nor calls its receiver and its arguments. */
  boolean leavesAlone(ExecutableElement method);

  /** Whether the constructors of a superclass call no method that a subclass may override. */
  boolean callsNoOverride(TypeElement superclass);
}
