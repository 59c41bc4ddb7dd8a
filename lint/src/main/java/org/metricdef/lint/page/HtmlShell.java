package org.metricdef.lint.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the body of a page: its style and its script, which lie as files beside this
 * class. The page tells the browser to run no other script and to load nothing.
 */
final class HtmlShell {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

  private HtmlShell() {}

  static String around(String title, String body) {
    String style = resource("guide.css");
    String script = resource("guide.js");
    String policy = "default-src 'none'; img-src data:; style-src '%s'; script-src '%s';"
            .formatted(hash(style), hash(script))
        + " base-uri 'none'; form-action 'none'";
    Map<String, String> parts = Map.of(
        "title", HtmlWriter.escaped(title),
        "policy", HtmlWriter.escaped(policy),
        "style", style,
        "script", script,
        "body", body);
    // In one pass, so that a text that looks like a placeholder stays a text.
    return PLACEHOLDER
        .matcher(resource("guide.html"))
        .replaceAll(
            found -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(found.group(1)))));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HtmlShell.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
