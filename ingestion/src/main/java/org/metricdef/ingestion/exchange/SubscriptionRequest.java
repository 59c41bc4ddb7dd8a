package org.metricdef.ingestion.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A message to the exchange about streams.
 *
 * @param id what the reply carries too
 * @param streams what it is about; empty for a question
 */
record SubscriptionRequest(Method method, long id, List<String> streams) {

  private static final JsonFactory JSON = new JsonFactory();

  /** What is asked of the exchange; the names are the exchange's. */
  enum Method {
    SUBSCRIBE,
    UNSUBSCRIBE,
    LIST_SUBSCRIPTIONS
  }

  SubscriptionRequest {
    streams = List.copyOf(streams);
  }

  String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("method", method.name());
      if (!streams.isEmpty()) {
        json.writeArrayFieldStart("params");
        for (String stream : streams) {
          json.writeString(stream);
        }
        json.writeEndArray();
      }
      json.writeNumberField("id", id);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
