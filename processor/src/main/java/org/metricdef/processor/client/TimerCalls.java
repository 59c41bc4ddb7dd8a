package org.metricdef.processor.client;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/** What the methods of timers give and run, beside the labels that they take. */
final class TimerCalls {

  private static final String TIMER = "org.metricdef.Timer";

  /** The types whose methods run work, and the methods. */
  private static final Set<String> TIMERS = Set.of(TIMER, TIMER + ".Of");

  private static final Set<String> RUNNING = Set.of("time", "run");

  private TimerCalls() {}

  /**
   * Whether a method runs its last argument once, before it returns. It does where its class is
   * generated; a timer that is written by hand may do something else.
   *
   * @param receiver the timer
   */
  static boolean runsWork(ExecutableElement method, Value receiver) {
    return RUNNING.contains(method.getSimpleName().toString())
        && TIMERS.contains(Owners.of(method).getQualifiedName().toString())
        && isOfSets(receiver);
  }

  /** The work runs once, and its result is the result of the call. */
  static Value run(Call call) {
    return call.invokeOnce(call.arity() - 1, List.of());
  }

  /** Whether a method begins a sample, which belongs to its timer for good. */
  static boolean beginsSample(ExecutableElement method) {
    return method.getSimpleName().contentEquals("start")
        && TIMERS.contains(Owners.of(method).getQualifiedName().toString());
  }

  /** A sample: its labels are those of its timer, so that it is the same known metric. */
  static Value sample(Call call) {
    Value timer = call.receiver().orElseGet(Value.Nothing::new);
    if (timer instanceof Value.Nothing || isOfSets(timer)) {
      return timer;
    }
    // The cause is the timer's, so that one message is about both.
    return timer
        .unknownCause()
        .<Value>map(Value.Unknown::new)
        .orElseGet(() -> call.unknown("it is a sample of a timer that cannot be determined"));
  }

  /** Whether a handle is surely one that a method of a metric set returns. */
  private static boolean isOfSets(Value handle) {
    if (!(handle instanceof Value.OneOf one)) {
      return false;
    }
    for (KnownObject candidate : one.candidates()) {
      if (!(candidate instanceof KnownMetric)) {
        return false;
      }
    }
    return true;
  }
}
