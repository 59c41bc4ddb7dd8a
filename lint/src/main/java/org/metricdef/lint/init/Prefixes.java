package org.metricdef.lint.init;

import java.util.List;

/** What the names of some metrics begin with. */
final class Prefixes {

  private Prefixes() {}

  /**
   * The words that all names begin with, with the underline after them. What is left of each name
   * says something: it is not only a suffix such as {@code total}.
   */
  static String common(List<String> names) {
    String common = names.get(0);
    for (String each : names) {
      while (!each.startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    // One name alone has no words in common with others: its first word is taken.
    int end = names.size() == 1 ? common.indexOf('_', 1) : common.lastIndexOf('_');
    while (end > 0 && !isMeaningful(names, end + 1)) {
      end = common.lastIndexOf('_', end - 1);
    }
    return end > 0 ? common.substring(0, end + 1) : "";
  }

  private static boolean isMeaningful(List<String> names, int from) {
    return names.stream()
        .map(each -> each.substring(from))
        .noneMatch(each -> each.matches("(_.*)?|total|seconds|bytes|info|[0-9_:].*"));
  }
}
