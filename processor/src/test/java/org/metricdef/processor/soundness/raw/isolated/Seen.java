package org.metricdef.processor.soundness.raw.isolated;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a program that runs tells of itself. */
public final class Seen {

  private static final Set<Integer> REACHED = new HashSet<>();
  private static final Map<Integer, String> FAILED = new TreeMap<>();

  private Seen() {}

  /** The program comes to a line, and has come through others. */
  public static void at(int line) {
    REACHED.add(line);
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      if (isOfProgram(frame)) {
        REACHED.add(frame.getLineNumber());
      }
    }
  }

  /** The program catches what a client may have thrown. */
  public static void caught(Throwable thrown) {
    failed(thrown);
  }

  /** After a series is removed, a collector that had one has none. */
  public static void gone(io.prometheus.client.Collector collector) {
    gone(collector.collect().stream().allMatch(family -> family.samples.isEmpty()));
  }

  /** After a series is removed, a collector that had one has none. */
  public static void gone(io.prometheus.metrics.model.registry.Collector collector) {
    gone(collector.collect().getDataPoints().isEmpty());
  }

  private static void gone(boolean isGone) {
    if (!isGone) {
      failed(new Throwable().getStackTrace(), "the series is still there");
    }
  }

  /** Notes the lines of the program at which a client threw. */
  static void failed(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    StackTraceElement[] stack = cause.getStackTrace();
    if (stack.length == 0 || isOfProgram(stack[0])) {
      throw new IllegalStateException("a program fails by itself", thrown);
    }
    if (!failed(stack, cause.toString())) {
      throw new IllegalStateException("nothing of a program is on the stack", thrown);
    }
  }

  /** A call that fails is wrong, and so are the calls of helpers that lead to it. */
  private static boolean failed(StackTraceElement[] stack, String what) {
    boolean isFound = false;
    for (StackTraceElement frame : stack) {
      if (isOfProgram(frame)) {
        FAILED.putIfAbsent(frame.getLineNumber(), what);
        isFound = true;
      }
    }
    return isFound;
  }

  private static boolean isOfProgram(StackTraceElement frame) {
    return frame.getClassName().startsWith("raw.");
  }

  static Set<Integer> reached() {
    return REACHED;
  }

  static Map<Integer, String> failures() {
    return FAILED;
  }

  static void clear() {
    REACHED.clear();
    FAILED.clear();
  }
}
