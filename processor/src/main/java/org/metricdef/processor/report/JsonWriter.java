package org.metricdef.processor.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes JSON with one field per line. Most compilations write a small file in a JVM that has just
 * started; loading Jackson's generator for it took longer than all the rest of the writing.
 */
final class JsonWriter {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final StringBuilder text = new StringBuilder();
  private int depth;

  JsonWriter startObject() {
    startValue();
    text.append('{');
    depth++;
    return this;
  }

  JsonWriter endObject() {
    depth--;
    if (endsWith('{')) {
      text.append(' ');
    } else {
      newLine();
    }
    text.append('}');
    return this;
  }

  JsonWriter startArray() {
    startValue();
    text.append('[');
    return this;
  }

  JsonWriter endArray() {
    text.append(" ]");
    return this;
  }

  /** Begins a field of an object; its value follows. */
  JsonWriter field(String name) {
    if (!endsWith('{')) {
      text.append(',');
    }
    newLine();
    quote(name);
    text.append(" : ");
    return this;
  }

  JsonWriter value(String value) {
    startValue();
    quote(value);
    return this;
  }

  JsonWriter value(long value) {
    startValue();
    text.append(value);
    return this;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The value of a field stands behind its name, and an item of an array behind the one before. */
  private void startValue() {
    if (endsWith('[')) {
      text.append(' ');
    } else if (!text.isEmpty() && !endsWith(' ')) {
      text.append(", ");
    }
  }

  private boolean endsWith(char last) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == last;
  }

  private void newLine() {
    text.append(System.lineSeparator()).append("  ".repeat(depth));
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      switch (each) {
        case '"', '\\' -> text.append('\\').append(each);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        default -> {
          if (each < ' ' || Character.isSurrogate(each)) {
            text.append("\\u").append(HEX.toHexDigits(each));
          } else {
            text.append(each);
          }
        }
      }
    }
    text.append('"');
  }
}
