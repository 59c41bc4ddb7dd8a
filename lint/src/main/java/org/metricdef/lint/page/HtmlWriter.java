package org.metricdef.lint.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML. Every text and value of an attribute is escaped, so none becomes markup. */
final class HtmlWriter {

  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element. Attributes are names and values in turn. */
  HtmlWriter open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the element that began last. */
  HtmlWriter close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the element that began last, and the line. */
  HtmlWriter closeLine() {
    close();
    return line();
  }

  /** Ends an element that can have no content, and the line. */
  HtmlWriter endVoid() {
    open.pop();
    return line();
  }

  HtmlWriter line() {
    out.append('\n');
    return this;
  }

  HtmlWriter text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** A name, which the browser may break between its words. */
  HtmlWriter breakable(String name) {
    for (String each : name.split("(?<=[_.])")) {
      text(each);
      out.append("<wbr>");
    }
    return this;
  }

  /** An element that has only a text. */
  HtmlWriter element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** What was written, once every element has ended. */
  String result() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  /** A text as HTML. What no page may contain becomes U+FFFD: control characters, half pairs. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(each -> {
      switch (each) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.appendCodePoint(isAllowed(each) ? each : REPLACEMENT);
      }
    });
    return escaped.toString();
  }

  private static boolean isAllowed(int codePoint) {
    boolean isControl =
        Character.getType(codePoint) == Character.CONTROL && codePoint != '\n' && codePoint != '\t';
    return !isControl && Character.getType(codePoint) != Character.SURROGATE;
  }
}
