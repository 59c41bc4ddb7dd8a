package org.metricdef.testbed.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.metricdef.testbed.fault.Hole;

/**
 * Reads what a producer records of a hole, or of ids of one that were found later.
 *
 * @param ids those that the exchange did not have, or those that were found
 * @param filled whether they were found
 */
record HoleRecord(Hole ids, boolean filled) {

  private static final String EPOCH = "epoch";
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> HOLE =
      Set.of("symbol", "from_id", "to_id", "confirmed_at_micros");
  private static final Set<String> FILLED = Set.of(
      "version",
      "symbol",
      "filled_from_id",
      "filled_to_id",
      "filled_at_micros",
      "hole_from_id",
      "hole_to_id");

  /**
   * Reads a record's value.
   *
   * @throws BadRecordException if it is not a JSON object with exactly the fields of either, and
   *     {@code epoch} from the second epoch on
   */
  static HoleRecord read(byte[] value) throws BadRecordException {
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
      return record(fields, tokens);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadRecordException("no record of a hole: " + e.getMessage(), e);
    }
  }

  private static HoleRecord record(Map<String, String> fields, Map<String, JsonToken> tokens)
      throws BadRecordException {
    Set<String> names = new HashSet<>(fields.keySet());
    int epoch = names.remove(EPOCH) ? Integer.parseInt(fields.getOrDefault(EPOCH, "")) : 1;
    boolean filled = names.equals(FILLED);
    boolean numbers = tokens.entrySet().stream()
        .filter(each -> !each.getKey().equals("symbol"))
        .allMatch(each -> each.getValue() == JsonToken.VALUE_NUMBER_INT);
    if (!(filled || names.equals(HOLE))
        || fields.containsKey(EPOCH) && epoch < 2
        || !numbers
        || tokens.get("symbol") != JsonToken.VALUE_STRING) {
      throw new BadRecordException("no record of a hole: " + fields);
    }
    Hole ids = new Hole(
        Objects.requireNonNull(fields.get("symbol"), "one of the fields"),
        epoch,
        Long.parseLong(fields.get(filled ? "filled_from_id" : "from_id")),
        Long.parseLong(fields.get(filled ? "filled_to_id" : "to_id")));
    return new HoleRecord(ids, filled);
  }
}
