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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.ingestion.trade.Place;

/**
 * Who writes a shard, and how far it had come. To know the next trade of each symbol, nobody has to
 * read what stands before {@code offset}.
 *
 * @param owner who wrote this
 * @param offset in the shard's partition: the first record that {@code next} may not include
 * @param next where each symbol goes on, as of that offset
 * @param books what became of each id, as of the transaction that the checkpoint is part of; empty
 *     if an instance wrote it that keeps none
 */
public record Checkpoint(
    Owner owner, long offset, Map<String, Place> next, Optional<Map<String, SymbolBooks>> books) {

  /** The key of every checkpoint, so that compaction keeps the last one. */
  static final String KEY = "checkpoint";

  /** The next id of each symbol. */
  private static final String NEXT = "next";

  /** The times of the last trades, where they are known. */
  private static final String TIMES = "times";

  /** What became of each id. */
  private static final String BOOKS = "books";

  /** The epochs of the symbols that are not in their first. */
  private static final String EPOCHS = "epochs";

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
    books = books.map(Map::copyOf);
  }

  /** A checkpoint without books. */
  Checkpoint(Owner owner, long offset, Map<String, Place> next) {
    this(owner, offset, next, Optional.empty());
  }

  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("group", owner.group());
      json.writeStringField("instance", owner.instance());
      json.writeNumberField("started_at_micros", owner.startedMicros());
      json.writeNumberField("offset", offset);
      SortedMap<String, Place> sorted = new TreeMap<>(next);
      writeNumbers(json, NEXT, sorted, Place::next);
      writeNumbers(json, TIMES, sorted, Place::lastMicros);
      writeNumbers(json, EPOCHS, sorted, Place::epoch);
      if (books.isPresent()) {
        json.writeFieldName(BOOKS);
        BooksJson.write(json, books.get());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void writeNumbers(
      JsonGenerator json,
      String field,
      SortedMap<String, Place> places,
      ToLongFunction<Place> number)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Place> symbol : places.entrySet()) {
      long value = number.applyAsLong(symbol.getValue());
      if (field.equals(NEXT) || value != number.applyAsLong(Place.BEGINNING)) {
        json.writeNumberField(symbol.getKey(), value);
      }
    }
    json.writeEndObject();
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
    Map<String, Long> next = Map.of();
    Map<String, Long> times = Map.of();
    Map<String, Long> epochs = Map.of();
    Optional<Map<String, SymbolBooks>> books = Optional.empty();
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
          case NEXT -> next = readNumbers(parser);
          case TIMES -> times = readNumbers(parser);
          case EPOCHS -> epochs = readNumbers(parser);
          case BOOKS -> books = Optional.of(BooksJson.read(parser));
          default -> parser.skipChildren();
        }
      }
    } catch (IOException malformed) {
      throw new UnreadableDataException("a checkpoint that cannot be read", malformed);
    }
    boolean lacks = Stream.of(next, times, epochs).anyMatch(each -> each.containsValue(-1L));
    if (group == null || instance == null || lacks) {
      throw new UnreadableDataException("a checkpoint that lacks its owner or an id");
    }
    Map<String, Place> places = new TreeMap<>();
    for (Map.Entry<String, Long> symbol : next.entrySet()) {
      int epoch = epochs.getOrDefault(symbol.getKey(), (long) Place.FIRST_EPOCH).intValue();
      long time = times.getOrDefault(symbol.getKey(), 0L);
      places.put(symbol.getKey(), new Place(epoch, symbol.getValue(), time));
    }
    return new Checkpoint(new Owner(group, instance, started), offset, places, books);
  }

  private static Map<String, Long> readNumbers(JsonParser parser) throws IOException {
    Map<String, Long> numbers = new TreeMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      numbers.put(parser.currentName(), parser.nextLongValue(-1));
    }
    return numbers;
  }
}
