package org.metricdef.ingestion.app.deadletters;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A dead letter in one line. What the frame holds came from outside: everything in it that could
 * steer a terminal is escaped.
 */
public final class LetterText {

  private static final int MOST_CHARACTERS = 120;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private LetterText() {}

  /** For people: the frame is shortened. */
  public static String line(StoredLetter letter, Optional<ReplayOutcome> outcome) {
    String frame = text(letter);
    boolean fits = frame.length() <= MOST_CHARACTERS;
    String head = "%s  %s  %s  origin=%s  bytes=%d  "
        .formatted(
            letter.received(),
            letter.reason().isEmpty() ? "?" : letter.reason(),
            letter.place(),
            letter.origin().isEmpty() ? "?" : letter.origin(),
            letter.frame().length);
    String shown = quoted(fits ? frame : frame.substring(0, MOST_CHARACTERS));
    return head
        + shown
        + (fits ? "" : "...")
        + outcome.map(now -> "  -> " + now.text()).orElse("");
  }

  /** For programs: one object with the frame in full. */
  public static String json(StoredLetter letter, Optional<ReplayOutcome> outcome) {
    return write(json -> {
      json.writeStartObject();
      json.writeStringField("received", letter.received().toString());
      json.writeStringField("reason", letter.reason());
      json.writeStringField("place", letter.place());
      json.writeStringField("origin", letter.origin());
      json.writeNumberField("bytes", letter.frame().length);
      json.writeStringField("frame", text(letter));
      if (outcome.isPresent()) {
        json.writeStringField("verdict", outcome.get().text());
      }
      json.writeEndObject();
    });
  }

  private static String text(StoredLetter letter) {
    return new String(letter.frame(), StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return write(json -> json.writeString(text));
  }

  /** What to write as JSON. */
  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static String write(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.writeTo(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
