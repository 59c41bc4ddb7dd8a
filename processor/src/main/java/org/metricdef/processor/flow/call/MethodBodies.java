package org.metricdef.processor.flow.call;

import com.sun.source.tree.MethodTree;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.frame.FollowLimit;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Frame.Jump;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.Receivers;
import org.metricdef.processor.flow.object.ExactObjects;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Instance;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.RecordTaints;

/** Runs the body of a method in a frame of its own. */
public final class MethodBodies {

  private final Construction construction;
  private final Receivers receivers;
  private final Contracts contracts;
  private final AbstractStore store;
  private final Frames frames;
  private final ConditionTexts conditions;
  private final RecordMembers records;
  private final FollowLimit limit;
  private final ExactObjects exactObjects;
  private final RecordTaints components;

  public MethodBodies(
      Construction construction,
      Receivers receivers,
      Contracts contracts,
      AbstractStore store,
      Frames frames,
      ConditionTexts conditions,
      RecordMembers records,
      FollowLimit limit,
      ExactObjects exactObjects,
      RecordTaints components) {
    this.construction = construction;
    this.receivers = receivers;
    this.contracts = contracts;
    this.store = store;
    this.frames = frames;
    this.conditions = conditions;
    this.records = records;
    this.limit = limit;
    this.exactObjects = exactObjects;
    this.components = components;
  }

  /**
   * Runs a method for callers that are followed. Afterwards the state is that of its normal end.
   *
   * @param object the object that it runs on, if the fields of such objects are kept apart
   * @param bind binds the parameters
   * @return its result; the new object for a constructor, if it is followed
   */
  Value run(MethodTree source, ExecutableElement method, Optional<Value> object, Runnable bind) {
    Frame frame = Frame.of(method, true, contracts.ofResult(method));
    run(frame, source, method, object, bind);
    Optional<Frame.Exit> exit = frame.takeExit(Jump.RETURN, null);
    exit.ifPresent(returned -> store.become(store
        .state()
        .join(conditions.runsToItsEnd(source, method), returned.state(), returned.path())));
    return frame.made().or(() -> exit.map(Frame.Exit::value)).orElseGet(Value.Nothing::new);
  }

  /** Runs a method for all callers of its joined summary. */
  Value runJoined(MethodTree source, ExecutableElement method, Runnable bind) {
    Value result = run(source, method, receivers.ofOthers(method), bind);
    if (result instanceof Instance object && method.getKind() == ElementKind.CONSTRUCTOR) {
      store.publish(object);
    }
    return result;
  }

  /** Runs a method for callers that are not followed. */
  void runUnseen(MethodTree source, ExecutableElement method, Runnable bind) {
    run(
        Frame.of(method, false, contracts.ofResult(method)),
        source,
        method,
        receivers.ofOthers(method),
        bind);
  }

  private void run(
      Frame frame,
      MethodTree source,
      ExecutableElement method,
      Optional<Value> object,
      Runnable bind) {
    frame.runOn(frames.takeNext());
    exactObjects.begin(frame, method);
    frames.takeConstruction(frame, method);
    limit.running(
        new FunctionBody.Method(method),
        () -> frames.in(frame, () -> {
          bind.run();
          object.ifPresent(value -> store.assign(method, value));
          construction.runBody(source, method);
          records.endConstructor(source, method);
          components.endConstructor(source, method);
          return frame;
        }));
  }
}
