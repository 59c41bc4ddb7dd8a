package org.metricdef.processor.soundness.raw.world;

import java.util.List;

/** Runs programs with a real client. */
public interface World {

  /**
   * Runs each method of a program with several inputs.
   *
   * @throws ReflectiveOperationException if a program is not as the generator writes them
   */
  Outcome run(Class<?> program, List<Step> steps) throws ReflectiveOperationException;
}
