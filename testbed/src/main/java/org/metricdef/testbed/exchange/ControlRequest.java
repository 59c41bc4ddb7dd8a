package org.metricdef.testbed.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client says after the handshake, or what is wrong with it. */
sealed interface ControlRequest {

  /** From now on, these streams too. */
  record Subscribe(String id, List<String> streams) implements ControlRequest {}

  /** From now on, without these streams. */
  record Unsubscribe(String id, List<String> streams) implements ControlRequest {}

  /** Which streams? */
  record ListSubscriptions(String id) implements ControlRequest {}

  /** With an envelope from now on, or without. */
  record SetCombined(String id, boolean combined) implements ControlRequest {}

  /** With an envelope? */
  record GetCombined(String id) implements ControlRequest {}

  /** Not a request; code and message as Binance words them. */
  record Refused(int code, String message) implements ControlRequest {}

  JsonFactory JSON = new JsonFactory();

  /** The answer where the parameters are not streams. */
  Refused NO_STREAMS = new Refused(2, "Invalid request: params must be an array of strings");

  /** Reads a message. The ids in what it returns are JSON, ready to be written into the answer. */
  static ControlRequest parse(String text) {
    String method = null;
    String id = null;
    List<Object> params = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return new Refused(2, "Invalid request: expected an object");
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
          case "method" -> method = json.getText();
          case "id" -> {
            id = id(json, value);
            if (id == null) {
              return new Refused(2, "Invalid request: request ID must be an unsigned integer");
            }
          }
          case "params" -> {
            if (value != JsonToken.START_ARRAY || !readParams(json, params)) {
              return NO_STREAMS;
            }
          }
          default -> {
            return new Refused(2, "Invalid request: unknown field `" + name + "`");
          }
        }
      }
    } catch (JsonProcessingException e) {
      return new Refused(
          3, "Invalid JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      return new Refused(3, "Invalid JSON: " + e.getMessage());
    }
    if (method == null) {
      return new Refused(2, "Invalid request: missing field `method`");
    }
    return request(method, id == null ? "null" : id, params);
  }

  private static ControlRequest request(String method, String id, List<Object> params) {
    return switch (method) {
      case "SUBSCRIBE" ->
        streams(params)
            .<ControlRequest>map(streams -> new Subscribe(id, streams))
            .orElse(NO_STREAMS);
      case "UNSUBSCRIBE" ->
        streams(params)
            .<ControlRequest>map(streams -> new Unsubscribe(id, streams))
            .orElse(NO_STREAMS);
      case "LIST_SUBSCRIPTIONS" -> new ListSubscriptions(id);
      case "SET_PROPERTY" -> {
        if (params.size() != 2 || !"combined".equals(params.get(0))) {
          yield new Refused(0, "Unknown property");
        }
        yield params.get(1) instanceof Boolean combined
            ? new SetCombined(id, combined)
            : new Refused(1, "Invalid value type: expected Boolean");
      }
      case "GET_PROPERTY" ->
        params.equals(List.of("combined"))
            ? new GetCombined(id)
            : new Refused(0, "Unknown property");
      default ->
        new Refused(
            2,
            "Invalid request: unknown variant `"
                + method
                + "`, expected one of `SUBSCRIBE`, `UNSUBSCRIBE`, `LIST_SUBSCRIPTIONS`,"
                + " `SET_PROPERTY`, `GET_PROPERTY`");
    };
  }

  /** The parameters as stream names; empty if there are none, or one is something else. */
  private static Optional<List<String>> streams(List<Object> params) {
    List<String> streams = new ArrayList<>();
    for (Object param : params) {
      if (!(param instanceof String stream)) {
        return Optional.empty();
      }
      streams.add(stream);
    }
    return streams.isEmpty() ? Optional.empty() : Optional.of(streams);
  }

  /** The id as JSON; null if it is none. */
  private static @Nullable String id(JsonParser json, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NUMBER_INT && !json.getText().startsWith("-")) {
      return json.getText();
    }
    if (value == JsonToken.VALUE_STRING) {
      return Json.quoted(json.getText());
    }
    return value == JsonToken.VALUE_NULL ? "null" : null;
  }

  private static boolean readParams(JsonParser json, List<Object> params) throws IOException {
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        params.add(json.getText());
      } else if (token.isBoolean()) {
        params.add(json.getBooleanValue());
      } else if (token.isNumeric()) {
        params.add(json.getNumberValue());
      } else {
        return false;
      }
    }
    return true;
  }
}
