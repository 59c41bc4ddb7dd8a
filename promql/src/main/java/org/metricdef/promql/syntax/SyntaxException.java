package org.metricdef.promql.syntax;

/** The text is no PromQL. The message says what was found, and what was expected in its place. */
public final class SyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int start;
  private final int end;

  SyntaxException(String message, Span span) {
    super(message);
    start = span.start();
    end = span.end();
  }

  /** Where the text stops to be PromQL. The span is empty at the end of the text. */
  public Span span() {
    return new Span(start, end);
  }
}
