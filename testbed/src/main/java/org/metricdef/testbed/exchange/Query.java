package org.metricdef.testbed.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, by name.
 *
 * @param parameters decoded
 */
record Query(Map<String, String> parameters) {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /** Reads a query that is decoded; null if there is none. */
  static Query of(@Nullable String text) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : text == null ? new String[0] : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return new Query(parameters);
  }

  String get(String name, String otherwise) {
    return parameters.getOrDefault(name, otherwise);
  }

  boolean has(String name) {
    return parameters.containsKey(name);
  }

  /** The symbols that {@code symbol=} and {@code symbols=[…]} name; empty if there is neither. */
  Optional<List<String>> symbols() {
    if (!has("symbol") && !has("symbols")) {
      return Optional.empty();
    }
    List<String> symbols = new ArrayList<>();
    if (has("symbol")) {
      symbols.add(get("symbol", ""));
    }
    Matcher quoted = QUOTED.matcher(get("symbols", ""));
    while (quoted.find()) {
      symbols.add(quoted.group(1));
    }
    return Optional.of(symbols);
  }
}
