package org.metricdef.ingestion.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metricdef.ingestion.app.http.Condition;
import org.metricdef.ingestion.app.http.HealthReport;
import org.metricdef.ingestion.exchange.FeedStatus;
import org.metricdef.ingestion.sequence.SequenceStatus;

/**
 * What the health endpoints are told.
 *
 * @param phase what the producer is doing
 * @param waitingFor what keeps it from starting and may pass
 * @param fault what ended the run, if it was not asked to stop
 * @param snapshot the counts
 * @param repairsNotReadyAfter the age of a repair from which on it is not ready
 * @param maxReconnects attempts in a row without a trade before it gives up; negative: any number
 * @param notes what people should know, whether or not it is ready
 */
record Health(
    Phase phase,
    Optional<String> waitingFor,
    Optional<Throwable> fault,
    Snapshot snapshot,
    int maxReconnects,
    Duration repairsNotReadyAfter,
    List<Condition> notes) {

  /** What the producer is doing. */
  enum Phase {
    STARTING,
    RUNNING,
    STOPPING;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  HealthReport report() {
    FeedStatus stream = snapshot.stream();
    SequenceStatus sequence = snapshot.sequence();
    return new HealthReport(
        List.of(HealthConditions.noFault(fault)),
        List.of(
            HealthConditions.running(phase),
            HealthConditions.notWaiting(waitingFor),
            HealthConditions.joined(snapshot.shards().joined()),
            HealthConditions.shards(snapshot.shards().open(), snapshot.shards().owned()),
            WatchConditions.coverage(snapshot.coverage()),
            HealthConditions.groupSymbols(snapshot.sinceSymbolsKnown()),
            HealthConditions.links(stream.connectedLinks(), stream.wantedLinks()),
            HealthConditions.subscriptions(stream.unconfirmed()),
            HealthConditions.repairs(
                sequence.oldestRepair(), repairsNotReadyAfter, sequence.backlog()),
            WatchConditions.silent(snapshot.freshness()),
            HistoryConditions.goesOn(snapshot.history(), repairsNotReadyAfter),
            HealthConditions.ids(sequence.undecided()),
            WatchConditions.balanced(snapshot.books()),
            WatchConditions.pending(snapshot.books()),
            HealthConditions.rest(sequence.bannedUntil().isPresent())),
        notes,
        this::writeTo);
  }

  private void writeTo(JsonGenerator json) throws IOException {
    json.writeStringField("state", phase.label());
    json.writeBooleanField("connected", snapshot.stream().connected());
    json.writeStringField("url", String.join(" ", snapshot.stream().urls()));
    json.writeNumberField("received", snapshot.received());
    json.writeNumberField("acknowledged", snapshot.acknowledged());
    json.writeNumberField("failed", snapshot.failed());
    json.writeNumberField("in_flight", snapshot.inFlight());
    json.writeNumberField("dead_letters", snapshot.deadLetters());
    json.writeNumberField("repaired", snapshot.sequence().counts().repaired());
    json.writeNumberField("repairing", snapshot.sequence().repairing());
    json.writeNumberField("repair_requests_left", snapshot.sequence().backlog().requests());
    json.writeNumberField(
        "repair_seconds_left", snapshot.sequence().backlog().timeLeft().toSeconds());
    json.writeNumberField("holes", snapshot.sequence().counts().holes());
    json.writeNumberField("histories", snapshot.history().underWay().size());
    json.writeNumberField("history_left", snapshot.history().left());
    json.writeNumberField("shards", snapshot.shards().owned());
    json.writeNumberField("queued", snapshot.shards().waiting());
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
