package org.metricdef.ingestion.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The values that the environment and the configuration file give to options. {@code --http-port}
 * is the variable {@code INGESTION_HTTP_PORT} and the key {@code http-port}. The command line wins
 * over the environment, the environment over the file, the file over the default.
 */
public final class Configuration implements IDefaultValueProvider {

  private static final String PREFIX = "INGESTION_";

  /** The key of the configuration file itself; a file cannot name another. */
  private static final String FILE_KEY = "config";

  private final Set<String> known;
  private final Map<String, Setting> settings = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private Configuration(Set<String> known) {
    this.known = known;
  }

  /**
   * Reads what there is.
   *
   * @param known the keys that have a meaning
   * @param typedFile the file that the command line names; else {@code INGESTION_CONFIG} may
   */
  public static Configuration read(
      Set<String> known, Optional<Path> typedFile, Map<String, String> environment) {
    Configuration configuration = new Configuration(Set.copyOf(known));
    typedFile
        .or(() -> Optional.ofNullable(environment.get(variable(FILE_KEY))).map(Path::of))
        .ifPresent(configuration::takeFile);
    configuration.takeEnvironment(new TreeMap<>(environment));
    return configuration;
  }

  /** The value of an option that the command line does not give, if there is one. */
  public Optional<Setting> find(String optionName) {
    return Optional.ofNullable(settings.get(key(optionName)));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? find(option.longestName()).map(Setting::value).orElse(null)
        : null;
  }

  /** What is wrong with the file and the environment as such, in sentences; empty if nothing is. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** The key of an option. */
  public static String key(String optionName) {
    return optionName.replaceFirst("^--", "");
  }

  /** The environment variable of an option. */
  public static String variable(String optionName) {
    return PREFIX + key(optionName).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private void takeFile(Path path) {
    ConfigurationFile file = ConfigurationFile.read(path);
    problems.addAll(file.problems());
    for (Setting setting : file.settings()) {
      if (!known.contains(setting.key())) {
        String guess = guess(Spelling.nearest(setting.key(), known));
        problems.add(setting.origin() + ": unknown key '" + setting.key() + "'" + guess);
        continue;
      }
      Setting first = settings.putIfAbsent(setting.key(), setting);
      if (first != null) {
        problems.add(
            setting.origin() + ": '" + setting.key() + "' is at " + first.origin() + " too");
      }
    }
  }

  private void takeEnvironment(Map<String, String> environment) {
    Map<String, String> keys = new HashMap<>();
    known.forEach(key -> keys.put(variable(key), key));
    environment.forEach((name, value) -> {
      String key = keys.get(name);
      if (key != null) {
        settings.put(key, new Setting(key, value, name));
      } else if (name.startsWith(PREFIX) && !name.equals(variable(FILE_KEY))) {
        String guess = guess(Spelling.nearest(name, keys.keySet()));
        problems.add("unknown environment variable " + name + guess);
      }
    });
  }

  private static String guess(Optional<String> meant) {
    return meant.map(name -> "; did you mean " + name + "?").orElse("");
  }
}
