package org.metricdef.processor.flow.value;

import java.util.Optional;
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

  /** The method that a lambda of this type implements. */
  Optional<ExecutableElement> functionOf(@Nullable TypeMirror type);
}
