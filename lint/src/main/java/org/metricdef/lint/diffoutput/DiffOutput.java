package org.metricdef.lint.diffoutput;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which changes are written. */
public interface DiffOutput {

  /**
   * Writes a report.
   *
   * @throws IOException if nothing can be written there
   */
  void write(DiffReport report, OutputStream out) throws IOException;
}
