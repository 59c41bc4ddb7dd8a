package org.metricdef.lint.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads files by the ending of their names. */
public final class Documents {

  private Documents() {}

  /** Whether a file is read as YAML or JSON. */
  public static boolean isNamedSo(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /**
   * The documents of a file: one of JSON, any number of YAML.
   *
   * @throws UnreadableException if it is neither
   */
  public static List<Node> of(SourceText source) throws UnreadableException {
    String name = source.file().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") ? JsonReader.read(source) : YamlReader.read(source);
  }
}
