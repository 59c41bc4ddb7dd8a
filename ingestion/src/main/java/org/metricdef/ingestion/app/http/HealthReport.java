package org.metricdef.ingestion.app.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How the producer is at one moment.
 *
 * @param live what only a restart mends if it does not hold
 * @param ready what has to hold while trades arrive as they should; mends itself
 * @param notes what people should know if it does not hold, and what changes neither
 * @param facts all else that is known
 */
public record HealthReport(
    List<Condition> live, List<Condition> ready, List<Condition> notes, Facts facts) {

  private static final JsonFactory JSON = new JsonFactory();

  public HealthReport {
    live = List.copyOf(live);
    ready = List.copyOf(ready);
    notes = List.copyOf(notes);
  }

  /** A report without notes. */
  public HealthReport(List<Condition> live, List<Condition> ready, Facts facts) {
    this(live, ready, List.of(), facts);
  }

  /** Further facts, for people. */
  public interface Facts {
    /**
     * Writes them as fields of the object that is open.
     *
     * @throws IOException if the generator does
     */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Whether the process works, or can by itself work again. */
  public boolean isLive() {
    return live.stream().allMatch(Condition::holds);
  }

  /** Whether trades arrive as they should. */
  public boolean isReady() {
    return isLive() && ready.stream().allMatch(Condition::holds);
  }

  /** What {@code /health/live} says. */
  String liveness() {
    return json(object -> {
      object.writeStringField("status", isLive() ? "up" : "down");
      problems(object, "not_live", live);
    });
  }

  /** What {@code /health/ready} says. */
  String readiness() {
    return json(object -> {
      object.writeStringField("status", isReady() ? "ready" : "not ready");
      problems(object, "not_live", live);
      problems(object, "not_ready", ready);
    });
  }

  /** What {@code /health} says. */
  String everything() {
    return json(object -> {
      object.writeStringField("status", isReady() ? "up" : "down");
      object.writeBooleanField("live", isLive());
      object.writeBooleanField("ready", isReady());
      problems(object, "not_live", live);
      problems(object, "not_ready", ready);
      problems(object, "notes", notes);
      facts.writeTo(object);
    });
  }

  /** Nothing if all is well. */
  private static void problems(JsonGenerator json, String field, List<Condition> conditions)
      throws IOException {
    if (conditions.stream().allMatch(Condition::holds)) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (Condition condition : conditions) {
      if (!condition.holds()) {
        json.writeString(condition.toString());
      }
    }
    json.writeEndArray();
  }

  /** Facts as an object of their own. */
  static String json(Facts content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      content.writeTo(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }
}
