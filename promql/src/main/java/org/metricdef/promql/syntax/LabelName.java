package org.metricdef.promql.syntax;

/**
 * The name of a label.
 *
 * @param written the name as it is written, with quotes if it has them
 */
public record LabelName(String written, Span span) {

  /** The name without quotes. A string that is not well-formed stands for itself. */
  public String value() {
    return isQuoted() ? Strings.valueOf(written).orElse(written) : written;
  }

  /** Whether it is written as a string. */
  public boolean isQuoted() {
    return Strings.startsString(written);
  }
}
