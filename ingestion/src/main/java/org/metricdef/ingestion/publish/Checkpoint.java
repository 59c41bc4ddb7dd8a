package org.metricdef.ingestion.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Who writes a shard, and how far it had come. To know the next trade of each symbol, nobody has to
 * read what stands before {@code offset}.
 *
 * @param owner who wrote this
 * @param offset in the shard's partition: the first record that {@code next} may not include
 * @param next the id with which each symbol goes on, as of that offset
 */
public record Checkpoint(Owner owner, long offset, Map<String, Long> next) {

  /** The key of every checkpoint, so that compaction keeps the last one. */
  static final String KEY = "checkpoint";

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * An instance of this program.
   *
   * @param group the group in which it shares the shards
   * @param instance its name, which no other and no earlier instance has
   * @param startedMicros when it was started, in microseconds since 1970
   */
  public record Owner(String group, String instance, long startedMicros) {

    /**
     * Whether this owner comes before another one. Owners of different groups do not share shards,
     * and the newer one gets them.
     */
    boolean outranks(Owner other) {
      return !group.equals(other.group) && startedMicros > other.startedMicros;
    }
  }

  public Checkpoint {
    next = Map.copyOf(next);
  }

  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("group", owner.group());
      json.writeStringField("instance", owner.instance());
      json.writeNumberField("started_at_micros", owner.startedMicros());
      json.writeNumberField("offset", offset);
      json.writeObjectFieldStart("next");
      for (Map.Entry<String, Long> symbol : new TreeMap<>(next).entrySet()) {
        json.writeNumberField(symbol.getKey(), symbol.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * The checkpoint in a record of the checkpoints' topic. Empty if the record is something else.
   *
   * @throws UnreadableDataException if it cannot be read
   */
  public static Optional<Checkpoint> in(ConsumerRecord<byte[], byte[]> record) {
    boolean is = Arrays.equals(record.key(), KEY.getBytes(StandardCharsets.UTF_8));
    return is && record.value() != null ? Optional.of(ofJson(record.value())) : Optional.empty();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws UnreadableDataException if it is anything else
   */
  static Checkpoint ofJson(byte[] bytes) {
    String group = null;
    String instance = null;
    long started = 0;
    long offset = 0;
    Map<String, Long> next = new TreeMap<>();
    try (JsonParser parser = JSON.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "group" -> group = parser.getText();
          case "instance" -> instance = parser.getText();
          case "started_at_micros" -> started = parser.getLongValue();
          case "offset" -> offset = parser.getLongValue();
          case "next" -> {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
              next.put(parser.currentName(), parser.nextLongValue(-1));
            }
          }
          default -> parser.skipChildren();
        }
      }
    } catch (IOException malformed) {
      throw new UnreadableDataException("a checkpoint that cannot be read", malformed);
    }
    if (group == null || instance == null || next.containsValue(-1L)) {
      throw new UnreadableDataException("a checkpoint that lacks its owner or an id");
    }
    return new Checkpoint(new Owner(group, instance, started), offset, next);
  }
}
