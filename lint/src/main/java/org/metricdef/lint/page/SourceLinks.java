package org.metricdef.lint.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.guide.GuidePlace;

/** The addresses of sources, by a pattern that a user gives. */
public final class SourceLinks {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> KNOWN = Set.of("module", "file", "line");
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*");
  private static final Pattern REFUSED = Pattern.compile("[\\s<>\"'`()\\\\]");
  private static final String KEPT =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

  private final String pattern;

  private SourceLinks(String pattern) {
    this.pattern = pattern;
  }

  /** No place has an address. */
  public static SourceLinks none() {
    return new SourceLinks("");
  }

  /**
   * Addresses by a pattern, in which {@code {module}}, {@code {file}} and {@code {line}} stand for
   * those of a place.
   *
   * @throws CannotRunException if it is no address of the web and no relative one
   */
  public static SourceLinks of(String pattern) throws CannotRunException {
    Matcher scheme = SCHEME.matcher(pattern);
    if (scheme.matches() && !Set.of("http", "https").contains(scheme.group(1))) {
      throw refused(pattern, "it may begin with https:, with http:, or with a path");
    }
    if (REFUSED.matcher(pattern).find()) {
      throw refused(pattern, "spaces, quotes, brackets and backslashes have to be encoded (%20)");
    }
    Matcher placeholder = PLACEHOLDER.matcher(pattern);
    while (placeholder.find()) {
      if (!KNOWN.contains(placeholder.group(1))) {
        throw refused(
            pattern, placeholder.group() + " is unknown; there are {module}, {file} and {line}");
      }
    }
    if (!pattern.contains("{file}")) {
      throw refused(pattern, "it needs {file}, which stands for the path of a source");
    }
    return new SourceLinks(pattern);
  }

  private static CannotRunException refused(String pattern, String reason) {
    return new CannotRunException("--link-to-source=%s: %s".formatted(pattern, reason));
  }

  /** The address of a place. Where its line is not known, there is no fragment that names it. */
  Optional<String> to(GuidePlace place) {
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    int fragment = pattern.indexOf('#');
    boolean isWhole = place.line() > 0 || fragment < 0 || !pattern.contains("{line}");
    String used = isWhole ? pattern : pattern.substring(0, fragment);
    return Optional.of(PLACEHOLDER.matcher(used).replaceAll(found -> {
      String value = switch (found.group(1)) {
        case "module" -> place.module();
        case "file" -> place.file();
        default -> Long.toString(Math.max(1, place.line()));
      };
      return Matcher.quoteReplacement(encoded(value));
    }));
  }

  private static String encoded(String value) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
      if (KEPT.indexOf(each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append(String.format("%%%02X", each & 0xff));
      }
    }
    return encoded.toString();
  }
}
