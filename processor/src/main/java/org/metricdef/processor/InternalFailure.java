package org.metricdef.processor;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.metricdef.processor.ruleset.Rule;

/** A failure of the checker itself, with what is needed to fix it: what failed, where, on what. */
final class InternalFailure {

  private static final int FRAMES = 8;

  private InternalFailure() {}

  /**
   * Runs a part of the checker. Other errors, such as no memory, are the compiler's to handle: it
   * ends the build.
   *
   * @param failed given what the part threw
   */
  static void guard(Runnable part, Consumer<Throwable> failed) {
    try {
      part.run();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      failed.accept(e);
    }
  }

  /** The message of a failure; javac shows it as an error, so that nothing is silently accepted. */
  static String message(String what, Throwable failure) {
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
    return Rule.INTERNAL.message(lines.toString());
  }

  /** The version of this product, which its jar states. */
  static String version() {
    return Optional.ofNullable(InternalFailure.class.getPackage().getImplementationVersion())
        .orElse("of unknown version");
  }
}
