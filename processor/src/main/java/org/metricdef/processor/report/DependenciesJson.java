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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes and reads dependencies as JSON: for each class an object of the files, each of which is a
 * hash, or the hashes of the file and of its source with a blank between them.
 */
final class DependenciesJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String BETWEEN = " ";

  private DependenciesJson() {}

  static void write(OutputStream out, Iterable<Dependencies> classes) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      for (Dependencies each : classes) {
        json.writeObjectFieldStart(each.name());
        for (Map.Entry<String, ClassFile> file : each.files().entrySet()) {
          json.writeStringField(file.getKey(), text(file.getValue()));
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  private static String text(ClassFile file) {
    return file.hash() + file.source().map(BETWEEN::concat).orElse("");
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
        SortedMap<String, ClassFile> files = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String path = json.currentName();
          expect(json.nextToken(), JsonToken.VALUE_STRING);
          files.put(path, file(json.getText()));
        }
        classes.add(new Dependencies(name, files));
      }
    }
    return classes;
  }

  private static ClassFile file(String text) {
    String[] hashes = text.split(BETWEEN, 2);
    return new ClassFile(hashes[0], hashes.length < 2 ? Optional.empty() : Optional.of(hashes[1]));
  }

  private static void expect(JsonToken token, JsonToken expected) throws IOException {
    if (token != expected) {
      throw new IOException("%s is expected, not %s".formatted(expected, token));
    }
  }
}
