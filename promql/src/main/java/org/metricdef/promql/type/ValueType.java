package org.metricdef.promql.type;

import java.util.Locale;

/** What an expression evaluates to. */
public enum ValueType {
  SCALAR("a number"),
  VECTOR("an instant vector"),
  MATRIX("a range vector"),
  STRING("a string");

  private final String description;

  ValueType(String description) {
    this.description = description;
  }

  /** How a message names a value of the type. */
  public String description() {
    return description;
  }

  static ValueType named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
