package org.metricdef.lint.finding;

import java.util.Optional;

/**
 * What keeps an input from being checked.
 *
 * @param from who says so: {@code javac}, or {@code input} if it is this command
 * @param at where; empty if the reason is not in one place
 */
public record InputError(String from, Optional<Location> at, String message) {

  /** Who says that a source does not compile. */
  public static final String JAVAC = "javac";

  /** Who says that a file cannot be read, or is something else than what is checked. */
  public static final String INPUT = "input";
}
