package org.metricdef.lint.output;

import java.io.IOException;
import java.io.OutputStream;
import org.metricdef.lint.base.CannotRunException;

/** A form in which findings are written. */
public interface Output {

  /**
   * Writes a report.
   *
   * @throws IOException if nothing can be written there
   * @throws CannotRunException if a source can no longer be read
   */
  void write(Report report, OutputStream out) throws IOException, CannotRunException;
}
