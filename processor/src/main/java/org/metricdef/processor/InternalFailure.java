package org.metricdef.processor;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.metricdef.processor.ruleset.Rule;

/**
 * Failures of the checker itself. A failure never crashes javac: it becomes an error, with what is
 * needed to fix it.
 */
final class InternalFailure {

  private static final int FRAMES = 8;

  private InternalFailure() {}

  /**
   * Runs a step of the checker, and gives a failure in it to a handler. Other errors, such as a
   * lack of memory, are left to javac, which ends the build.
   */
  static void catching(Runnable step, Consumer<Throwable> handler) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      handler.accept(e);
    }
  }

  /** The message of a failure; javac shows it as an error, so that nothing is silently accepted. */
  static String message(String what, Throwable failure) {
    return Rule.INTERNAL.message(text(what, failure));
  }

  /** The text of that message. */
  static String text(String what, Throwable failure) {
    StringJoiner lines = new StringJoiner("\n    ");
    lines.add(what);
    lines.add("cause       " + failure);
    for (int i = 0; i < Math.min(FRAMES, failure.getStackTrace().length); i++) {
      lines.add("            at " + failure.getStackTrace()[i]);
    }
    for (Throwable other : failure.getSuppressed()) {
      lines.add("then        " + other);
    }
    lines.add("versions    MetricDef %s, Java %s".formatted(version(), Runtime.version()));
    lines.add("report      this message and, if you may, the source of the class");
    return lines.toString();
  }

  /** The version of MetricDef, as its jar states it. */
  static String version() {
    return Optional.ofNullable(InternalFailure.class.getPackage().getImplementationVersion())
        .orElse("of unknown version");
  }
}
