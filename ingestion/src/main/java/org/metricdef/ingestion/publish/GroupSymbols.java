package org.metricdef.ingestion.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The symbols that a group carries. They are a fact of the group and not of an instance: whoever is
 * given a shard carries those of them that are in it.
 *
 * @param version 1 for the first set of a group, and one more with each change
 * @param changedMicros when this version was written, in microseconds since 1970
 * @param written the symbols and wildcards as they are configured, in upper case
 * @param carried the symbols that these come to, as the exchange spells them
 * @param asked fingerprints of all sets that instances have asked for and that have had their turn.
 *     An instance that asks for one of these again is an older one.
 */
public record GroupSymbols(
    int version,
    long changedMicros,
    SortedSet<String> written,
    SortedSet<String> carried,
    SortedSet<String> asked) {

  private static final JsonFactory JSON = new JsonFactory();

  public GroupSymbols {
    written = Collections.unmodifiableSortedSet(new TreeSet<>(written));
    carried = Collections.unmodifiableSortedSet(new TreeSet<>(carried));
    asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
  }

  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("version", version);
      json.writeNumberField("changed_at_micros", changedMicros);
      writeArray(json, "written", written);
      writeArray(json, "carried", carried);
      writeArray(json, "asked", asked);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toJson} wrote. Fields that it does not know are passed over.
   *
   * @throws UnreadableDataException if it is anything else
   */
  static GroupSymbols ofJson(byte[] bytes) {
    int version = 0;
    long changed = 0;
    SortedSet<String> written = new TreeSet<>();
    SortedSet<String> carried = new TreeSet<>();
    SortedSet<String> asked = new TreeSet<>();
    try (JsonParser parser = JSON.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "version" -> version = parser.getIntValue();
          case "changed_at_micros" -> changed = parser.getLongValue();
          case "written" -> readArray(parser, written);
          case "carried" -> readArray(parser, carried);
          case "asked" -> readArray(parser, asked);
          default -> parser.skipChildren();
        }
      }
    } catch (IOException malformed) {
      throw new UnreadableDataException("symbols of a group that cannot be read", malformed);
    }
    if (version < 1 || written.isEmpty()) {
      throw new UnreadableDataException("symbols of a group without a version or a symbol");
    }
    return new GroupSymbols(version, changed, written, carried, asked);
  }

  private static void writeArray(JsonGenerator json, String name, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String each : texts) {
      json.writeString(each);
    }
    json.writeEndArray();
  }

  private static void readArray(JsonParser parser, Collection<String> into) throws IOException {
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      into.add(parser.getText());
    }
  }
}
