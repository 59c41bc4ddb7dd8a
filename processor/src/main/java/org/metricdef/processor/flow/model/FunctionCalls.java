package org.metricdef.processor.flow.model;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.flow.value.Value;

/** Calls function values on behalf of call models. */
public interface FunctionCalls {

  /** Calls a function any number of times and returns the join of its results. */
  Value invoke(Tree call, Value function, List<Value> given);

  /** Calls a function exactly once and returns its result; empty if its calls cannot be counted. */
  Optional<Value> invokeOnce(Tree call, Value function, List<Value> given);
}
