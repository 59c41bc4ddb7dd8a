package org.metricdef.ingestion.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * What /health tells.
 *
 * @param state what the producer is doing
 * @param snapshot the counts
 * @param maxReconnects attempts in a row without a trade before it gives up; negative: any number
 */
record Health(State state, Snapshot snapshot, int maxReconnects) {

  /** What the producer is doing. */
  enum State {
    STARTING,
    RUNNING,
    STOPPING
  }

  private static final JsonFactory JSON = new JsonFactory();

  /** Whether it runs and is connected to the exchange. */
  boolean isUp() {
    return state == State.RUNNING && isConnected();
  }

  String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("status", isUp() ? "up" : "down");
      json.writeStringField("state", state.name().toLowerCase(Locale.ROOT));
      json.writeBooleanField("connected", isConnected());
      writeCounts(json, snapshot);
      if (maxReconnects < 0) {
        json.writeStringField("max_reconnects", "unlimited");
      } else {
        json.writeNumberField("max_reconnects", maxReconnects);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private boolean isConnected() {
    return snapshot.stream().connected();
  }

  private static void writeCounts(JsonGenerator json, Snapshot counts) throws IOException {
    json.writeStringField("url", String.join(" ", counts.stream().urls()));
    json.writeNumberField("received", counts.received());
    json.writeNumberField("acknowledged", counts.acknowledged());
    json.writeNumberField("failed", counts.failed());
    json.writeNumberField("in_flight", counts.inFlight());
    json.writeNumberField("dead_letters", counts.deadLetters());
    json.writeNumberField("reconnects", counts.stream().reconnects());
    if (counts.stream().lastEnd() != null) {
      json.writeStringField("last_disconnect", counts.stream().lastEnd().label());
    }
  }
}
