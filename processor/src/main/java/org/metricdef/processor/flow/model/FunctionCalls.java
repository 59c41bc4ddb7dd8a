package org.metricdef.processor.flow.model;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.flow.value.Value;

/** Calls function values on behalf of call models. */
public interface FunctionCalls {

  /** The result of calling a function with these values, any number of times. */
  Value invoke(Tree call, Value function, List<Value> given);

  /** The result of calling a function exactly once; empty where its calls cannot be counted. */
  Optional<Value> invokeOnce(Tree call, Value function, List<Value> given);
}
