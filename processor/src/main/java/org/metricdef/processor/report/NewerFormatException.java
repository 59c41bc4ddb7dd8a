package org.metricdef.processor.report;

import java.io.IOException;

/** A catalogue is of a later version of MetricDef, which writes a format that is not known here. */
final class NewerFormatException extends IOException {

  private static final long serialVersionUID = 1;

  private NewerFormatException(String message) {
    super(message);
  }

  /** Returned as what every reader knows, so that this class is loaded only where it is thrown. */
  static IOException of(long format, int known) {
    return new NewerFormatException(
        "it has format %d, and this version of MetricDef reads formats up to %d: take the version of metricdef-processor that wrote it, or a later one"
            .formatted(format, known));
  }
}
