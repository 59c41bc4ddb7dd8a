package org.metricdef.lint.rulefile;

/** What a query is for. */
public enum QueryKind {
  ALERT("alert"),
  RECORD("recording rule"),
  PANEL("panel"),
  VARIABLE("variable"),
  ANNOTATION("annotation");

  private final String word;

  QueryKind(String word) {
    this.word = word;
  }

  /** How a message names it. */
  public String word() {
    return word;
  }
}
