package org.metricdef.processor.rule;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists of names as messages write them. */
final class Phrases {

  private Phrases() {}

  /** Keys, separated by commas. */
  static String keys(Collection<String> keys) {
    return keys.isEmpty() ? "no labels" : String.join(", ", keys);
  }

  /** Names in single quotes. */
  static String quoted(Collection<String> names, String separator) {
    return names.stream().map("'%s'"::formatted).collect(Collectors.joining(separator));
  }
}
