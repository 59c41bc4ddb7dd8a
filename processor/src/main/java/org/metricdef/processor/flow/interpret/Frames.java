package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.Tree;
import java.util.function.Supplier;
import org.metricdef.processor.flow.interpret.Frame.Jump;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Value;

/** The frame of the body that is being run, and how jumps change the state. */
final class Frames {

  private final AbstractStore memory;
  private Frame current;

  Frames(AbstractStore memory) {
    this.memory = memory;
  }

  Frame current() {
    return current;
  }

  /** Runs code in a frame of its own. */
  <T> T in(Frame inner, Supplier<T> code) {
    Frame outer = current;
    current = inner;
    try {
      return code.get();
    } finally {
      current = outer;
    }
  }

  /** Leaves a statement or the body by a jump. */
  void jump(Jump jump, Tree target, Value value, PathCondition branch) {
    current.exit(jump, target, memory.state(), value, branch);
    memory.become(LocalStore.unreachable());
  }

  /**
   * Joins the jumps that lead to the end of a statement.
   *
   * @param otherwise the path of those who come there without a jump
   */
  void joinExit(Jump jump, Tree target, PathCondition otherwise) {
    current
        .takeExit(jump, target)
        .ifPresent(
            exit -> memory.become(memory.state().join(otherwise, exit.state(), exit.branch())));
  }
}
