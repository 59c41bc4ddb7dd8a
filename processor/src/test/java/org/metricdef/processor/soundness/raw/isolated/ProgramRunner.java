package org.metricdef.processor.soundness.raw.isolated;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.soundness.raw.world.Outcome;
import org.metricdef.processor.soundness.raw.world.Step;
import org.metricdef.processor.soundness.raw.world.World;

/** Runs each method of a program with each input, every time on a new object. */
public abstract class ProgramRunner implements World {

  /** Programs decide by comparing their input with 0 and 1. */
  private static final int INPUTS = 3;

  @Override
  public final Outcome run(Class<?> program, List<Step> steps) throws ReflectiveOperationException {
    Seen.clear();
    Set<String> split = new HashSet<>();
    for (Step step : steps) {
      Method method = program.getDeclaredMethod(step.method(), int.class);
      method.setAccessible(true);
      for (int input = 0; input < INPUTS; input++) {
        try {
          method.invoke(create(program), input);
        } catch (InvocationTargetException failure) {
          Seen.failed(failure.getCause());
        }
      }
      if (isSplit(step.metric())) {
        split.add(step.metric());
      }
    }
    return new Outcome(Seen.reached(), Seen.failures(), split);
  }

  /** A new object of a program. */
  abstract Object create(Class<?> program) throws ReflectiveOperationException;

  /** Whether a metric now has series of different keys. */
  abstract boolean isSplit(String metric);
}
