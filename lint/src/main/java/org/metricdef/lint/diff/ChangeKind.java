package org.metricdef.lint.diff;

import java.util.Locale;

/** What can become of a metric from one version to the next. */
public enum ChangeKind {
  METRIC_GONE(true, "whatever asks for it gets nothing"),
  METRIC_RENAMED(true, "whatever asks for the old name gets nothing"),
  METRIC_UNDECLARED(
      false, "what calls of a client make of it is not compared; look at the labels they give"),
  METRIC_ADDED(false, "nothing asks for it yet"),
  METRIC_IDLE(true, "it is declared, and no code of these catalogues changes it any more"),
  KIND_CHANGED(true, "functions such as rate and histogram_quantile fit one kind only"),
  HANDLE_CHANGED(false, "Prometheus sees the same kind"),
  UNIT_CHANGED(true, "thresholds and axes are those of the old unit"),
  SERIES_GONE(true, "whatever asks for this name gets nothing"),
  SERIES_ADDED(false, "nothing asks for it yet"),
  LABEL_REMOVED(
      true, "conditions on it match nothing, and series that it told apart are one series now"),
  LABEL_RENAMED(true, "conditions on the old label match nothing, and sums by it become one"),
  LABEL_ADDED(
      false,
      "a sum by other labels stays as it is; look at expressions without a sum, with 'without', or"
          + " that match all labels"),
  VALUE_REMOVED(true, "conditions on this value match nothing"),
  VALUE_ADDED(false, "a condition that lists values does not have it");

  private final boolean breaks;
  private final String reason;

  ChangeKind(boolean breaks, String reason) {
    this.breaks = breaks;
    this.reason = reason;
  }

  /** Whether what asks for the metric as it was may get something else without an error. */
  public boolean breaks() {
    return breaks;
  }

  /** Why it breaks what asks for the metric, or why not. */
  public String reason() {
    return reason;
  }

  /** The word for it in data: {@code label-removed}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
