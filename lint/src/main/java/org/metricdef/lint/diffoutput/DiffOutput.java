package org.metricdef.lint.diffoutput;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which changes are written. */
public interface DiffOutput {

  /** The rule that breaking changes are findings of. */
  String RULE = "breaking-change";

  /**
   * Writes a report.
   *
   * @throws IOException if nothing can be written there
   */
  void write(DiffReport report, OutputStream out) throws IOException;
}
