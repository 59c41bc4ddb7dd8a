package org.metricdef.processor.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.metricdef.processor.flow.value.KnownObject;

/**
 * The key of an attribute, as OpenTelemetry tells keys apart: one of another type is another one.
 */
public record Attribute(String name, String type)
    implements KnownObject.Modelled, Comparable<Attribute> {

  private static final char END_OF_NAME = '\0';

  /** The key as one of an abstract map. */
  String inMap() {
    return name + END_OF_NAME + type;
  }

  /** The key that one of an abstract map stands for. */
  static Attribute fromMap(String key) {
    int end = key.lastIndexOf(END_OF_NAME);
    return new Attribute(key.substring(0, end), key.substring(end + 1));
  }

  /** Whether only the type tells both apart. */
  boolean differsInTypeFrom(Attribute other) {
    return name.equals(other.name) && !type.equals(other.type);
  }

  /**
   * Whether both read as one key: spelled in two ways, as {@code queue_id} and {@code queueId}, or
   * with {@code .name} at the end of one.
   */
  boolean isSynonymOf(Attribute other) {
    return type.equals(other.type)
        && !name.equals(other.name)
        && meaning(name).equals(meaning(other.name));
  }

  private static List<String> meaning(String name) {
    List<String> words = new ArrayList<>(List.of(
        name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("[._-]")));
    if (words.size() > 1 && words.get(words.size() - 1).equals("name")) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  @Override
  public int compareTo(Attribute other) {
    return inMap().compareTo(other.inMap());
  }
}
