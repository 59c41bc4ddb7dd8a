package org.metricdef.ingestion.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.metricdef.ingestion.app.config.Configuration;
import org.metricdef.ingestion.app.config.Setting;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Tells what every option is, and where that was written. Secrets are not told. */
final class EffectiveConfiguration {

  private EffectiveConfiguration() {}

  /**
   * A line for each option.
   *
   * @param kafkaConfig its names are told, its values may be secrets and are not
   */
  static List<String> lines(
      ParseResult parsed, Configuration configuration, Properties kafkaConfig) {
    List<String> lines = new ArrayList<>();
    for (OptionSpec option : parsed.commandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        lines.add(line(option, parsed, configuration));
      }
    }
    for (String name : new TreeSet<>(kafkaConfig.stringPropertyNames())) {
      lines.add("%s = ***  (from --kafka-config)".formatted(name));
    }
    return lines;
  }

  private static String line(OptionSpec option, ParseResult parsed, Configuration configuration) {
    String name = option.longestName();
    Optional<Setting> setting = configuration.find(name);
    String value;
    String origin;
    if (parsed.hasMatchedOption(option)) {
      value = String.join(",", option.originalStringValues());
      origin = "command line";
    } else if (setting.isPresent()) {
      value = setting.get().value();
      origin = setting.get().origin();
    } else {
      value = Optional.ofNullable(option.defaultValue()).orElse("");
      origin = "default";
    }
    return "%s = %s  (%s)".formatted(Configuration.key(name), value, origin);
  }
}
