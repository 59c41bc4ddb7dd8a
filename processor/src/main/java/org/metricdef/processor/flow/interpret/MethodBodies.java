package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.MethodTree;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.interpret.Frame.Jump;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Value;

/** Runs the body of a method in a frame of its own. */
final class MethodBodies {

  private final Construction construction;
  private final Contracts contracts;
  private final AbstractStore store;
  private final Frames frames;
  private final ConditionTexts conditions;
  private final RecordMembers records;
  private final FollowLimit limit;

  MethodBodies(
      Construction construction,
      Contracts contracts,
      AbstractStore store,
      Frames frames,
      ConditionTexts conditions,
      RecordMembers records,
      FollowLimit limit) {
    this.construction = construction;
    this.contracts = contracts;
    this.store = store;
    this.frames = frames;
    this.conditions = conditions;
    this.records = records;
    this.limit = limit;
  }

  /**
   * Runs a method for callers that are followed. Afterwards the state is that of its normal end.
   *
   * @param bind binds the parameters
   */
  Value run(MethodTree source, ExecutableElement method, Runnable bind) {
    Frame frame = new Frame(true, contracts.ofResult(method));
    run(frame, source, method, bind);
    Optional<Frame.Exit> exit = frame.takeExit(Jump.RETURN, null);
    exit.ifPresent(returned -> store.become(store
        .state()
        .join(conditions.runsToItsEnd(source, method), returned.state(), returned.path())));
    return exit.map(Frame.Exit::value).orElse(new Value.Nothing());
  }

  /** Runs a method for callers that are not followed. */
  void runUnseen(MethodTree source, ExecutableElement method, Runnable bind) {
    run(new Frame(false, contracts.ofResult(method)), source, method, bind);
  }

  private void run(Frame frame, MethodTree source, ExecutableElement method, Runnable bind) {
    frame.runOn(frames.takeNext());
    limit.running(
        new FunctionBody.Method(method),
        () -> frames.in(frame, () -> {
          bind.run();
          construction.runBody(source, method);
          records.endConstructor(source, method);
          return frame;
        }));
  }
}
