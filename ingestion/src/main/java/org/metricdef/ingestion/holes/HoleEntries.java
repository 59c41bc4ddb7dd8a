package org.metricdef.ingestion.holes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.trade.Place;

/**
 * Reads the records of the topic of holes, and writes those that say what was filled. A mark has
 * none of the ranges of a hole's record, {@code from_id} and {@code to_id}, so that a reader that
 * knows only holes does not take it for one.
 */
final class HoleEntries {

  /** Of a mark. A record of a hole has no version, and counts as the first. */
  static final int VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final String SYMBOL = "symbol";
  private static final String VERSION_FIELD = "version";
  private static final String EPOCH = "epoch";
  private static final String FILLED_FROM = "filled_from_id";

  private HoleEntries() {}

  /**
   * What a record says. Fields that nobody here knows are passed over.
   *
   * @throws UnreadableDataException if it is no record of a hole and no mark, or of a later version
   */
  static HoleEntry read(ConsumerRecord<byte[], byte[]> stored) {
    if (stored.value() == null) {
      throw new UnreadableDataException("it has no value");
    }
    Fields fields = fields(stored.value());
    HoleEntry entry;
    try {
      entry = fields.numbers.containsKey(FILLED_FROM) ? mark(fields) : hole(fields);
    } catch (IllegalArgumentException noRange) {
      throw new UnreadableDataException(String.valueOf(noRange.getMessage()), noRange);
    }
    requireKey(stored.key(), entry.symbol());
    return entry;
  }

  /** The value of a mark. */
  static byte[] toJson(HoleEntry.Filled mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField(VERSION_FIELD, VERSION);
      json.writeStringField(SYMBOL, mark.symbol());
      json.writeNumberField(FILLED_FROM, mark.ids().first());
      json.writeNumberField("filled_to_id", mark.ids().last());
      json.writeNumberField("filled_at_micros", mark.filledMicros());
      json.writeNumberField("hole_from_id", mark.hole().first());
      json.writeNumberField("hole_to_id", mark.hole().last());
      if (mark.epoch() != Place.FIRST_EPOCH) {
        json.writeNumberField(EPOCH, mark.epoch());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static HoleEntry hole(Fields fields) {
    return new HoleEntry.Confirmed(
        fields.symbol(),
        fields.epoch(),
        new IdRange(fields.number("from_id"), fields.number("to_id")),
        fields.number("confirmed_at_micros"));
  }

  private static HoleEntry mark(Fields fields) {
    return new HoleEntry.Filled(
        fields.symbol(),
        fields.epoch(),
        new IdRange(fields.number(FILLED_FROM), fields.number("filled_to_id")),
        new IdRange(fields.number("hole_from_id"), fields.number("hole_to_id")),
        fields.number("filled_at_micros"));
  }

  /** The fields of an object: whole numbers, and the symbol. */
  private record Fields(@Nullable String name, Map<String, Long> numbers) {

    String symbol() {
      if (name == null) {
        throw new UnreadableDataException("it names no symbol");
      }
      return name;
    }

    int epoch() {
      long epoch = numbers.getOrDefault(EPOCH, (long) Place.FIRST_EPOCH);
      if (epoch < Place.FIRST_EPOCH || epoch > Integer.MAX_VALUE) {
        throw new UnreadableDataException("its epoch is " + epoch);
      }
      return (int) epoch;
    }

    long number(String field) {
      Long number = numbers.get(field);
      if (number == null) {
        throw new UnreadableDataException("it has no number '" + field + "'");
      }
      return number;
    }
  }

  private static Fields fields(byte[] value) {
    Map<String, Long> numbers = new HashMap<>();
    String symbol = null;
    try (JsonParser json = JSON.createParser(value)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableDataException("it is no JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
          numbers.put(field, json.getLongValue());
        } else if (token == JsonToken.VALUE_STRING && field.equals(SYMBOL)) {
          symbol = json.getText();
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException malformed) {
      throw new UnreadableDataException("it is no JSON object", malformed);
    }
    if (numbers.getOrDefault(VERSION_FIELD, (long) VERSION) > VERSION) {
      throw new UnreadableDataException(
          "it is of version " + numbers.get(VERSION_FIELD) + ", which a newer program wrote");
    }
    return new Fields(symbol, numbers);
  }

  private static void requireKey(byte @Nullable [] key, String symbol) {
    String actual = key == null ? "none" : new String(key, StandardCharsets.UTF_8);
    if (!actual.equals(symbol)) {
      throw new UnreadableDataException("it is of " + symbol + ", and its key is " + actual);
    }
  }
}
