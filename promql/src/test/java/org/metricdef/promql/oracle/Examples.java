package org.metricdef.promql.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The expressions that we wrote in the manner of public mixins, one a line. */
final class Examples {

  private static final Pattern CALL = Pattern.compile("([a-z][a-z0-9_]*)\\(");

  private Examples() {}

  static List<String> expressions() throws IOException {
    try (InputStream file = Examples.class.getResourceAsStream("/promql/mixins.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("## "))
          .toList();
    }
  }

  /** The names before a parenthesis in them. */
  static List<String> functions() throws IOException {
    return CALL.matcher(String.join("\n", expressions()))
        .results()
        .map(MatchResult::group)
        .map(call -> call.substring(0, call.length() - 1))
        .distinct()
        .toList();
  }
}
