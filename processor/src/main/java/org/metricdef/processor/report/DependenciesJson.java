package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes and reads dependencies as JSON: an object of hashes for each class. */
final class DependenciesJson {

  private static final JsonFactory JSON = new JsonFactory();

  private DependenciesJson() {}

  static void write(OutputStream out, Iterable<Dependencies> classes) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      for (Dependencies each : classes) {
        json.writeObjectFieldStart(each.name());
        for (Map.Entry<String, String> file : each.hashes().entrySet()) {
          json.writeStringField(file.getKey(), file.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  /**
   * Reads what {@link #write} wrote.
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
