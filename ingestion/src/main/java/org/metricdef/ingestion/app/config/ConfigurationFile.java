package org.metricdef.ingestion.app.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A Java properties file in UTF-8, read so that every entry knows its line: {@link Properties}
 * itself does not tell, so it is given one entry at a time.
 */
final class ConfigurationFile {

  private final Path file;
  private final List<Setting> settings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private ConfigurationFile(Path file) {
    this.file = file;
  }

  /** Reads a file; what is wrong with it is among its {@link #problems}. */
  static ConfigurationFile read(Path file) {
    ConfigurationFile read = new ConfigurationFile(file);
    try {
      read.entries(Files.readAllLines(file));
    } catch (IOException unreadable) {
      read.problems.add(
          "the configuration file " + file + " (--config) " + Unreadable.why(unreadable));
    }
    return read;
  }

  /** Its entries, from top to bottom. */
  List<Setting> settings() {
    return List.copyOf(settings);
  }

  /** What is wrong with it, in sentences. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  private void entries(List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      String origin = file + ":" + (i + 1);
      StringBuilder entry = new StringBuilder(lines.get(i));
      while (isContinued(lines.get(i)) && i + 1 < lines.size()) {
        i++;
        entry.append('\n').append(lines.get(i));
      }
      entry(entry.toString(), origin);
    }
  }

  private void entry(String text, String origin) throws IOException {
    Properties parsed = new Properties();
    try {
      parsed.load(new StringReader(text));
    } catch (IllegalArgumentException malformed) {
      problems.add(origin + ": " + malformed.getMessage());
    }
    parsed
        .stringPropertyNames()
        .forEach(key -> settings.add(new Setting(key, parsed.getProperty(key).strip(), origin)));
  }

  /**
   * Whether the entry of this line goes on in the next: it ends in an odd number of backslashes.
   */
  private static boolean isContinued(String line) {
    String text = line.stripLeading();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end--;
    }
    boolean isComment = text.startsWith("#") || text.startsWith("!");
    return !isComment && (text.length() - end) % 2 == 1;
  }
}
