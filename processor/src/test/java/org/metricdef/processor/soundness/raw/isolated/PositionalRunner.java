package org.metricdef.processor.soundness.raw.isolated;

import java.lang.reflect.Constructor;

/** Runs programs of the clients that take label values by position. */
public final class PositionalRunner extends ProgramRunner {

  @Override
  Object create(Class<?> program) throws ReflectiveOperationException {
    Constructor<?> constructor = program.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  /** A collector has one list of label names. */
  @Override
  boolean isSplit(String metric) {
    return false;
  }
}
