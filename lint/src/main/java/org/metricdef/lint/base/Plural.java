package org.metricdef.lint.base;

/** Numbers of things in words. */
public final class Plural {

  private Plural() {}

  /** A number and what is counted, which takes an s: {@code 1 file}, {@code 2 files}. */
  public static String of(long count, String what) {
    return "%d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }
}
