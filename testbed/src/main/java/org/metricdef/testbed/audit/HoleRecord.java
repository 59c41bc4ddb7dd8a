package org.metricdef.testbed.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.metricdef.testbed.fault.Hole;

/** Reads what a producer records of a hole. */
final class HoleRecord {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> FIELDS =
      Set.of("symbol", "from_id", "to_id", "confirmed_at_micros");

  private HoleRecord() {}

  /**
   * Reads a record's value.
   *
   * @throws BadRecordException if it is not a JSON object with exactly the fields of a hole
   */
  static Hole read(byte[] value) throws BadRecordException {
    if (value == null) {
      throw new BadRecordException("the record has no value");
    }
    Map<String, JsonToken> tokens = new HashMap<>();
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(value)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadRecordException("not a JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        tokens.put(name, json.nextToken());
        fields.put(name, json.getText());
      }
      return hole(fields, tokens);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadRecordException("no record of a hole: " + e.getMessage(), e);
    }
  }

  private static Hole hole(Map<String, String> fields, Map<String, JsonToken> tokens)
      throws BadRecordException {
    String symbol = fields.get("symbol");
    if (symbol == null
        || !fields.keySet().equals(FIELDS)
        || tokens.get("symbol") != JsonToken.VALUE_STRING
        || tokens.values().stream().filter(t -> t == JsonToken.VALUE_NUMBER_INT).count() != 3) {
      throw new BadRecordException("no record of a hole: " + fields);
    }
    return new Hole(
        symbol, Long.parseLong(fields.get("from_id")), Long.parseLong(fields.get("to_id")));
  }
}
