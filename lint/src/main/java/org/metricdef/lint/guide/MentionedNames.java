package org.metricdef.lint.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that the series of a metric can have if code gives a client this name, by what clients
 * do to names: they put other characters in place of some, and ends behind it.
 */
final class MentionedNames {

  private static final List<String> UNITS = List.of("", "_seconds", "_bytes");
  private static final List<String> ENDS =
      List.of("", "_total", "_created", "_bucket", "_count", "_sum", "_max", "_info");

  private MentionedNames() {}

  static Set<String> of(String name) {
    String plain = name.replaceAll("[^a-zA-Z0-9_:]", "_");
    Set<String> names = new LinkedHashSet<>();
    for (String unit : UNITS) {
      for (String end : ENDS) {
        names.add(plain + unit + end);
      }
    }
    return names;
  }
}
