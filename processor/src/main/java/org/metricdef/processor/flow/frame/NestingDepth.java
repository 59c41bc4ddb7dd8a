package org.metricdef.processor.flow.frame;

import java.util.function.Supplier;
import org.metricdef.processor.flow.source.LargeStack;

/**
 * Counts how deep the code is nested that is run, with the bodies of followed calls. It moves to a
 * large stack before the current one overflows.
 */
public final class NestingDepth {

  private int depth;

  /** Runs code that is one level deeper. */
  public <T> T deeper(Supplier<T> code) {
    depth++;
    T result = depth == LargeStack.MOST_ELSEWHERE ? LargeStack.run(code) : code.get();
    depth--;
    return result;
  }
}
