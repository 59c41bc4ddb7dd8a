package org.metricdef.ingestion.app.holes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.metricdef.ingestion.holes.Hole;
import org.metricdef.ingestion.holes.HoleState;
import org.metricdef.ingestion.holes.IdRange;
import org.metricdef.ingestion.trade.Place;

/** A hole in one line. */
public final class HoleText {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private HoleText() {}

  /**
   * For people.
   *
   * @param next when a running producer asks for it again; empty if it does not
   */
  public static String line(Hole hole, Optional<Instant> next) {
    StringBuilder line = new StringBuilder(head(hole))
        .append("  confirmed=")
        .append(hole.confirmed())
        .append("  state=")
        .append(hole.state().label())
        .append("  missing=")
        .append(hole.missingIds());
    filled(hole).ifPresent(time -> line.append("  filled=").append(time));
    if (hole.state() != HoleState.FILLED) {
      line.append("  next-retry=").append(next.map(Instant::toString).orElse("none"));
    }
    return line.toString();
  }

  /** The same for programs: one object. */
  public static String json(Hole hole, Optional<Instant> next) {
    return write(json -> {
      begin(json, hole);
      json.writeStringField("confirmed", hole.confirmed().toString());
      json.writeStringField("state", hole.state().label());
      json.writeNumberField("missing", hole.missingIds());
      ranges(json, "missing_ranges", hole.missing());
      Optional<Instant> filled = filled(hole);
      if (filled.isPresent()) {
        json.writeStringField("filled", filled.get().toString());
      }
      if (next.isPresent()) {
        json.writeStringField("next_retry", next.get().toString());
      }
      json.writeEndObject();
    });
  }

  /** For people: what a retry made of it. */
  public static String line(Hole hole, RetryResult result) {
    return head(hole) + "  missing=" + hole.missingIds() + "  -> " + result.text();
  }

  /** The same for programs: one object. */
  public static String json(Hole hole, RetryResult result) {
    return write(json -> {
      begin(json, hole);
      json.writeNumberField("missing", hole.missingIds());
      json.writeNumberField("found", result.found().size());
      ranges(json, "found_ranges", result.found().ranges());
      json.writeStringField("verdict", result.text());
      json.writeEndObject();
    });
  }

  private static String head(Hole hole) {
    String epoch = hole.epoch() == Place.FIRST_EPOCH ? "" : "  epoch=" + hole.epoch();
    return hole.symbol() + epoch + "  " + hole.ids() + "  size=" + hole.ids().size();
  }

  private static void begin(JsonGenerator json, Hole hole) throws IOException {
    json.writeStartObject();
    json.writeStringField("symbol", hole.symbol());
    json.writeNumberField("epoch", hole.epoch());
    json.writeNumberField("from_id", hole.ids().first());
    json.writeNumberField("to_id", hole.ids().last());
    json.writeNumberField("size", hole.ids().size());
  }

  private static void ranges(JsonGenerator json, String name, List<IdRange> ranges)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (IdRange each : ranges) {
      json.writeString(each.toString());
    }
    json.writeEndArray();
  }

  private static Optional<Instant> filled(Hole hole) {
    OptionalLong micros = hole.filledMicros();
    return micros.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.EPOCH.plus(micros.getAsLong(), ChronoUnit.MICROS));
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
