package org.metricdef;

import java.util.Objects;

/**
 * An example of what a metric recorded, such as the trace of one request. Prometheus shows it
 * beside the series. It makes no series, so its values may be unbounded.
 *
 * @param labels what names the example, usually {@code trace_id} and {@code span_id}
 */
public record Exemplar(Labels labels) {

  /** How many characters the keys and values have together at most, as OpenMetrics demands. */
  public static final int MOST_CHARACTERS = 128;

  /**
   * An exemplar of these labels.
   *
   * @throws IllegalArgumentException if there are none, or if they are longer than {@value
   *     #MOST_CHARACTERS} characters together; simpleclient and prometheus-metrics would throw too
   */
  public Exemplar {
    Objects.requireNonNull(labels, "labels");
    int length = 0;
    for (String key : labels.keys()) {
      String value = labels.get(key);
      length += key.codePointCount(0, key.length()) + value.codePointCount(0, value.length());
    }
    if (length == 0 || length > MOST_CHARACTERS) {
      throw new IllegalArgumentException("the keys and values of an exemplar have 1 to "
          + MOST_CHARACTERS + " characters together; these have " + length + ": " + labels);
    }
  }

  /**
   * The exemplar of a trace.
   *
   * @throws IllegalArgumentException if the ids, together with their keys, are longer than {@value
   *     #MOST_CHARACTERS} characters
   */
  public static Exemplar ofTrace(String traceId, String spanId) {
    return new Exemplar(Labels.of("trace_id", traceId, "span_id", spanId));
  }

  /** Keys and values in turn, as the clients take them. */
  public String[] toArray() {
    String[] pairs = new String[2 * labels.size()];
    int next = 0;
    for (String key : labels.keys()) {
      pairs[next++] = key;
      pairs[next++] = labels.get(key);
    }
    return pairs;
  }
}
