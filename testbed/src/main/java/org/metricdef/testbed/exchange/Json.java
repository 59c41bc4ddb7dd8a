package org.metricdef.testbed.exchange;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.stream.Collectors;

/** The little JSON that the exchange writes. */
final class Json {

  private Json() {}

  /** A text as a JSON string. */
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** Texts as a JSON array of strings. */
  static String array(Collection<String> texts) {
    return texts.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]"));
  }
}
