package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads dependencies from JSON. */
final class DependenciesReader {

  private static final JsonFactory JSON = new JsonFactory();

  private DependenciesReader() {}

  /**
   * Reads what {@link DependenciesJson} wrote.
   *
   * @throws IOException if it cannot be read, or has another form
   */
  static List<Dependencies> read(InputStream in) throws IOException {
    List<Dependencies> classes = new ArrayList<>();
    try (JsonParser json = JSON.createParser(in)) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        expect(json.nextToken(), JsonToken.START_OBJECT);
        SortedMap<String, String> hashes = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String file = json.currentName();
          expect(json.nextToken(), JsonToken.VALUE_STRING);
          hashes.put(file, json.getText());
        }
        classes.add(new Dependencies(name, hashes));
      }
    }
    return classes;
  }

  private static void expect(JsonToken token, JsonToken expected) throws IOException {
    if (token != expected) {
      throw new IOException("%s is expected, not %s".formatted(expected, token));
    }
  }
}
