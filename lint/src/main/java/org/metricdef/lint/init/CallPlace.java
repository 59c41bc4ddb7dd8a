package org.metricdef.lint.init;

import java.nio.file.Path;
import org.metricdef.processor.raw.RawSpan;

/** Places as questions name them. */
public final class CallPlace {

  private CallPlace() {}

  /** File and line. */
  public static String of(RawSpan span) {
    Path file = Path.of(span.file()).getFileName();
    return "%s:%d".formatted(file, span.line());
  }
}
