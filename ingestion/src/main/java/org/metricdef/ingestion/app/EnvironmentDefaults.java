package org.metricdef.ingestion.app;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes the value of an option that the command line does not give from the environment: {@code
 * --http-port} from {@code INGESTION_HTTP_PORT}. The command line wins over the environment, the
 * environment over the default.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private static final String PREFIX = "INGESTION_";

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()) {
      return environment.get(variable(option.longestName()));
    }
    return null;
  }

  /** Whether the environment gives this option a value. */
  boolean has(String optionName) {
    return environment.containsKey(variable(optionName));
  }

  /** The environment variable of an option. */
  static String variable(String optionName) {
    return PREFIX + optionName.replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
