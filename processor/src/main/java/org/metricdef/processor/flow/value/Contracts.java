package org.metricdef.processor.flow.value;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The contracts of declarations. */
public interface Contracts {

  /** The contract of a parameter, field or local variable. */
  Optional<Contract> of(VariableElement variable);

  /** The contract of a method's result. */
  Optional<Contract> ofResult(ExecutableElement method);

  /**
   * Whether calls of a method are guarded. Such calls are checked where they stand, and the
   * analysis does not follow them.
   */
  boolean isGuarded(ExecutableElement method);

  /**
   * Whether a parameter is related to others of its method: the callers are checked for what they
   * pass to all of them together, as for a metric's name and its labels.
   */
  boolean isRelated(VariableElement parameter);

  /** Whether a field of an enum's constants holds the name of the metric that each stands for. */
  boolean holdsName(VariableElement field);

  /**
   * Whether generated code of a builder reads from a variable what the builder was given. The check
   * of the calls that build an object ensures that it is not null.
   */
  boolean holdsGiven(Element variable);

  /** Whether a code generator has added a member to a class. */
  boolean isAdded(Element member);

  /** The method that a lambda of this type implements. */
  Optional<ExecutableElement> functionOf(@Nullable TypeMirror type);
}
