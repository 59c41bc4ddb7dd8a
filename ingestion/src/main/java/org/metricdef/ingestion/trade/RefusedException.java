package org.metricdef.ingestion.trade;

/** Carries a refusal out of the depths of the parser; it never leaves this package. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final RefusalReason reason;
  private final String detail;

  RefusedException(RefusalReason reason, String detail) {
    // Without a stack trace: a refusal is a finding about a frame, not a fault of the program.
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  RefusalReason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
