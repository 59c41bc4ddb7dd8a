package org.metricdef.ingestion.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that names the configuration file. */
final class ConfigurationOption {

  static final String NAME = "--config";

  @Option(
      names = NAME,
      paramLabel = "FILE",
      description = {
        "Properties file with values of these options, named without their dashes.",
        "Default: none  [INGESTION_CONFIG]"
      })
  private @Nullable Path file;

  /**
   * The file that a command line names, found before anything else of it is read: the file's values
   * are needed for the reading.
   */
  static Optional<Path> typedIn(String... arguments) {
    ConfigurationOption option = new ConfigurationOption();
    try {
      new CommandLine(option).setUnmatchedArgumentsAllowed(true).parseArgs(arguments);
    } catch (ParameterException incomplete) {
      // Will be told, in full, by the reading that follows.
      return Optional.empty();
    }
    return Optional.ofNullable(option.file);
  }
}
