package org.metricdef.testbed.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asks for with the path of its handshake.
 *
 * @param combined whether frames come in an envelope that names their stream
 * @param streams what it is subscribed to from the start, in its order
 * @param micros whether times are to come in microseconds
 */
record RequestPath(boolean combined, Set<String> streams, boolean micros) {

  /** Reads a path with its query; empty if the exchange serves no such path. */
  static Optional<RequestPath> parse(String resource) {
    int question = resource.indexOf('?');
    String path = question < 0 ? resource : resource.substring(0, question);
    String query = question < 0 ? "" : resource.substring(question + 1);
    String unit = parameter(query, "timeUnit").orElse("MILLISECOND").toUpperCase(Locale.ROOT);
    boolean micros = unit.equals("MICROSECOND");
    if (!micros && !unit.equals("MILLISECOND")) {
      return Optional.empty();
    }
    if (path.equals("/stream")) {
      return Optional.of(
          new RequestPath(true, split(parameter(query, "streams").orElse("")), micros));
    }
    if (path.equals("/ws") || path.startsWith("/ws/")) {
      return Optional.of(new RequestPath(false, split(decode(path.substring(3))), micros));
    }
    return Optional.empty();
  }

  private static Optional<String> parameter(String query, String name) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> decode(pair.substring(name.length() + 1)))
        .findFirst();
  }

  private static Set<String> split(String names) {
    Set<String> streams = new LinkedHashSet<>(Arrays.asList(names.split("/")));
    streams.remove("");
    return streams;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
