package org.metricdef.ingestion.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The books of a shard as a field of its checkpoint: by symbol, for each epoch a list of its
 * numbers. An earlier version passes over the field, and writes checkpoints without it.
 */
final class BooksJson {

  /** Epoch, first, next, stored, refused, holes. */
  private static final int NUMBERS = 6;

  private BooksJson() {}

  /** Writes the value of the field. */
  static void write(JsonGenerator json, Map<String, SymbolBooks> books) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, SymbolBooks> symbol : new TreeMap<>(books).entrySet()) {
      json.writeArrayFieldStart(symbol.getKey());
      for (SymbolBook book : symbol.getValue().epochs()) {
        long[] numbers = {
          book.epoch(), book.first(), book.next(), book.stored(), book.refused(), book.holes()
        };
        json.writeArray(numbers, 0, numbers.length);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /**
   * Reads the value at whose start the parser stands.
   *
   * @throws UnreadableDataException if it is no books
   */
  static Map<String, SymbolBooks> read(JsonParser parser) throws IOException {
    require(parser.currentToken() == JsonToken.START_OBJECT);
    Map<String, SymbolBooks> books = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String symbol = parser.currentName();
      require(parser.nextToken() == JsonToken.START_ARRAY);
      List<SymbolBook> epochs = new ArrayList<>();
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        epochs.add(book(parser));
      }
      require(parser.currentToken() == JsonToken.END_ARRAY && !epochs.isEmpty());
      books.put(symbol, new SymbolBooks(epochs));
    }
    return books;
  }

  private static SymbolBook book(JsonParser parser) throws IOException {
    long[] numbers = new long[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      require(parser.nextToken() == JsonToken.VALUE_NUMBER_INT);
      numbers[i] = parser.getLongValue();
    }
    // A later version may add numbers.
    while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      parser.skipChildren();
    }
    require(parser.currentToken() == JsonToken.END_ARRAY);
    return new SymbolBook(
        (int) numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new UnreadableDataException("a checkpoint whose books cannot be read");
    }
  }
}
