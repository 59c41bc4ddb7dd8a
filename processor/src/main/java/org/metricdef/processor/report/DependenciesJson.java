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

/** Writes and reads what the verdicts of a module depend on, as JSON. */
final class DependenciesJson {

  private static final JsonFactory JSON = new JsonFactory();

  /** What older versions wrote has no version: an object of the hashes of files for each class. */
  private static final int VERSION = 2;

  private DependenciesJson() {}

  /**
   * The content of the file.
   *
   * @param classes the classes whose verdicts depend on others
   * @param declares the digests of what the module's classes state, by their qualified names
   */
  record Content(List<Dependencies> classes, Map<String, String> declares) {

    static final Content NOTHING = new Content(List.of(), Map.of());

    boolean isEmpty() {
      return classes.isEmpty() && declares.isEmpty();
    }
  }

  static void write(OutputStream out, Content content) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeObjectFieldStart("classes");
      for (Dependencies each : content.classes()) {
        json.writeObjectFieldStart(each.name());
        writeTexts(json, "files", each.hashes());
        writeTexts(json, "declarations", each.declarations());
        json.writeEndObject();
      }
      json.writeEndObject();
      writeTexts(json, "declares", content.declares());
      json.writeEndObject();
    }
  }

  private static void writeTexts(JsonGenerator json, String name, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> each : texts.entrySet()) {
      json.writeStringField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote, or an older version.
   *
   * @throws IOException if it cannot be read, or has another form
   */
  static Content read(InputStream in) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      boolean isOld = !"version".equals(json.nextFieldName());
      if (isOld) {
        return new Content(readOld(json), Map.of());
      }
      expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
      if (json.getIntValue() != VERSION) {
        throw new IOException(
            "version %d is expected, not %d".formatted(VERSION, json.getIntValue()));
      }
      field(json, "classes");
      expect(json.nextToken(), JsonToken.START_OBJECT);
      List<Dependencies> classes = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        expect(json.nextToken(), JsonToken.START_OBJECT);
        field(json, "files");
        Map<String, String> files = texts(json);
        field(json, "declarations");
        Map<String, String> declarations = texts(json);
        expect(json.nextToken(), JsonToken.END_OBJECT);
        classes.add(new Dependencies(name, files, declarations));
      }
      field(json, "declares");
      return new Content(classes, texts(json));
    }
  }

  private static List<Dependencies> readOld(JsonParser json) throws IOException {
    List<Dependencies> classes = new ArrayList<>();
    while (json.currentToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      classes.add(new Dependencies(name, texts(json), Map.of()));
      json.nextToken();
    }
    return classes;
  }

  private static void field(JsonParser json, String name) throws IOException {
    expect(json.nextToken(), JsonToken.FIELD_NAME);
    if (!json.currentName().equals(name)) {
      throw new IOException("%s is expected, not %s".formatted(name, json.currentName()));
    }
  }

  private static Map<String, String> texts(JsonParser json) throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    SortedMap<String, String> texts = new TreeMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      expect(json.nextToken(), JsonToken.VALUE_STRING);
      texts.put(name, json.getText());
    }
    return texts;
  }

  private static void expect(JsonToken token, JsonToken expected) throws IOException {
    if (token != expected) {
      throw new IOException("%s is expected, not %s".formatted(expected, token));
    }
  }
}
