package org.metricdef.ingestion.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An option has a value that cannot work. */
final class BadOptionException extends Exception {

  private static final long serialVersionUID = 1;

  private final String option;

  BadOptionException(String option, String problem) {
    super("Invalid value for option '" + option + "': " + problem);
    this.option = option;
  }

  /** The same as picocli tells it, with the option's origin. */
  ParameterException of(CommandSpec spec) {
    return new ParameterException(
        spec.commandLine(), getMessage(), this, spec.findOption(option), null);
  }
}
