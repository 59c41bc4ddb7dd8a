package org.metricdef.lint.emitted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;

/** The names of the series in a scrape, in the text format of Prometheus or OpenMetrics. */
public final class Scrape {

  private static final String VALUE = "[-+]?(?:\\d|\\.\\d|Inf|NaN).*";
  private static final Pattern SERIES =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\s*\\{.*}\\s*|\\s+)" + VALUE);
  private static final Pattern QUOTED =
      Pattern.compile("\\{\\s*\"([^\"]+)\"\\s*(?:,.*)?}\\s*" + VALUE);

  private Scrape() {}

  /**
   * The names in a file.
   *
   * @throws CannotRunException if it cannot be read, or is no scrape
   */
  public static Set<String> names(Path file) throws CannotRunException {
    List<String> lines;
    try {
      lines =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new CannotRunException(
          "%s cannot be read: %s. --also-exposed takes what /metrics shows, kept in a file"
              .formatted(file, Reasons.of(e)),
          e);
    }
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        names.add(name(file, i + 1, line));
      }
    }
    return names;
  }

  private static String name(Path file, int number, String line) throws CannotRunException {
    for (Pattern each : List.of(SERIES, QUOTED)) {
      Matcher found = each.matcher(line);
      if (found.matches()) {
        return found.group(1);
      }
    }
    throw new CannotRunException(
        "%s:%d: this is no series. --also-exposed takes what /metrics shows, kept in a file"
            .formatted(file, number));
  }
}
