package org.metricdef.ingestion.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metricdef.ingestion.app.http.HealthReport;

/**
 * What the health endpoints are told.
 *
 * @param state what the producer is doing
 * @param fault what ended the run, if it was not asked to stop
 * @param snapshot the counts
 * @param maxReconnects attempts in a row without a trade before it gives up; negative: any number
 */
record Health(State state, Optional<Throwable> fault, Snapshot snapshot, int maxReconnects) {

  /** What the producer is doing. */
  enum State {
    STARTING,
    RUNNING,
    STOPPING;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  HealthReport report() {
    int connected = snapshot.stream().connected() ? 1 : 0;
    return new HealthReport(
        List.of(HealthConditions.noFault(fault)),
        List.of(HealthConditions.running(state), HealthConditions.links(connected, 1)),
        this::writeTo);
  }

  private void writeTo(JsonGenerator json) throws IOException {
    json.writeStringField("state", state.label());
    json.writeBooleanField("connected", snapshot.stream().connected());
    json.writeStringField("url", snapshot.stream().url());
    json.writeNumberField("received", snapshot.received());
    json.writeNumberField("acknowledged", snapshot.acknowledged());
    json.writeNumberField("failed", snapshot.failed());
    json.writeNumberField("in_flight", snapshot.inFlight());
    json.writeNumberField("dead_letters", snapshot.deadLetters());
    json.writeNumberField("reconnects", snapshot.stream().reconnects());
    if (snapshot.stream().lastEnd() != null) {
      json.writeStringField("last_disconnect", snapshot.stream().lastEnd().label());
    }
    if (maxReconnects < 0) {
      json.writeStringField("max_reconnects", "unlimited");
    } else {
      json.writeNumberField("max_reconnects", maxReconnects);
    }
  }
}
