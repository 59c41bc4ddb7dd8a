package org.metricdef.ingestion.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Place;

/** Writes a hole as the JSON value of a record in the side topic. */
final class HoleRecord {

  private static final JsonFactory JSON = new JsonFactory();

  private HoleRecord() {}

  static byte[] toJson(ConfirmedHole hole) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("symbol", hole.symbol());
      json.writeNumberField("from_id", hole.fromId());
      json.writeNumberField("to_id", hole.toId());
      json.writeNumberField("confirmed_at_micros", hole.confirmedMicros());
      if (hole.epoch() != Place.FIRST_EPOCH) {
        json.writeNumberField("epoch", hole.epoch());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
