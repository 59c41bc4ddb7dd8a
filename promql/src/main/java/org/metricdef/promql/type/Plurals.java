package org.metricdef.promql.type;

/** Counts in messages. */
final class Plurals {

  private Plurals() {}

  static String arguments(String count) {
    return count + (count.equals("1") ? " argument" : " arguments");
  }
}
