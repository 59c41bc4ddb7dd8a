package org.metricdef.ingestion.app;

/** An option has a value that cannot work. */
final class BadOptionException extends Exception {

  private static final long serialVersionUID = 1;

  private final String option;

  BadOptionException(String option, String problem) {
    super("Invalid value for option '" + option + "': " + problem);
    this.option = option;
  }

  /** The option's name. */
  String option() {
    return option;
  }
}
