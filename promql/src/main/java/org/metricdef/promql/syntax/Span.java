package org.metricdef.promql.syntax;

/**
 * A part of an expression's text.
 *
 * @param start the offset of its first character, in UTF-16 units from 0
 * @param end the offset after its last character
 */
public record Span(int start, int end) {

  /** The span from the beginning of this one to the end of the other. */
  public Span to(Span other) {
    return new Span(start, other.end);
  }
}
