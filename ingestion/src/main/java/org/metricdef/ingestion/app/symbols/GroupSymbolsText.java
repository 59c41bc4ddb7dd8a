package org.metricdef.ingestion.app.symbols;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.metricdef.ingestion.publish.GroupSymbols;

/** The symbols of a group, for people and for programs. */
public final class GroupSymbolsText {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private GroupSymbolsText() {}

  /** What they are, since when, and what they come to: a line each. */
  public static List<String> lines(String group, GroupSymbols symbols) {
    return List.of(
        "group '%s', version %d since %s".formatted(group, symbols.version(), since(symbols)),
        "configured  --symbols " + String.join(",", symbols.written()),
        "carried     %d: %s"
            .formatted(symbols.carried().size(), String.join(", ", symbols.carried())));
  }

  /** The same as one JSON object. */
  public static String json(String group, GroupSymbols symbols) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("group", group);
      json.writeNumberField("version", symbols.version());
      json.writeStringField("since", since(symbols).toString());
      write(json, "configured", symbols.written());
      write(json, "carried", symbols.carried());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, String name, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String each : texts) {
      json.writeString(each);
    }
    json.writeEndArray();
  }

  private static Instant since(GroupSymbols symbols) {
    return Instant.EPOCH.plus(symbols.changedMicros(), ChronoUnit.MICROS);
  }
}
