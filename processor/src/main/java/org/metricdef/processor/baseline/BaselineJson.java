package org.metricdef.processor.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file of a baseline: one entry for each code, in an order that keeps differences small. */
final class BaselineJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int VERSION = 1;

  private BaselineJson() {}

  static void write(Map<BaselineEntry, Integer> counts, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("findings");
      for (Map.Entry<BaselineEntry, Integer> each : counts.entrySet()) {
        json.writeStartObject();
        json.writeStringField("file", each.getKey().file());
        json.writeStringField("rule", each.getKey().rule());
        json.writeStringField("code", each.getKey().code());
        json.writeNumberField("count", each.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static SortedMap<BaselineEntry, Integer> read(Path file) throws IOException {
    SortedMap<BaselineEntry, Integer> counts = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = JSON.createParser(in)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      field(json, "version");
      expect(json, json.nextToken(), JsonToken.VALUE_NUMBER_INT);
      if (json.getIntValue() != VERSION) {
        throw new IOException("it has version %d, and this checker reads version %d"
            .formatted(json.getIntValue(), VERSION));
      }
      field(json, "findings");
      expect(json, json.nextToken(), JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        readEntry(json, counts);
      }
      expect(json, json.nextToken(), JsonToken.END_OBJECT);
      if (json.nextToken() != null) {
        throw wrong(json, "nothing is expected after the end");
      }
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s, line %d".formatted(e.getOriginalMessage(), e.getLocation().getLineNr()), e);
    }
    return counts;
  }

  private static void readEntry(JsonParser json, SortedMap<BaselineEntry, Integer> counts)
      throws IOException {
    expect(json, json.currentToken(), JsonToken.START_OBJECT);
    String file = text(json, "file");
    String rule = text(json, "rule");
    String code = text(json, "code");
    field(json, "count");
    expect(json, json.nextToken(), JsonToken.VALUE_NUMBER_INT);
    if (json.getIntValue() < 1) {
      throw wrong(json, "a count of 1 or more is expected");
    }
    BaselineEntry entry = new BaselineEntry(file, rule, code);
    counts.put(entry, counts.getOrDefault(entry, 0) + json.getIntValue());
    expect(json, json.nextToken(), JsonToken.END_OBJECT);
  }

  private static String text(JsonParser json, String name) throws IOException {
    field(json, name);
    expect(json, json.nextToken(), JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static void field(JsonParser json, String name) throws IOException {
    expect(json, json.nextToken(), JsonToken.FIELD_NAME);
    if (!json.currentName().equals(name)) {
      throw wrong(json, "\"%s\" is expected, not \"%s\"".formatted(name, json.currentName()));
    }
  }

  private static void expect(JsonParser json, JsonToken token, JsonToken expected)
      throws IOException {
    if (token != expected) {
      throw wrong(json, "%s is expected, not %s".formatted(expected, token));
    }
  }

  private static IOException wrong(JsonParser json, String text) {
    return new IOException("%s, line %d".formatted(text, json.currentLocation().getLineNr()));
  }
}
